// What each sender may take, as the core has it, in the words of the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakePeerConnection } from './fake_peer_connection.js';
import { iceServers, LINK, opened, settled } from './opened_link.js';

const little = {
  link: LINK, audioBitrate: 32_000, videoBitrate: 300_000, height: 180, frameRate: 20,
  screenBitrate: 0, screenHeight: 0, screenFrameRate: 0, screenAudioBitrate: 0,
};
const settings = (pc) => pc.calls.splice(0).filter(([call]) => call === 'setParameters');
const camera = (height) => ({ kind: 'video', getSettings: () => ({ height }) });

test('the senders take what they are told, and no picture is enlarged', async () => {
  const { links, pc } = await opened({ microphone: { kind: 'audio' }, camera: camera(720) });
  links.setSendParameters(little);
  links.setSendParameters({ ...little, link: LINK + 1 });
  await settled();
  links.send('camera', camera(90));
  await settled();
  links.setSendParameters({ ...little, videoBitrate: 0, height: 0, frameRate: 0 });
  await settled();
  const sound = { rid: '', active: true, maxBitrate: 32_000 };
  const picture = { rid: '', active: true, maxBitrate: 300_000, maxFramerate: 20 };
  assert.deepEqual(settings(pc).filter(([, kind]) => kind), [
    ['setParameters', 'audio', sound],
    ['setParameters', 'video', { ...picture, scaleResolutionDownBy: 4 }],
    ['setParameters', 'video', { ...picture, scaleResolutionDownBy: 1 }],
    ['setParameters', 'video', { ...picture, active: false, scaleResolutionDownBy: 1 }],
  ]);
});

test('so do those of a screen, which keeps what it is best at', async () => {
  const screen = { ...camera(1440), contentHint: 'text' };
  const { links, pc } = await opened({ screen, screenSound: { kind: 'audio' } });
  const preferences = [];
  const { setParameters } = pc.senders[2];
  pc.senders[2].setParameters = function noted(parameters, options) {
    preferences.push(parameters.degradationPreference);
    return setParameters.call(this, parameters, options);
  };
  const shared = {
    ...little, screenBitrate: 1_500_000, screenHeight: 720, screenFrameRate: 5,
    screenAudioBitrate: 96_000,
  };
  links.setSendParameters(shared);
  await settled();
  screen.contentHint = 'motion';
  links.setSendParameters({ ...shared, screenFrameRate: 30 });
  links.sendKeyFrame({ link: LINK });
  await settled();
  const picture = { rid: '', active: true, maxBitrate: 1_500_000, scaleResolutionDownBy: 2 };
  assert.deepEqual(settings(pc).filter(([, kind]) => kind), [
    ['setParameters', 'video', { ...picture, maxFramerate: 5 }],
    ['setParameters', 'audio', { rid: '', active: true, maxBitrate: 96_000 }],
    ['setParameters', 'video', { ...picture, maxFramerate: 30 }],
    ['setParameters', 'video', { ...picture, maxFramerate: 30 },
      { encodingOptions: [{ keyFrame: true }] }],
  ]);
  assert.deepEqual(preferences, ['maintain-resolution', 'balanced', 'balanced']);
});

test('a window that is shared and has another size now is scaled anew', async () => {
  let height = 1440;
  const window = { kind: 'video', getSettings: () => ({ height }) };
  const { links, pc } = await opened({ screen: window });
  links.setSendParameters({ ...little, screenBitrate: 1, screenHeight: 720, screenFrameRate: 5 });
  await settled();
  settings(pc);
  height = 1080;
  for (const scales of [[1.5], []]) {
    links.sample({ link: LINK });
    await settled();
    assert.deepEqual(settings(pc).map(([, , one]) => one.scaleResolutionDownBy), scales);
  }
});

test('a sender is changed once at a time, and then to the latest that was wanted', async () => {
  const { links, pc } = await opened({ camera: camera(720) });
  for (const height of [90, 180, 360]) links.setSendParameters({ ...little, height });
  links.sendKeyFrame({ link: LINK });
  await settled();
  const pictures = pc.calls.filter(([, kind]) => kind === 'video');
  assert.deepEqual(pictures.map(([, , { scaleResolutionDownBy }, options]) => [
    scaleResolutionDownBy, options?.encodingOptions,
  ]), [[8, undefined], [2, [{ keyFrame: true }]]]);
});

test('what a browser refuses is tried again with the next sample', async (t) => {
  t.mock.method(console, 'debug', () => {});
  const { links, pc } = await opened({ camera: camera(720) });
  const changes = () => pc.calls.splice(0).filter(([, kind]) => kind === 'video').length;
  pc.isNegotiating = true;
  links.setSendParameters(little);
  await settled();
  assert.equal(changes(), 1);
  pc.isNegotiating = false;
  for (const expected of [1, 0]) {
    links.sample({ link: LINK });
    await settled();
    assert.equal(changes(), expected);
  }
});

test('so it is once a description is applied, before anything is sent', async (t) => {
  t.mock.method(console, 'debug', () => {});
  const { links, pc } = await opened({ camera: camera(720) });
  const offer = { link: LINK, round: 1, kind: 'offer', sdp: 'v=0' };
  for (const apply of [() => links.setRemoteDescription(offer), () =>
    links.setLocalDescription({ link: LINK })]) {
    pc.isNegotiating = true;
    links.setSendParameters(little);
    await settled();
    settings(pc);
    pc.isNegotiating = false;
    apply();
    await settled();
    assert.deepEqual(settings(pc).map(([, , one]) => one.scaleResolutionDownBy).filter(Boolean),
      [4]);
    links.setSendParameters({ ...little, height: 90 });
    await settled();
  }
});

test('a browser that has nothing to be set yet is asked again as well', async (t) => {
  t.mock.method(console, 'debug', () => {});
  const { links, pc } = await opened({ camera: camera(720) });
  const encodings = pc.encodings.splice(0);
  links.setSendParameters(little);
  await settled();
  assert.deepEqual(pc.calls, []);
  pc.encodings = encodings;
  links.sample({ link: LINK });
  await settled();
  assert.equal(pc.calls.length, 4);
});

test('what a sender has already is not set again', async () => {
  const { links, pc } = await opened({ camera: camera(720) });
  for (const height of [180, 180, 360]) {
    links.setSendParameters({ ...little, height });
    await settled();
  }
  const pictures = settings(pc).filter(([, kind]) => kind === 'video');
  assert.deepEqual(pictures.map(([, , one]) => one.scaleResolutionDownBy), [4, 2]);
});

test('until a camera comes it is taken to have 720 lines', async () => {
  const { links, pc } = await opened({});
  links.setSendParameters(little);
  await settled();
  const scales = settings(pc).map(([, , one]) => one.scaleResolutionDownBy).filter(Boolean);
  assert.deepEqual(scales, [4]);
});

test('over a connection that was made ahead a camera is scaled as it is, not as it was taken to be',
  async () => {
    const local = {};
    const { links } = await opened(local);
    await links.maker.prepare();
    local.camera = camera(1080);
    links.open({ link: 8, iceServers });
    links.setSendParameters({ ...little, link: 8 });
    await settled();
    const all = settings(FakePeerConnection.made[1]).map(([, , one]) => one.scaleResolutionDownBy);
    assert.equal(all.filter(Boolean).at(-1), 6);
  });
