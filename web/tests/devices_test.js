import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Devices } from '../src/devices.js';
import { plain } from './english.js';
import { emptyStorage } from './local_storage.js';
import { stubGlobals } from './stub_global.js';

class Device {
  state = 'on';
  deviceId = '';
  used = { id: 'default', group: 'g', label: 'Default - Headset' };
  starts = 0;

  choose(id) {
    this.deviceId = id;
  }

  start() {
    this.state = 'starting';
    this.starts += 1;
  }
}

const info = (kind, deviceId, label = deviceId, groupId = 'g') =>
  ({ kind, deviceId, groupId, label });
const ALL = [
  info('audioinput', 'default', 'Default - Headset'),
  info('audioinput', 'communications', 'Communications - Headset'),
  info('audioinput', 'headset'),
  info('videoinput', 'desk'),
  info('audiooutput', 'headset speakers'),
];

/** @param {import('node:test').TestContext} t */
function visit(t, all = ALL) {
  const there = { all };
  const enumerateDevices = async () => there.all;
  stubGlobals(t, { navigator: { mediaDevices: { enumerateDevices } } });
  const media = { microphone: new Device(), camera: new Device() };
  const news = [];
  const devices = new Devices(media, () => {}, (text) => news.push(plain(text)));
  return { media, devices, there, news };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

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

test('an unplugged device is replaced by another, and one is told which', async (t) => {
  emptyStorage(t);
  const { devices, media, there, news } = visit(t);
  await devices.refresh();
  const { microphone } = media;
  microphone.used = { id: 'headset', group: 'g', label: 'Headset' };
  microphone.state = 'lost';
  there.all = ALL.filter(({ deviceId }) => deviceId !== 'headset');
  devices.deviceChanged('microphone');
  await settled();
  assert.equal(microphone.starts, 1);
  devices.deviceChanged('microphone');
  Object.assign(microphone, { state: 'on', used: { label: 'Built-in' } });
  devices.deviceChanged('microphone');
  devices.deviceChanged('microphone');
  assert.deepEqual(news, ['Headset was unplugged. Built-in is used now']);
});

test('the default device is unplugged when it stands for another one', async (t) => {
  emptyStorage(t);
  const { devices, media, there } = visit(t);
  media.microphone.state = 'lost';
  there.all = [info('audioinput', 'default', 'Default - Built-in', 'other')];
  await devices.plugged();
  assert.equal(media.microphone.starts, 1);
});

test('what was taken away while it is still there is left to the person', async (t) => {
  emptyStorage(t);
  const { devices, media } = visit(t);
  media.microphone.state = 'lost';
  devices.deviceChanged('microphone');
  await settled();
  assert.equal(media.microphone.starts, 0);
});

test('a headset that is plugged in offers its microphone and its speaker at once', async (t) => {
  emptyStorage(t);
  const { devices, media, there } = visit(t);
  await devices.refresh();
  const fresh = [info('audioinput', 'm', 'Mike', 'h'), info('audiooutput', 's', 'Speaker', 'h')];
  there.all = [...ALL, ...fresh];
  await devices.plugged();
  assert.deepEqual(devices.state.offer, {
    label: 'Mike', devices: [['microphone', 'm'], ['speaker', 's']],
  });
  devices.answerOffer(true);
  assert.deepEqual([media.microphone.deviceId, devices.state.inUse.speaker], ['m', 's']);
  assert.equal(devices.state.offer, null);
});

test('an offer that is declined, or gone again, stands no longer', async (t) => {
  emptyStorage(t);
  const { devices, media, there } = visit(t);
  await devices.refresh();
  there.all = [...ALL, info('videoinput', 'new')];
  await devices.plugged();
  await devices.plugged();
  assert.equal(devices.state.offer?.label, 'new');
  there.all = ALL;
  await devices.plugged();
  assert.equal(devices.state.offer, null);
  there.all = [...ALL, info('videoinput', 'new')];
  await devices.plugged();
  devices.answerOffer(false);
  assert.deepEqual([devices.state.offer, media.camera.deviceId], [null, '']);
});

test('what was chosen before is used again as soon as it is back', async (t) => {
  emptyStorage(t);
  const { devices, media, there, news } = visit(t);
  await devices.refresh();
  devices.choose('camera', 'desk');
  devices.choose('speaker', 'headset speakers');
  there.all = ALL.slice(0, 3);
  await devices.plugged();
  media.camera.deviceId = 'built-in';
  there.all = ALL;
  await devices.plugged();
  assert.deepEqual([media.camera.deviceId, devices.state.offer], ['desk', null]);
  assert.deepEqual(news, [
    'headset speakers was unplugged', 'desk is back', 'headset speakers is back',
  ]);
});
