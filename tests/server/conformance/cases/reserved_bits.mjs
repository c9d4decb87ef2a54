// No extension is agreed on, so each of the three reserved bits has to be zero.

import { frame, reason } from '../frames.mjs';
import { fails, ping, text, watch } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

const kBits = [1, 2, 3, 4, 5, 6, 7];
const inBinary = (bits) => bits.toString(2).padStart(3, '0');

const alone = ['text', 'binary', 'continuation', 'close', 'ping', 'pong'].flatMap((opcode) =>
  kBits.map((rsv) => ({
    name: `a ${opcode} frame with the reserved bits ${inBinary(rsv)} is refused`,
    send: frame(opcode, opcode === 'close' ? reason(1000) : 'text', { rsv }),
    means: [fails(1002)],
  })));

const afterMessage = kBits.map((rsv) => ({
  name: `a message is answered before the next is refused for its reserved bits ${inBinary(rsv)}`,
  send: [frame('text', watch('bits')), frame('text', watch('bits'), { rsv })],
  means: [text(watch('bits')), fails(1002)],
}));

const inFragments = kBits.map((rsv) => ({
  name: `the reserved bits ${inBinary(rsv)} in a later fragment are refused`,
  send: Buffer.concat([
    frame('text', '{', { fin: false }), frame('continuation', '}', { rsv }),
  ]),
  means: [fails(1002)],
}));

const afterPing = kBits.map((rsv) => ({
  name: `the reserved bits ${inBinary(rsv)} are refused byte by byte after a ping`,
  send: byteByByte(frame('ping', 'a'), frame('ping', 'b', { rsv })),
  means: [ping('a'), fails(1002)],
}));

export const cases = [...alone, ...afterMessage, ...inFragments, ...afterPing];
