import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loudness } from '../src/shims/sound_level.js';

const tone = (amplitude) =>
  Float32Array.from({ length: 2048 }, (_, i) => amplitude * Math.sin(i / 7));

test('silence has no level, and a loud voice the highest', () => {
  assert.equal(loudness(new Float32Array(2048)), 0);
  assert.equal(loudness(tone(1)), 1);
});

test('a sound ten times as strong is as much louder, wherever it begins', () => {
  const step = 20 / 45;
  assert.ok(Math.abs(loudness(tone(0.1)) - loudness(tone(0.01)) - step) < 0.01);
  assert.ok(Math.abs(loudness(tone(0.3)) - loudness(tone(0.03)) - step) < 0.01);
});

test('the noise of a quiet room is hardly a level', () => {
  assert.ok(loudness(tone(0.003)) < 0.1);
});
