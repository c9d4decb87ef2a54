import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BUFFERED_LOW, FileChannel, FRAME_BYTES_MAX, TEXT_LENGTH_MAX,
} from '../src/shims/file_channel.js';

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
