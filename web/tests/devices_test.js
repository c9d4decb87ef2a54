import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Devices } from '../src/devices.js';
import { emptyStorage } from './local_storage.js';
import { stubGlobals } from './stub_global.js';

class Device {
  deviceId = '';
  choose(id) {
    this.deviceId = id;
  }
}

const info = (kind, deviceId, label = deviceId) => ({ kind, deviceId, groupId: 'g', label });
const ALL = [
  info('audioinput', 'default', 'Default - Headset'),
  info('audioinput', 'communications', 'Communications - Headset'),
  info('audioinput', 'headset'),
  info('videoinput', 'desk'),
  info('audiooutput', 'headset speakers'),
];

/** @param {import('node:test').TestContext} t */
function visit(t, all = ALL) {
  const enumerateDevices = async () => all;
  stubGlobals(t, { navigator: { mediaDevices: { enumerateDevices } } });
  const media = { microphone: new Device(), camera: new Device() };
  return { media, devices: new Devices(media, () => {}) };
}

test('devices are listed by kind, and none of them twice', async (t) => {
  emptyStorage(t);
  const { devices } = visit(t);
  await devices.refresh();
  const { microphone, camera, speaker } = devices.state.lists;
  assert.deepEqual(microphone.map(({ label }) => label), ['Default - Headset', 'headset']);
  assert.deepEqual(camera, [{ id: 'desk', group: 'g', label: 'desk' }]);
  assert.deepEqual(speaker.map(({ id }) => id), ['headset speakers']);
});

test('what the browser does not name yet is not listed', async (t) => {
  emptyStorage(t);
  const { devices } = visit(t, [info('audioinput', '', ''), info('videoinput', 'x', '')]);
  await devices.refresh();
  assert.deepEqual(devices.state.lists, { microphone: [], camera: [], speaker: [] });
});

test('what was chosen is used on the next visit too', (t) => {
  emptyStorage(t);
  const first = visit(t);
  first.devices.choose('microphone', 'headset');
  first.devices.choose('camera', 'desk');
  assert.equal(first.media.microphone.deviceId, 'headset');
  const { media } = visit(t);
  assert.deepEqual([media.microphone.deviceId, media.camera.deviceId], ['headset', 'desk']);
});

test('a chosen speaker is used only while it is there', async (t) => {
  emptyStorage(t);
  visit(t).devices.choose('speaker', 'headset speakers');
  const { devices } = visit(t);
  assert.equal(devices.state.inUse.speaker, '');
  await devices.refresh();
  assert.equal(devices.state.inUse.speaker, 'headset speakers');
  const without = visit(t, ALL.slice(0, 4)).devices;
  await without.refresh();
  assert.equal(without.state.inUse.speaker, '');
});

test('storage that holds something else is a first visit', (t) => {
  emptyStorage(t).set('confab.devices', '[');
  assert.equal(visit(t).media.camera.deviceId, '');
});
