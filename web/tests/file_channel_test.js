import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BUFFERED_LOW, FileChannel, FRAME_BYTES_MAX, TEXT_LENGTH_MAX,
} from '../src/shims/file_channel.js';
import { EARLY_MAX, FilesChannel, HELLO } from '../src/shims/files_channel.js';

class FakeChannel extends EventTarget {
  bufferedAmount = 0;
  sent = [];
  send(data) {
    this.sent.push(data);
  }
}

const bytesOf = (...bytes) => Uint8Array.from(bytes);
const frame = (length) => new Uint8Array(16 + length).buffer;

test('bytes are read as they were sent', async () => {
  const channel = new FakeChannel();
  await new FileChannel(channel).sendBytes(7, 2 ** 53 - 1, bytesOf(1, 2, 3));
  assert.deepEqual(FileChannel.read(channel.sent[0].buffer), {
    number: 7, offset: 2 ** 53 - 1, bytes: bytesOf(1, 2, 3),
  });
  assert.equal(channel.bufferedAmountLowThreshold, BUFFERED_LOW);
});

test('a frame is sent once there was room for it, or the channel closed', async () => {
  for (const ending of ['bufferedamountlow', 'close']) {
    const channel = new FakeChannel();
    channel.bufferedAmount = BUFFERED_LOW + 1;
    const ended = [];
    const sending = new FileChannel(channel).sendBytes(1, 0, bytesOf(1)).then(() => ended.push(1));
    await new Promise(setImmediate);
    assert.deepEqual(ended, []);
    channel.dispatchEvent(new Event(ending));
    await sending;
  }
});

test('what is too long, too short or beyond exact numbers is of no meaning', () => {
  assert.equal(FileChannel.read('x'.repeat(TEXT_LENGTH_MAX)).length, TEXT_LENGTH_MAX);
  assert.equal(FileChannel.read('x'.repeat(TEXT_LENGTH_MAX + 1)), null);
  assert.equal(FileChannel.read(frame(FRAME_BYTES_MAX)).bytes.length, FRAME_BYTES_MAX);
  for (const data of [frame(FRAME_BYTES_MAX + 1), frame(0), new ArrayBuffer(3), new Blob([])]) {
    assert.equal(FileChannel.read(data), null);
  }
  const huge = frame(1);
  new DataView(huge).setBigUint64(8, 2n ** 53n);
  assert.equal(FileChannel.read(huge), null);
});

function openedChannel(sdp) {
  const channel = {};
  const pc = { createDataChannel: () => channel, remoteDescription: { sdp } };
  return { channel, files: new FilesChannel(pc, () => {}) };
}

test('what comes before the rest of the page is kept, as far as that goes', () => {
  const { channel, files } = openedChannel('');
  for (let data = 0; data <= EARLY_MAX; ++data) channel.onmessage({ data });
  const received = [];
  files.attach((data) => received.push(data));
  assert.deepEqual(received, [...Array(EARLY_MAX).keys()]);
  channel.onmessage({ data: 'later' });
  assert.equal(received.at(-1), 'later');
});

test('the rest is wanted for all but greetings, which are answered without it', () => {
  const { channel, files } = openedChannel('');
  const sent = [];
  Object.assign(channel, { readyState: 'open', send: (text) => sent.push(text) });
  let wanted = 0;
  channel.onmessage({ data: HELLO });
  files.greet(() => (wanted += 1));
  assert.deepEqual([wanted, sent], [0, [HELLO]]);
  channel.onmessage({ data: HELLO });
  assert.equal(wanted, 0);
  for (let count = 1; count <= EARLY_MAX; ++count) {
    channel.onmessage({ data: 'an offer' });
    assert.equal(wanted, count); // Also of what is kept no more.
  }
});

test('what comes before the greeting is wanted too, and a closed channel is not greeted', () => {
  const { channel, files } = openedChannel('');
  channel.readyState = 'closed';
  channel.onmessage({ data: 'an offer' });
  let wanted = 0;
  files.greet(() => (wanted += 1));
  assert.equal(wanted, 1);
});

test('a channel that opens before the answer is known to be set is told of once it is', () => {
  const pc = Object.assign(new EventTarget(), {
    createDataChannel: () => ({}), remoteDescription: null,
  });
  const told = [];
  const { channel } = new FilesChannel(pc, ({ certificate }) => told.push(certificate));
  channel.onopen();
  assert.deepEqual(told, []);
  pc.remoteDescription = { sdp: 'a=fingerprint:sha-256 AB' };
  pc.dispatchEvent(new Event('signalingstatechange'));
  assert.deepEqual(told, ['a=fingerprint:sha-256 ab']);
});

test('somebody is known by the certificate, if there is only one', () => {
  const line = (digits) => `a=fingerprint:sha-256 ${digits}\r\n`;
  const { certificate } = openedChannel(`v=0\r\n${line('AB:CD')}m=audio\r\n${line('ab:cd')}`).files;
  assert.equal(certificate, 'a=fingerprint:sha-256 ab:cd');
  assert.equal(openedChannel(`${line('AB')}m=audio\r\n${line('CD')}`).files.certificate, '');
  assert.equal(openedChannel('v=0\r\n').files.certificate, '');
});
