// Pings are answered in kind and in order, pongs are not; both are short and in one piece.

import { frame, reason } from '../frames.mjs';
import { closes, fails, ping, text, watch } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

const kWatch = watch('pings');

const answered = [0, 1, 2, 124, 125].map((length) => ({
  name: `a ping of ${length} bytes is answered with the same bytes`,
  send: frame('ping', 'p'.repeat(length)),
  means: [ping('p'.repeat(length))],
}));

const tooLong = ['ping', 'pong'].flatMap((opcode) => [
  ...[126, 127, 1000, 65_535, 65_536].map((length) => ({
    name: `a ${opcode} of ${length} bytes is refused`,
    send: frame(opcode, 'p'.repeat(length)),
    means: [fails(1002)],
  })),
  {
    name: `a ${opcode} of 125 bytes with a 16-bit length is refused`,
    send: frame(opcode, 'p'.repeat(125), { bits: 16 }),
    means: [fails(1002)],
  },
  {
    name: `a ${opcode} of 2 bytes with a 64-bit length is refused`,
    send: frame(opcode, 'pp', { bits: 64 }),
    means: [fails(1002)],
  },
  {
    name: `a ${opcode} that is the beginning of something is refused`,
    send: frame(opcode, 'part', { fin: false }),
    means: [fails(1002)],
  },
  {
    name: `a ${opcode} in two pieces is refused at the first`,
    send: [frame(opcode, 'part', { fin: false }), frame('continuation', 'part')],
    means: [fails(1002)],
  },
]);

const ignored = [0, 1, 125].map((length) => ({
  name: `a pong of ${length} bytes that nobody asked for is ignored`,
  send: [frame('pong', 'p'.repeat(length)), frame('text', kWatch)],
  means: [text(kWatch)],
}));

const ten = Array.from({ length: 10 }, (_, i) => `ping ${i}`);

export const cases = [
  ...answered, ...tooLong, ...ignored,
  {
    name: 'a ping of bytes that are no text is answered with the same bytes',
    send: frame('ping', [0, 0xff, 0xfe, 0x80, 0xc0]),
    means: [ping([0, 0xff, 0xfe, 0x80, 0xc0])],
  },
  {
    name: 'a ping that comes byte by byte is answered once',
    send: byteByByte(frame('ping', 'slowly')),
    means: [ping('slowly')],
  },
  {
    name: 'ten pings in one write are answered in order',
    send: Buffer.concat(ten.map((payload) => frame('ping', payload))),
    means: ten.map(ping),
  },
  {
    name: 'ten pings byte by byte are answered in order',
    send: byteByByte(...ten.map((payload) => frame('ping', payload))),
    means: ten.map(ping),
  },
  {
    name: 'a hundred pongs in one write are ignored',
    send: Buffer.concat([...Array(100)].map(() => frame('pong', 'unasked'))),
    means: [],
  },
  {
    name: 'pings between pongs are answered',
    send: Buffer.concat([
      frame('pong', 'a'), frame('ping', 'b'), frame('pong', 'c'), frame('ping'),
    ]),
    means: [ping('b'), ping()],
  },
  {
    name: 'a ping before a message is answered before it',
    send: [frame('ping', 'first'), frame('text', kWatch)],
    means: [ping('first'), text(kWatch)],
  },
  {
    name: 'a ping in front of a close is answered',
    send: Buffer.concat([frame('ping', 'last'), frame('close', reason(1000))]),
    means: [ping('last'), closes(1000)],
  },
  {
    name: 'a ping after a close is not answered',
    send: Buffer.concat([frame('close', reason(1000)), frame('ping', 'late')]),
    means: [closes(1000)],
  },
];
