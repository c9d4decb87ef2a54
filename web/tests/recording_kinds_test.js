import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, fileName, recordedType } from '../src/recording/kinds.js';
import { stubGlobals } from './stub_global.js';

/** A browser that records these types. */
function browser(t, ...types) {
  const isTypeSupported = (type) => types.includes(type);
  const HTMLCanvasElement = class { captureStream() {} };
  stubGlobals(t, { MediaRecorder: { isTypeSupported }, HTMLCanvasElement });
}

test('of the types of a browser the best is taken', (t) => {
  browser(t, 'video/mp4', 'video/webm;codecs=vp8,opus', 'video/webm;codecs=vp9,opus');
  assert.equal(recordedType(), 'video/webm;codecs=vp9,opus');
  browser(t, 'video/mp4');
  assert.equal(recordedType(), 'video/mp4');
});

test('a browser that records nothing of use has no type', (t) => {
  browser(t, 'audio/webm');
  assert.equal(recordedType(), '');
  stubGlobals(t, { HTMLCanvasElement: class {} });
  assert.equal(recordedType(), '');
  stubGlobals(t, { MediaRecorder: undefined });
  assert.equal(recordedType(), '');
});

test('a file is called by its room and when it began, in a name that every system takes', () => {
  const date = new Date(2026, 2, 4, 9, 5);
  assert.equal(fileName('harbour', date, 'video/webm;codecs=vp8,opus'),
    'harbour 2026-03-04 09.05.webm');
  assert.equal(fileName('a/b\\c: "d"|\u202Ee\n', date, 'video/mp4'),
    'a_b_c_ _d___e_ 2026-03-04 09.05.mp4');
});

test('a duration has hours only where there are any', () => {
  assert.deepEqual([0, 65, 3599, 3600, 36_065].map(duration),
    ['0:00', '1:05', '59:59', '1:00:00', '10:01:05']);
});
