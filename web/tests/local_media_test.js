import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createLocalMedia } from '../src/shims/local_media.js';

/** Requests to getUserMedia not answered yet.
 * @type {{ wishes: object, resolve: Function, reject: Function }[]} */
let asked;
let before;

beforeEach(() => {
  asked = [];
  before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const getUserMedia = (wishes) =>
    new Promise((resolve, reject) => asked.push({ wishes, resolve, reject }));
  const value = { mediaDevices: { getUserMedia } };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
});

afterEach(() => {
  delete globalThis.navigator;
  if (before) Object.defineProperty(globalThis, 'navigator', before);
});

const makeTrack = (deviceId) => ({
  enabled: true,
  stopped: false,
  stop() {
    this.stopped = true;
  },
  muted: false,
  label: `the ${deviceId}`,
  getSettings: () => ({ deviceId, groupId: 'g' }),
});

async function grant(request, deviceId = 'default') {
  const track = makeTrack(deviceId);
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

async function refuse(request, name) {
  request.reject(Object.assign(new Error(), { name }));
  await settled();
}

test('another device is asked for by name, and takes over only once it is there', async () => {
  const changes = [];
  const { camera } = createLocalMedia(() => changes.push(camera.state));
  camera.start();
  const first = await grant(asked[0], 'built-in');
  camera.choose('on the desk');
  assert.deepEqual(asked[1].wishes.video.deviceId, { exact: 'on the desk' });
  assert.deepEqual([camera.track, first.stopped], [first, false]);
  const second = await grant(asked[1], 'on the desk');
  assert.deepEqual([camera.track, first.stopped, camera.deviceId], [second, true, 'on the desk']);
  assert.deepEqual(changes, ['starting', 'on', 'on']);
});

test('a device chosen while it is off is only remembered', async () => {
  const { camera } = createLocalMedia(() => {});
  camera.choose('on the desk');
  assert.deepEqual([asked.length, camera.deviceId], [0, 'on the desk']);
  camera.start();
  assert.deepEqual(asked[0].wishes.video.deviceId, { exact: 'on the desk' });
});

test('where the chosen device is missing any other is taken', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { camera } = createLocalMedia(() => {});
  camera.choose('on the desk');
  camera.start();
  await refuse(asked[0], 'OverconstrainedError');
  assert.equal(asked[1].wishes.video.deviceId, undefined);
  await grant(asked[1], 'built-in');
  assert.deepEqual([camera.state, camera.deviceId], ['on', 'built-in']);
});

test('a muted microphone stays muted when another is chosen', async () => {
  const { microphone } = createLocalMedia(() => {});
  microphone.start();
  await grant(asked[0]);
  microphone.toggle();
  microphone.choose('headset');
  const headset = await grant(asked[1]);
  assert.deepEqual([microphone.state, headset.enabled], ['off', false]);
});

test('a device that opens only once the first one is gone is asked for again', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { camera } = createLocalMedia(() => {});
  camera.start();
  const front = await grant(asked[0]);
  camera.choose('back');
  await refuse(asked[1], 'NotReadableError');
  assert.equal(front.stopped, true);
  const back = await grant(asked[2], 'back');
  assert.deepEqual([camera.track, camera.state], [back, 'on']);
});

test('a chosen device that another program uses is busy, and another is asked for', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { camera } = createLocalMedia(() => {});
  camera.start();
  await grant(asked[0]);
  camera.choose('busy');
  await refuse(asked[1], 'NotReadableError');
  await refuse(asked[2], 'NotReadableError');
  assert.deepEqual([camera.state, camera.track], ['busy', null]);
  camera.choose('built-in');
  await grant(asked[3], 'built-in');
  assert.equal(camera.state, 'on');
});

test('a muted microphone that is unplugged is off, and asked for anew by a press', async () => {
  const { microphone } = createLocalMedia(() => {});
  microphone.start();
  const track = await grant(asked[0]);
  microphone.toggle();
  track.onended();
  assert.deepEqual([microphone.state, microphone.track], ['off', null]);
  microphone.toggle();
  assert.equal(asked.length, 2);
});

test('an unplugged device is lost, and says so once', async () => {
  const changes = [];
  const { microphone } = createLocalMedia((kind) => changes.push(`${kind} ${microphone.state}`));
  microphone.start();
  const track = await grant(asked[0]);
  track.onended();
  assert.equal(microphone.track, null);
  assert.deepEqual(changes, ['audio starting', 'audio on', 'audio lost']);
});

/** Timers that fire when they are told to.
 * @param {import('node:test').TestContext} t */
function heldTimers(t) {
  const held = [];
  t.mock.method(globalThis, 'setTimeout', (callback) => void held.push(callback));
  return () => held.splice(0).forEach((callback) => callback());
}

test('what the system takes away is interrupted after a while, and back by itself', async (t) => {
  const { camera } = createLocalMedia(() => {});
  camera.start();
  const track = await grant(asked[0]);
  const elapse = heldTimers(t);
  track.muted = true;
  track.onmute();
  assert.equal(camera.state, 'on');
  elapse();
  assert.equal(camera.state, 'interrupted');
  track.muted = false;
  track.onunmute();
  assert.equal(camera.state, 'on');
});

test('a camera that stumbles, or is switched off meanwhile, is not interrupted', async (t) => {
  const { camera, microphone } = createLocalMedia(() => {});
  for (const device of [camera, microphone]) device.start();
  const [picture, sound] = [await grant(asked[0]), await grant(asked[1])];
  const elapse = heldTimers(t);
  picture.onmute();
  sound.muted = true;
  sound.onmute();
  microphone.toggle();
  elapse();
  assert.deepEqual([camera.state, microphone.state], ['on', 'off']);
});

for (const ask of ['toggle', 'takeBack']) {
  test(`${ask} asks again for what was taken away`, async (t) => {
    const { microphone } = createLocalMedia(() => {});
    microphone.start();
    const taken = await grant(asked[0]);
    const elapse = heldTimers(t);
    taken.muted = true;
    taken.onmute();
    elapse();
    microphone[ask]();
    const track = await grant(asked[1]);
    assert.deepEqual([microphone.state, microphone.track, taken.stopped], ['on', track, true]);
  });
}

test('what is on is not asked for again', async () => {
  const { microphone } = createLocalMedia(() => {});
  microphone.start();
  await grant(asked[0]);
  microphone.takeBack();
  assert.equal(asked.length, 1);
});

test('what was used last is known by its label, also when it is gone', async () => {
  const { camera } = createLocalMedia(() => {});
  camera.start();
  const track = await grant(asked[0], 'desk');
  track.onended();
  assert.deepEqual(camera.used, { id: 'desk', group: 'g', label: 'the desk' });
});
