import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createLocalMedia } from '../src/shims/local_media.js';

/** @type {{ resolve: Function, reject: Function }[]} Requests to getUserMedia not answered yet. */
let asked;
let before;

beforeEach(() => {
  asked = [];
  before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const getUserMedia = () => new Promise((resolve, reject) => asked.push({ resolve, reject }));
  const value = { mediaDevices: { getUserMedia } };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
});

afterEach(() => {
  delete globalThis.navigator;
  if (before) Object.defineProperty(globalThis, 'navigator', before);
});

const makeTrack = () => ({ enabled: true, stopped: false, stop() { this.stopped = true; } });

async function grant(request) {
  const track = makeTrack();
  await request.resolve({ getTracks: () => [track] });
  await settled();
  return track;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the microphone is kept while it is off', async () => {
  const { microphone } = createLocalMedia(() => {});
  microphone.toggle();
  const track = await grant(asked[0]);
  microphone.toggle();
  assert.deepEqual([microphone.state, track.enabled, track.stopped], ['off', false, false]);
  microphone.toggle();
  assert.deepEqual([microphone.state, track.enabled, asked.length], ['on', true, 1]);
});

test('the camera is given back while it is off', async () => {
  const { camera } = createLocalMedia(() => {});
  camera.toggle();
  const track = await grant(asked[0]);
  camera.toggle();
  assert.deepEqual([camera.state, camera.track, track.stopped], ['off', null, true]);
  camera.toggle();
  assert.equal(asked.length, 2);
});

test('a device that comes after it was put off is stopped at once', async () => {
  const { camera } = createLocalMedia(() => {});
  camera.start();
  camera.stop();
  const late = await grant(asked[0]);
  assert.deepEqual([camera.state, late.stopped], ['off', true]);
});

test('of two requests the latest counts', async () => {
  const { camera } = createLocalMedia(() => {});
  camera.start();
  camera.stop();
  camera.start();
  const late = await grant(asked[0]);
  const wanted = await grant(asked[1]);
  assert.deepEqual([late.stopped, wanted.stopped, camera.track], [true, false, wanted]);
});

const REFUSALS = [
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
];

for (const [name, state] of REFUSALS) {
  test(`${name} makes a device ${state}, and one more press asks again`, async (t) => {
    t.mock.method(console, 'warn', () => {});
    const { microphone } = createLocalMedia(() => {});
    microphone.toggle();
    asked[0].reject(Object.assign(new Error(), { name }));
    await settled();
    assert.equal(microphone.state, state);
    microphone.toggle();
    assert.equal(asked.length, 2);
  });
}

test('an unplugged device is lost, and says so once', async () => {
  const changes = [];
  const { microphone } = createLocalMedia((kind) => changes.push(`${kind} ${microphone.state}`));
  microphone.start();
  const track = await grant(asked[0]);
  track.onended();
  assert.equal(microphone.track, null);
  assert.deepEqual(changes, ['audio starting', 'audio on', 'audio lost']);
});
