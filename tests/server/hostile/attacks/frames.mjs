// Frames of somebody with a seat, to crash, to confuse or to fill. Each ends for the sender alone.

import assert from 'node:assert/strict';
import { frame, reason } from '../../conformance/frames.mjs';

const kHuge = Buffer.alloc(100_000, '{"type":"peer_state","');

// Whatever it says of its length: 65,537 bytes are too many as soon as they are there.
const claiming = (length, opcode = 'text') => frame(opcode, kHuge, { length, bits: 64 });

const kClosing = {
  'a message of 65,537 bytes': [1009, () => frame('text', 'x'.repeat(65_537)), ['too_large']],
  'a frame that claims 2^32 bytes': [1009, () => claiming(2n ** 32n), ['too_large']],
  'a frame that claims 2^63 - 1 bytes': [1009, () => claiming(2n ** 63n - 1n), ['too_large']],
  'a binary frame': [1002, () => frame('binary', '{"type":"leave"}')],
  'a binary frame that claims 2^40 bytes':
    [1009, () => claiming(2n ** 40n, 'binary'), ['too_large']],
  'a frame without a mask': [1002, () => frame('text', '{}', { mask: null })],
  'a compressed frame, though nothing is agreed on':
    [1002, () => frame('text', [0xaa, 0x56, 0x2a, 0x01], { rsv: 4 })],
  'a reserved opcode': [1002, () => frame(0xb, 'x')],
  'a ping of 126 bytes': [1002, () => frame('ping', 'x'.repeat(126))],
  'a ping in fragments': [1002, () => frame('ping', 'x', { fin: false })],
  'a continuation of nothing': [1002, () => frame('continuation', '{}')],
  'a message inside of another': [1002, () => Buffer.concat([
    frame('text', '{', { fin: false }), frame('text', '}')])],
  'a length in a longer form than needed': [1002, () => frame('text', '{}', { bits: 64 })],
  'a text that is not UTF-8': [1007, () => frame('text', [0x22, 0xff, 0x22])],
  'a text with half a surrogate pair': [1007, () => frame('text', [0xed, 0xa0, 0x80])],
  'a text that ends within a character': [1007, () => Buffer.concat([
    frame('text', [0xe2, 0x82], { fin: false }), frame('continuation')])],
  'a close of one byte': [1002, () => frame('close', [3])],
  'a close with a forged 1006': [1002, () => frame('close', reason(1006))],
  'a close with a reason that is not UTF-8': [1002, () => frame('close', [3, 232, 0xff])],
  'a close in fragments': [1002, () => frame('close', reason(1000), { fin: false })],
  'a request in place of a frame': [1002, () => Buffer.from('GET / HTTP/1.1\r\n\r\n')],
  'a kilobyte of zeros': [1002, () => Buffer.alloc(1024)],
  'a kilobyte of ones': [1002, () => Buffer.alloc(1024, 0xff)],
};

const closing = Object.entries(kClosing).map(([what, [code, bytes, errors]]) => ({
  name: `${what} closes with ${code}`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    await intruder.client.write(bytes());
    await intruder.closedWith(code, errors);
  },
}));

// Of what costs the server something each time, five thousand in one go.
const kMany = 5_000;
const numbers = Array.from({ length: kMany }, (_, i) => String(i));
const flood = (opcode) => Buffer.concat(numbers.map((payload) => frame(opcode, payload)));

const floods = [
  {
    name: 'five thousand pings are answered, each once and in order',
    strike: async (ground) => {
      const intruder = await ground.intruder();
      const written = intruder.client.write(flood('ping'));
      const came = [];
      while (came.length < kMany) came.push((await intruder.frame('a pong')).payload.toString());
      await written;
      assert.deepEqual(came, numbers);
    },
  },
  {
    name: 'five thousand pongs that nobody asked for are not answered',
    strike: async (ground) => {
      const intruder = await ground.intruder();
      await intruder.client.write(flood('pong'));
      await intruder.unheard();
    },
  },
];

export const attacks = [...closing, ...floods];
