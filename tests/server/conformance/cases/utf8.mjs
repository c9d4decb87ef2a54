// A text message is UTF-8 (RFC 3629), however it is cut; what is not ends the connection at once.

import { frame } from '../frames.mjs';
import { binary, fails, text, watch } from '../meaning.mjs';
import { byteByByte } from '../split.mjs';

// The first and the last code point of each length, what is next to the surrogates, and characters
// that are easily lost.
const kCodePoints = [
  0x01, 0x1f, 0x20, 0x7e, 0x7f, 0x80, 0x9f, 0xa1, 0x7ff, 0x800, 0xfff, 0x1000, 0xcfff, 0xd000,
  0xd7ff, 0xe000, 0xf8ff, 0xfdd0, 0xfdef, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1_0000, 0x1_f600,
  0x1_ffff, 0x3_ffff, 0x4_0000, 0xf_ffff, 0x10_0000, 0x10_fffe, 0x10_ffff,
];

const u = (codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const valid = kCodePoints.map((codePoint) => {
  const message = watch(`a${String.fromCodePoint(codePoint)}b`);
  return {
    name: `${u(codePoint)} is taken`,
    send: frame('text', message),
    means: [text(message)],
  };
});

const kWords = ['κόσμε', 'Größe', '日本語', 'مرحبا', '👩‍👩‍👧‍👦', 'e\u0301'];
const cut = kWords.flatMap((word) => {
  const message = watch(word);
  const bytes = Buffer.from(message);
  return [
    {
      name: `"${word}" in a fragment for each byte is taken`,
      send: Buffer.concat([...bytes].map((byte, i) => frame(i === 0 ? 'text' : 'continuation',
        [byte], { fin: i === bytes.length - 1 }))),
      means: [text(message)],
    },
    {
      name: `"${word}" byte by byte is taken`,
      send: byteByByte(frame('text', message)),
      means: [text(message)],
    },
  ];
});

const kInvalid = {
  'a continuation byte alone': [0x80],
  'the last continuation byte alone': [0xbf],
  'continuation bytes alone': [0x80, 0xbf, 0x80],
  'two bytes without the second': [0xc3, 0x20],
  'three bytes without the last': [0xe2, 0x82, 0x20],
  'four bytes without the last': [0xf0, 0x9f, 0x98, 0x20],
  'a lead byte after a lead byte': [0xc3, 0xc3, 0xa9],
  'U+002F in two bytes': [0xc0, 0xaf],
  'U+007F in two bytes': [0xc1, 0xbf],
  'U+002F in three bytes': [0xe0, 0x80, 0xaf],
  'U+07FF in three bytes': [0xe0, 0x9f, 0xbf],
  'U+002F in four bytes': [0xf0, 0x80, 0x80, 0xaf],
  'U+FFFF in four bytes': [0xf0, 0x8f, 0xbf, 0xbf],
  'U+0000 in two bytes': [0xc0, 0x80],
  'the first surrogate': [0xed, 0xa0, 0x80],
  'the last of the high surrogates': [0xed, 0xaf, 0xbf],
  'the first of the low surrogates': [0xed, 0xb0, 0x80],
  'the last surrogate': [0xed, 0xbf, 0xbf],
  'a pair of surrogates': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  'U+110000': [0xf4, 0x90, 0x80, 0x80],
  'U+1FFFFF': [0xf7, 0xbf, 0xbf, 0xbf],
  'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
  'six bytes': [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80],
  'the byte FE': [0xfe],
  'the byte FF': [0xff],
  'UTF-16 with its mark': [0xff, 0xfe, 0x41, 0x00],
  'Latin-1': [...Buffer.from('Größe', 'latin1')],
};

const invalid = Object.entries(kInvalid).flatMap(([what, bytes]) => {
  const message = Buffer.concat([
    Buffer.from('{"type":"watch","room":"'), Buffer.from(bytes), Buffer.from('"}'),
  ]);
  return [
    { name: `${what} in a text is refused`, send: frame('text', message), means: [fails(1007)] },
    {
      name: `${what} at the end of a first fragment and the rest in the next is refused`,
      send: Buffer.concat([
        frame('text', message.subarray(0, 25), { fin: false }),
        frame('continuation', message.subarray(25)),
      ]),
      means: [fails(1007)],
    },
    {
      name: `${what} is refused before its message is whole`,
      send: frame('text', message, { fin: false }),
      means: [fails(1007)],
    },
  ];
});

const kUnfinished = [[0xc3], [0xe2, 0x82], [0xe2], [0xf0, 0x9f, 0x98], [0xf0, 0x9f], [0xf0]];
const unfinished = kUnfinished.flatMap((bytes) => [
  {
    name: `a text that ends within a character, after ${bytes.length} of ${bytes}, is refused`,
    send: frame('text', [0x61, ...bytes]),
    means: [fails(1007)],
  },
  {
    name: `a text whose last fragment is empty within a character, after ${bytes}, is refused`,
    send: [frame('text', [0x61, ...bytes], { fin: false }), frame('continuation')],
    means: [fails(1007)],
    beast: [text('a\ufffd')],
  },
]);

export const cases = [
  ...valid, ...cut, ...invalid, ...unfinished,
  {
    name: 'a binary message need not be UTF-8',
    send: frame('binary', [0xff, 0xfe]),
    means: [binary([0xff, 0xfe])],
  },
  {
    name: 'a message is answered before the next is refused for its bytes',
    send: [frame('text', watch('before')), frame('text', [0xff])],
    means: [text(watch('before')), fails(1007)],
  },
];
