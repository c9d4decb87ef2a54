// Which closes are answered with their own code, and which are refused.

import { frame, reason } from '../frames.mjs';
import { closes, fails, text, watch } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

const kWatch = watch('time to go');
const kGood = [
  1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 3000, 3001, 3999, 4000, 4001,
  4002, 4999,
];
// Beast also refuses 1014, which came after RFC 6455.
const kBad = [0, 1, 999, 1004, 1005, 1006, 1014, 1015, 1016, 1100, 2000, 2999];

const good = kGood.flatMap((code) => [
  {
    name: `a close with ${code} is answered with it`,
    send: frame('close', reason(code)),
    means: [closes(code)],
  },
  {
    name: `a close with ${code} and a reason is answered with the code`,
    send: frame('close', reason(code, 'It is late.')),
    means: [closes(code)],
  },
]);

const bad = kBad.flatMap((code) => [
  {
    name: `a close with ${code} is refused`,
    send: frame('close', reason(code)),
    means: [fails(1002)],
  },
  {
    name: `a close with ${code} and a reason is refused`,
    send: frame('close', reason(code, 'It is late.')),
    means: [fails(1002)],
  },
]);

const kReasons = { short: 'x', long: 'x'.repeat(123), 'in many bytes': '日'.repeat(41) };
const withReason = Object.entries(kReasons).map(([what, reasonText]) => ({
  name: `a close with a reason that is ${what} is answered`,
  send: frame('close', reason(1000, reasonText)),
  means: [closes(1000)],
}));

const notText = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82]].map((bytes) => ({
  name: `a close with the bytes ${bytes} as its reason is refused`,
  send: frame('close', Buffer.concat([reason(1000), Buffer.from(bytes)])),
  means: [fails(1002)],
}));

const tooLong = [126, 127, 65_536].map((length) => ({
  name: `a close of ${length} bytes is refused`,
  send: frame('close', reason(1000, 'x'.repeat(length - 2))),
  means: [fails(1002)],
}));

const last = [
  ['a message', frame('text', kWatch)],
  ['a second close', frame('close', reason(1001))],
  ['a frame that breaks the rules', frame(3, 'x')],
  ['half a frame', frame('text', kWatch).subarray(0, 7)],
  ['a fragment of nothing', frame('continuation', 'x')],
].map(([what, bytes]) => ({
  name: `${what} after a close is ignored`,
  send: Buffer.concat([frame('close', reason(1000)), bytes]),
  means: [closes(1000)],
}));

export const cases = [
  ...good, ...bad, ...withReason, ...notText, ...tooLong, ...last,
  {
    name: 'a close without a code is answered with 1000',
    send: frame('close'),
    means: [closes(1000)],
  },
  {
    name: 'a close with half a code is refused',
    send: frame('close', [3]),
    means: [fails(1002)],
  },
  {
    name: 'a close that is the beginning of something is refused',
    send: frame('close', reason(1000), { fin: false }),
    means: [fails(1002)],
  },
  {
    name: 'a close of 2 bytes with a 16-bit length is refused',
    send: frame('close', reason(1000), { bits: 16 }),
    means: [fails(1002)],
  },
  {
    name: 'a close that comes byte by byte is answered',
    send: byteByByte(frame('close', reason(1000, 'slowly'))),
    means: [closes(1000)],
  },
  {
    name: 'a message in front of a close is answered first',
    send: [frame('text', kWatch), frame('close', reason(1000))],
    means: [text(kWatch), closes(1000)],
  },
];
