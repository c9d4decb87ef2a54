import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILES, HELLO, NO_HAND, PartChannel, TALK } from '../src/shims/part_channel.js';

function openedChannel(sdp, kind = TALK) {
  const channel = {};
  const pc = { createDataChannel: () => channel, remoteDescription: { sdp } };
  return { channel, part: new PartChannel(pc, kind, () => {}) };
}

test('what comes before the rest of the page is kept, as far as that goes', () => {
  for (const kind of [FILES, TALK]) {
    const { channel, part } = openedChannel('', kind);
    for (let data = 0; data <= kind.earlyMax; ++data) channel.onmessage({ data });
    const received = [];
    part.attach((data) => received.push(data));
    assert.deepEqual(received, [...Array(kind.earlyMax).keys()]);
    channel.onmessage({ data: 'later' });
    assert.equal(received.at(-1), 'later');
  }
});

test('the rest is wanted for all but greetings, which are answered without it', () => {
  const { channel, part } = openedChannel('', FILES);
  const sent = [];
  Object.assign(channel, { readyState: 'open', send: (text) => sent.push(text) });
  let wanted = 0;
  channel.onmessage({ data: HELLO });
  part.greet(() => (wanted += 1));
  assert.deepEqual([wanted, sent], [0, [HELLO]]);
  channel.onmessage({ data: HELLO });
  assert.equal(wanted, 0);
  for (let count = 1; count <= FILES.earlyMax; ++count) {
    channel.onmessage({ data: 'an offer' });
    assert.equal(wanted, count); // Also of what is kept no more.
  }
});

test('nobody loads talk to be told that nothing is going on', () => {
  const { channel, part } = openedChannel('', TALK);
  let wanted = 0;
  channel.onmessage({ data: HELLO });
  channel.onmessage({ data: NO_HAND });
  part.greet(() => (wanted += 1));
  channel.onmessage({ data: NO_HAND });
  assert.equal(wanted, 0);
  channel.onmessage({ data: NO_HAND.replace('0', '1') });
  assert.equal(wanted, 1);
});

test('what comes before the greeting is wanted too, and a closed channel is not greeted', () => {
  const { channel, part } = openedChannel('');
  channel.readyState = 'closed';
  channel.onmessage({ data: 'an offer' });
  let wanted = 0;
  part.greet(() => (wanted += 1));
  assert.equal(wanted, 1);
});

test('a channel that opens before the answer is known to be set is told of once it is', () => {
  const pc = Object.assign(new EventTarget(), {
    createDataChannel: () => ({}), remoteDescription: null,
  });
  const told = [];
  const { channel } = new PartChannel(pc, TALK, ({ certificate }) => told.push(certificate));
  channel.onopen();
  assert.deepEqual(told, []);
  pc.remoteDescription = { sdp: 'a=fingerprint:sha-256 AB' };
  pc.dispatchEvent(new Event('signalingstatechange'));
  assert.deepEqual(told, ['a=fingerprint:sha-256 ab']);
});

test('somebody is known by the certificate, if there is only one', () => {
  const line = (digits) => `a=fingerprint:sha-256 ${digits}\r\n`;
  const { certificate } = openedChannel(`v=0\r\n${line('AB:CD')}m=audio\r\n${line('ab:cd')}`).part;
  assert.equal(certificate, 'a=fingerprint:sha-256 ab:cd');
  assert.equal(openedChannel(`${line('AB')}m=audio\r\n${line('CD')}`).part.certificate, '');
  assert.equal(openedChannel('v=0\r\n').part.certificate, '');
});
