// The ten opcodes that mean nothing yet.

import { frame } from '../frames.mjs';
import { fails, ping, text, watch } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

const kReserved = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15];
const kWatch = watch('opcodes');

export const cases = kReserved.flatMap((opcode) => [
  {
    name: `an empty frame of opcode ${opcode} is refused`,
    send: frame(opcode),
    means: [fails(1002)],
  },
  {
    name: `a frame of opcode ${opcode} with a payload is refused`,
    send: frame(opcode, kWatch),
    means: [fails(1002)],
  },
  {
    name: `a frame of opcode ${opcode} that is the beginning of something is refused`,
    send: frame(opcode, 'part', { fin: false }),
    means: [fails(1002)],
  },
  {
    name: `a message is answered before a frame of opcode ${opcode} is refused`,
    send: [frame('text', kWatch), frame(opcode, 'x')],
    means: [text(kWatch), fails(1002)],
  },
  {
    name: `a ping is answered before a frame of opcode ${opcode} is refused byte by byte`,
    send: byteByByte(frame('ping', 'p'), frame(opcode, 'x')),
    means: [ping('p'), fails(1002)],
  },
  {
    name: `a frame of opcode ${opcode} between fragments is refused`,
    send: Buffer.concat([
      frame('text', '{', { fin: false }), frame(opcode), frame('continuation', '}'),
    ]),
    means: [fails(1002)],
  },
]);
