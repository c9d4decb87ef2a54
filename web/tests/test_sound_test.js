import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chime } from '../src/shims/test_sound.js';

test('the test sound is a WAV file whose lengths are right', () => {
  const file = Buffer.from(chime());
  assert.equal(file.toString('latin1', 0, 4), 'RIFF');
  assert.equal(file.readUInt32LE(4), file.length - 8);
  assert.equal(file.toString('latin1', 8, 16), 'WAVEfmt ');
  assert.equal(file.readUInt32LE(40), file.length - 44);
  assert.equal(file.readUInt32LE(28), file.readUInt32LE(24) * file.readUInt16LE(32));
});

test('the test sound begins and ends in silence and is loud in between, but not too loud', () => {
  const file = chime();
  const samples = new Int16Array(file, 44);
  const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  assert.deepEqual([samples[0], samples.at(-1)], [0, 0]);
  assert.ok(loudest > 5_000 && loudest < 10_000, `${loudest}`);
});
