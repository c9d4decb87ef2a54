// Lengths in each of their forms, masks, and frames that arrive in pieces or many at once.

import { frame } from '../frames.mjs';
import { binary, fails, ping, text, watch, watchOfBytes } from '../meaning.mjs';
import { byteByByte, cutAt } from '../split.mjs';

const kWatch = watch('framing');

const ofEachLength = [0, 1, 2, 124, 125, 126, 127, 128, 65_535, 65_536].flatMap((length) => {
  const payload = length < 100 ? 'x'.repeat(length) : watchOfBytes(length);
  return [
    {
      name: `a text message of ${length} bytes is taken`,
      send: frame('text', payload),
      means: [text(payload)],
    },
    {
      name: `a binary message of ${length} bytes is taken as such`,
      send: frame('binary', payload),
      means: [binary(payload)],
    },
  ];
});

const longerThanNeeded = [[0, 16], [125, 16], [125, 64], [126, 64], [65_535, 64]].map(
  ([length, bits]) => ({
    name: `a length of ${length} said with ${bits} bits is refused`,
    send: frame('text', 'x'.repeat(length), { bits }),
    means: [fails(1002)],
  }));

const masked = [[0, 0, 0, 0], [255, 255, 255, 255], [0, 0, 0, 1], [128, 64, 32, 16]].flatMap(
  (mask) => [kWatch, watchOfBytes(127)].map((payload) => ({
    name: `a message of ${payload.length} bytes masked with ${mask} is understood`,
    send: frame('text', payload, { mask }),
    means: [text(payload)],
  })));

const unmasked = ['text', 'binary', 'continuation', 'close', 'ping', 'pong'].map((opcode) => ({
  name: `a ${opcode} frame that is not masked is refused`,
  send: frame(opcode, '', { mask: null }),
  means: [fails(1002)],
}));

const whole = frame('text', watchOfBytes(200));
const large = frame('text', watchOfBytes(65_536));

const inPieces = [
  ...[1, 2, 3, 4, 7, 8, 9, whole.length - 1].map((at) => ({
    name: `a frame cut after ${at} of ${whole.length} bytes is put together`,
    send: cutAt(at, whole),
    means: [text(watchOfBytes(200))],
  })),
  ...[2, 5, 9, 10, 13, 14, 15, 4096].map((at) => ({
    name: `a frame with a 64-bit length cut after ${at} bytes is put together`,
    send: cutAt(at, large),
    means: [text(watchOfBytes(65_536))],
  })),
  {
    name: 'a frame that comes byte by byte is put together',
    send: byteByByte(frame('text', kWatch)),
    means: [text(kWatch)],
  },
  {
    name: 'frames that come byte by byte are kept apart',
    send: byteByByte(frame('text', kWatch), frame('ping', 'between'), frame('text', kWatch)),
    means: [text(kWatch), ping('between'), text(kWatch)],
  },
];

const manyAtOnce = [2, 10, 100].map((count) => ({
  name: `${count} messages in one write are told apart`,
  send: Buffer.concat(Array.from({ length: count }, (_, i) => frame('text', watch(`at ${i}`)))),
  means: Array.from({ length: count }, (_, i) => text(watch(`at ${i}`))),
}));

export const cases = [
  ...ofEachLength, ...longerThanNeeded, ...masked, ...unmasked, ...inPieces, ...manyAtOnce,
  {
    name: 'a frame that ends in the middle of the next write is no obstacle',
    send: [
      Buffer.concat([frame('text', kWatch), frame('text', kWatch).subarray(0, 9)]),
      frame('text', kWatch).subarray(9),
    ],
    means: [text(kWatch), text(kWatch)],
  },
];
