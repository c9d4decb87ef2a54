import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDuration } from '../src/recording/webm_duration.js';

const bytes = (hex) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
// As Chromium 156 begins a recording, up to its tracks.
const BEFORE = '1a45dfa3 9f 428681014 2f7810142f2810442f381084282847765626d4287810442858102' +
  '18538067 01ffffffffffffff';
const INFO = '2ad7b1830f4240 4d80864368726f6d65 57418643 68726f6d65';
const AFTER = '1654ae6b 82 d781 1f43b67501ffffffffffffff';
const FIVE_SECONDS = '4489 4008 40b3880000000000'; // 5000.0

const changed = async (hex, milliseconds = 5_000) => {
  const film = new Blob([bytes(hex)], { type: 'video/webm' });
  const result = await withDuration(film, milliseconds);
  assert.equal(result.type, 'video/webm');
  return Buffer.from(await result.arrayBuffer()).toString('hex');
};
const plain = (hex) => bytes(hex).toString('hex');

test('a film says how long it is, and all else in it stays', async () => {
  assert.equal(await changed(`${BEFORE} 1549a966 99 ${INFO} ${AFTER}`),
    plain(`${BEFORE} 1549a966 4025 ${INFO} ${FIVE_SECONDS} ${AFTER}`));
});

test('what it said before is replaced, also behind a list that is empty', async () => {
  const empty = '114d9b74 0100000000000000'; // Firefox writes both.
  const zero = '4489 88 0000000000000000';
  assert.equal(
    await changed(`${BEFORE} ${empty} 1549a966 0100000000000024 ${zero} ${INFO} ${AFTER}`),
    plain(`${BEFORE} ${empty} 1549a966 4025 ${INFO} ${FIVE_SECONDS} ${AFTER}`));
});

test('what is no film of that kind is left alone', async () => {
  const sized = BEFORE.replace('01ffffffffffffff', '0100000000000100');
  const all = [
    '', '00', '1a45dfa3', '00000020667479706d703432 00000000', // The last one is MP4.
    `${sized} 1549a966 99 ${INFO} ${AFTER}`, // It says its length, which would be wrong then.
    `${BEFORE} ${AFTER}`,
    `${BEFORE} 114d9b74 82 4dbb 1549a966 99 ${INFO}`, // Positions would be wrong then.
    `${BEFORE} 1549a966 99 2ad7b1`, // Cut off.
    `${BEFORE} 1549a966 01ffffffffffffff ${INFO}`,
  ];
  for (const hex of all) assert.equal(await changed(hex), plain(hex), hex);
});
