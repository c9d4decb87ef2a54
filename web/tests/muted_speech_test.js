import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MutedSpeech, QUIET_FOR_MS, SPOKEN } from '../src/muted_speech.js';

/** At which samples it is said, ten of them to a second.
 * @param {MutedSpeech} speech @param {number[]} levels */
const told = (speech, levels, start = 0) =>
  levels.flatMap((level, i) => (speech.hear(level, start + 100 * i) ? [i] : []));

const speaking = (samples) => Array(samples).fill(SPOKEN);

test('half a second of speech is said, once', () => {
  assert.deepEqual(told(new MutedSpeech(), speaking(50)), [4]);
});

test('speech that pauses between syllables counts', () => {
  const syllables = [0.6, 0, 0.5, 0.4, 0, 0.6, 0.5, 0];
  assert.deepEqual(told(new MutedSpeech(), syllables), [6]);
});

test('clicks, and what is hardly louder than the room, are no speech', () => {
  const clicks = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0));
  assert.deepEqual(told(new MutedSpeech(), clicks), []);
  assert.deepEqual(told(new MutedSpeech(), Array(200).fill(SPOKEN - 0.01)), []);
});

test('it is said again only after half a minute', () => {
  const speech = new MutedSpeech();
  assert.deepEqual(told(speech, speaking(5)), [4]);
  const before = 400 + QUIET_FOR_MS - 1;
  assert.deepEqual(told(speech, speaking(1), before), []);
  assert.deepEqual(told(speech, speaking(1), before + 1), [0]);
});

test('what was said while the microphone was on does not count', () => {
  const speech = new MutedSpeech();
  assert.deepEqual(told(speech, speaking(4)), []);
  speech.forget();
  assert.deepEqual(told(speech, speaking(4)), []);
});
