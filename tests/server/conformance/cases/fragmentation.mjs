// Messages in fragments, with control frames between them, and fragments that belong to nothing.

import { frame, reason } from '../frames.mjs';
import { binary, closes, fails, ping, text, watch, watchOfBytes } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

const kWatch = watch('fragments');

// Frames of a message whose payloads are `parts`.
function fragments(opcode, parts) {
  return parts.map((part, i) =>
    frame(i === 0 ? opcode : 'continuation', part, { fin: i === parts.length - 1 }));
}

const inParts = (payload, count) => {
  const size = Math.ceil(payload.length / count);
  return Array.from({ length: count }, (_, i) => payload.slice(i * size, (i + 1) * size));
};

const joined = [2, 3, 10, 64].flatMap((count) => [
  {
    name: `a text message in ${count} fragments is put together`,
    send: fragments('text', inParts(kWatch, count)),
    means: [text(kWatch)],
  },
  {
    name: `a text message in ${count} fragments in one write is put together`,
    send: Buffer.concat(fragments('text', inParts(kWatch, count))),
    means: [text(kWatch)],
  },
  {
    name: `a binary message in ${count} fragments is put together`,
    send: fragments('binary', inParts(kWatch, count)),
    means: [binary(kWatch)],
  },
]);

const kEmptyAt = {
  first: ['', kWatch],
  last: [kWatch, ''],
  'in the middle': [kWatch.slice(0, 5), '', kWatch.slice(5)],
  'everywhere else': ['', '', kWatch, '', ''],
};
const empty = Object.entries(kEmptyAt).map(([where, parts]) => ({
  name: `empty fragments ${where} are no obstacle`,
  send: fragments('text', parts),
  means: [text(kWatch)],
}));

const ofNothing = [true, false].flatMap((fin) => [
  {
    name: `a ${fin ? 'last' : 'middle'} fragment of nothing is refused`,
    send: frame('continuation', kWatch, { fin }),
    means: [fails(1002)],
  },
  {
    name: `a ${fin ? 'last' : 'middle'} fragment after a whole message is refused`,
    send: [frame('text', kWatch), frame('continuation', kWatch, { fin })],
    means: [text(kWatch), fails(1002)],
  },
  {
    name: `a ${fin ? 'last' : 'middle'} fragment after a message in fragments is refused`,
    send: [...fragments('text', inParts(kWatch, 2)), frame('continuation', 'x', { fin })],
    means: [text(kWatch), fails(1002)],
  },
]);

const interrupted = ['text', 'binary'].flatMap((begun) => ['text', 'binary'].flatMap((next) =>
  [true, false].map((fin) => ({
    name: `a ${fin ? 'whole' : 'begun'} ${next} message inside a ${begun} message is refused`,
    send: Buffer.concat([frame(begun, '{', { fin: false }), frame(next, '{}', { fin })]),
    means: [fails(1002)],
  }))));

const [start, end] = fragments('text', inParts(kWatch, 2));

const between = [
  {
    name: 'a ping between fragments is answered before the message',
    send: [start, frame('ping', 'between'), end],
    means: [ping('between'), text(kWatch)],
  },
  {
    name: 'pings between fragments in one write are answered before the message',
    send: Buffer.concat([start, frame('ping', 'a'), frame('ping', 'b'), end]),
    means: [ping('a'), ping('b'), text(kWatch)],
  },
  {
    name: 'pings between fragments byte by byte are answered before the message',
    send: byteByByte(start, frame('ping', 'a'), frame('ping', 'b'), end),
    means: [ping('a'), ping('b'), text(kWatch)],
  },
  {
    name: 'a pong between fragments is ignored',
    send: [start, frame('pong', 'between'), end],
    means: [text(kWatch)],
  },
  {
    name: 'a close between fragments closes',
    send: [start, frame('close', reason(1000))],
    means: [closes(1000)],
  },
  {
    name: 'what follows a close between fragments is ignored',
    send: Buffer.concat([start, frame('close', reason(1000)), end]),
    means: [closes(1000)],
  },
  {
    name: 'a ping that is too long between fragments is refused',
    send: [start, frame('ping', 'p'.repeat(126))],
    means: [fails(1002)],
  },
  {
    name: 'a fragment that is not masked is refused',
    send: [start, frame('continuation', 'x', { mask: null })],
    means: [fails(1002)],
  },
];

export const cases = [
  ...joined, ...empty, ...ofNothing, ...interrupted, ...between,
  {
    name: 'a message of empty fragments is an empty message',
    send: fragments('text', ['', '', '']),
    means: [text('')],
  },
  {
    name: 'a message in fragments of one byte each, byte by byte, is put together',
    send: byteByByte(...fragments('text', inParts(watch('x'), watch('x').length))),
    means: [text(watch('x'))],
  },
  {
    name: 'each fragment has a mask of its own',
    send: [
      frame('text', kWatch.slice(0, 7), { fin: false, mask: [1, 2, 3, 4] }),
      frame('continuation', kWatch.slice(7), { mask: [250, 251, 252, 253] }),
    ],
    means: [text(kWatch)],
  },
  {
    name: 'two messages in fragments in one write are told apart',
    send: Buffer.concat([
      ...fragments('text', inParts(kWatch, 3)), ...fragments('text', inParts(kWatch, 2)),
    ]),
    means: [text(kWatch), text(kWatch)],
  },
  {
    name: 'a large message in fragments of each length form is put together',
    send: fragments('text', [
      watchOfBytes(65_536).slice(0, 100), watchOfBytes(65_536).slice(100, 1_000),
      watchOfBytes(65_536).slice(1_000),
    ]),
    means: [text(watchOfBytes(65_536))],
  },
];
