// A message has at most 65,536 bytes, in one frame or in many; a frame may only claim more.

import { frame } from '../frames.mjs';
import { binary, fails, ping, text, watchOfBytes } from '../meaning.mjs';
import { cutAt } from '../split.mjs';

const kMax = 65_536;

// A message of `size` bytes in frames of at most `each`.
function inFragments(size, each) {
  const payload = watchOfBytes(size);
  const count = Math.ceil(size / each);
  const frames = Array.from({ length: count }, (_, i) => {
    const part = payload.slice(i * each, (i + 1) * each);
    return frame(i === 0 ? 'text' : 'continuation', part, { fin: i === count - 1 });
  });
  return Buffer.concat(frames);
}

const atLimit = [1024, 4096, 32_768, 65_535].map((each) => ({
  name: `a message at the limit in frames of ${each} bytes is taken`,
  send: inFragments(kMax, each),
  means: [text(watchOfBytes(kMax))],
}));

const pastLimit = [kMax + 1, kMax + 100, 2 * kMax, 200_000].flatMap((size) => [
  {
    name: `a text message of ${size} bytes is too large`,
    send: frame('text', watchOfBytes(size)),
    means: [text(watchOfBytes(size))],
  },
  {
    name: `a message of ${size} bytes in fragments is too large`,
    send: inFragments(size, 4096),
    means: [text(watchOfBytes(size))],
  },
]);

export const cases = [
  ...atLimit, ...pastLimit,
  {
    name: 'a message at the limit whose last frame is empty is taken',
    send: [
      frame('text', watchOfBytes(kMax), { fin: false }), frame('continuation'),
    ],
    means: [text(watchOfBytes(kMax))],
  },
  {
    name: 'messages at the limit one after the other are taken',
    send: [...Array(4)].map(() => frame('text', watchOfBytes(kMax))),
    means: [...Array(4)].map(() => text(watchOfBytes(kMax))),
  },
  {
    name: 'a message at the limit that comes in two writes is taken',
    send: cutAt(30_000, frame('text', watchOfBytes(kMax))),
    means: [text(watchOfBytes(kMax))],
  },
  {
    name: 'a ping in the middle of a message at the limit is answered',
    send: [
      frame('text', watchOfBytes(kMax).slice(0, 60_000), { fin: false }), frame('ping', 'there?'),
      frame('continuation', watchOfBytes(kMax).slice(60_000)),
    ],
    means: [ping('there?'), text(watchOfBytes(kMax))],
  },
];
