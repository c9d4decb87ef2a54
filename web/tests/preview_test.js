import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Preview } from '../src/preview.js';
import { emptyStorage } from './local_storage.js';
import { stubGlobals } from './stub_global.js';

/** A device that comes at once. */
class Device {
  state = 'off';
  start() {
    this.state = 'on';
  }
  toggle() {
    this.state = this.state === 'on' ? 'off' : 'on';
  }
}

/** @param {import('node:test').TestContext} t @param {Record<string, string>} [permissions] */
function visit(t, permissions = {}) {
  const query = async ({ name }) => ({ state: permissions[name] ?? 'prompt' });
  stubGlobals(t, { navigator: { permissions: { query } } });
  const media = { microphone: new Device(), camera: new Device() };
  return { media, preview: new Preview(media, () => {}) };
}

const GRANTED = { microphone: 'granted', camera: 'granted' };
const statesOf = ({ microphone, camera }) => [microphone.state, camera.state];

test('nothing is opened on a first visit, not even where it is allowed', async (t) => {
  emptyStorage(t);
  const { media, preview } = visit(t, GRANTED);
  await preview.openAgain();
  assert.deepEqual([preview.state.open, ...statesOf(media)], [false, 'off', 'off']);
});

test('what was open last time opens again where the browser need not ask', async (t) => {
  emptyStorage(t);
  visit(t).preview.open();
  const asking = visit(t);
  await asking.preview.openAgain();
  assert.equal(asking.preview.state.open, false);
  const { media, preview } = visit(t, GRANTED);
  await preview.openAgain();
  assert.deepEqual([preview.state.open, ...statesOf(media)], [true, 'on', 'on']);
});

test('a permission is needed only for what is wished for', async (t) => {
  emptyStorage(t);
  const first = visit(t).preview;
  first.toggle('camera');
  first.open();
  const { media, preview } = visit(t, { microphone: 'granted' });
  await preview.openAgain();
  assert.deepEqual([preview.state.open, ...statesOf(media)], [true, 'on', 'off']);
});

test('where the browser does not tell, nothing opens by itself', async (t) => {
  emptyStorage(t);
  visit(t).preview.open();
  const { preview } = visit(t);
  stubGlobals(t, { navigator: {} });
  await preview.openAgain();
  assert.equal(preview.state.open, false);
});

test('a preview does not come back into a call that began meanwhile', async (t) => {
  emptyStorage(t);
  visit(t).preview.open();
  const { media, preview } = visit(t, GRANTED);
  const opening = preview.openAgain();
  preview.close();
  await opening;
  assert.deepEqual([preview.state.open, ...statesOf(media)], [false, 'off', 'off']);
});

test('a wish before the preview opens nothing, and is kept for the next visit', (t) => {
  emptyStorage(t);
  const { media, preview } = visit(t);
  preview.toggle('microphone');
  assert.deepEqual(statesOf(media), ['off', 'off']);
  assert.deepEqual(visit(t).preview.state.wishes, { microphone: false, camera: true });
});

test('with both switched off the preview does not come again', async (t) => {
  emptyStorage(t);
  const first = visit(t).preview;
  first.open();
  first.toggle('microphone');
  first.toggle('camera');
  const { preview } = visit(t, GRANTED);
  await preview.openAgain();
  assert.equal(preview.state.open, false);
});

test('a device that failed is asked for again by its switch, and stays wished for', (t) => {
  emptyStorage(t);
  const { media, preview } = visit(t);
  preview.open();
  media.camera.state = 'denied';
  preview.toggle('camera');
  assert.deepEqual([media.camera.state, preview.state.wishes.camera], ['on', true]);
});

test('a level is told in tenths, and once it was heard the microphone works', (t) => {
  emptyStorage(t);
  const { preview } = visit(t);
  preview.open();
  preview.hear(0.12);
  assert.deepEqual([preview.state.level, preview.state.heard], [0.1, false]);
  preview.hear(0.52);
  preview.hear(0);
  assert.deepEqual([preview.state.level, preview.state.heard], [0, true]);
});

test('storage that holds something else is a first visit', (t) => {
  emptyStorage(t).set('confab.preview', 'nonsense');
  assert.deepEqual(visit(t).preview.state.wishes, { microphone: true, camera: true });
});
