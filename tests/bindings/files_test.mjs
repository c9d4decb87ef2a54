// Drives the real WebAssembly module of files through every event.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { HELLO } from '../../web/src/shims/part_channel.js';

const folder = new URL('../../build/wasm/bindings/', import.meta.url);
const { default: createModule } = await import(new URL('confab_files.mjs', folder).href);
const wasmBinary = readFileSync(new URL('confab_files.wasm', folder));
const module = await createModule({ wasmBinary });

const BO = 2 ** 53 - 3; // An id that only a double holds.
const LARGE = 2 ** 53 - 1;
const LINK = 7;
const HASH = 'a'.repeat(64);
const say = (message) => JSON.stringify(message);
const types = ({ actions }) => actions.map(({ type }) => type);

// Connected to Bo, who is greeted.
function connected() {
  const core = new module.FileTransfers();
  core.channelOpened(LINK, 'certificate', 0);
  core.peopleChanged([{ peer: BO, link: LINK }], 0);
  core.textReceived(LINK, say({ type: 'hello' }), 0);
  return core;
}

test('it says the same hello as the page does before it is loaded, and that has no answer', () => {
  const core = new module.FileTransfers();
  const opened = core.channelOpened(LINK, 'certificate', 0);
  assert.deepEqual(opened.actions, [{ type: 'send-text', link: LINK, text: HELLO }]);
  core.delete();
  const greeted = connected();
  assert.deepEqual(greeted.textReceived(LINK, HELLO, 1).actions, []);
  greeted.delete();
});

test('a file is offered, asked for, sent and delivered', () => {
  const core = connected();
  const offered = core.fileChosen(1, 'ü.txt', LARGE, 'text/plain', [BO], 1);
  const view = {
    id: 1, peer: BO, incoming: false, name: 'ü.txt', size: LARGE, mediaType: 'text/plain',
    state: 'offered', endedHere: false, pausedHere: false, pausedThere: false, connected: true,
    bytes: 0,
  };
  assert.deepEqual(JSON.parse(offered.actions[0].text), {
    type: 'offer', number: 1, name: 'ü.txt', size: LARGE, media_type: 'text/plain', paused: false,
  });
  assert.deepEqual(offered.actions[1], { type: 'show-transfer', view });
  const from = LARGE - 10;
  const accept = say({ type: 'accept', number: 1, from, paused: false });
  const asked = core.textReceived(LINK, accept, 2);
  assert.deepEqual(asked.actions, [
    { type: 'hash-source', source: 1 },
    { type: 'send-bytes', link: LINK, source: 1, number: 1, offset: from, length: 10 },
    { type: 'show-transfer', view: { ...view, state: 'going', bytes: from } },
  ]);
  assert.deepEqual(core.sourceHashed(1, HASH, 3).actions, []);
  const [end] = core.bytesSent(LINK, 4).actions;
  assert.deepEqual(JSON.parse(end.text), { type: 'end', number: 1, sha256: HASH });
  const done = core.textReceived(LINK, say({ type: 'done', number: 1, whole: true }), 5);
  assert.deepEqual(types(done), ['release-source', 'show-transfer']);
  core.delete();
});

test('a file comes, is written, compared and kept', () => {
  const core = connected();
  const offer = { type: 'offer', number: 3, name: 'a', size: 5, media_type: '', paused: false };
  assert.deepEqual(types(core.textReceived(LINK, say(offer), 1)), ['show-transfer']);
  assert.deepEqual(types(core.offerAccepted(1, 2)), ['send-text', 'show-transfer']);
  assert.deepEqual(core.bytesReceived(LINK, 3, 0, 5, 3).actions, [
    { type: 'write-bytes', transfer: 1, skip: 0 },
  ]);
  assert.deepEqual(types(core.bytesWritten(1, 5, 4)), ['send-text']);
  const checked = core.textReceived(LINK, say({ type: 'end', number: 3, sha256: HASH }), 5);
  assert.deepEqual(types(checked), ['hash-transfer', 'show-transfer']);
  assert.deepEqual(types(core.transferHashed(1, HASH, 6)), ['keep-file']);
  assert.deepEqual(types(core.fileKept(1, 7)), ['send-text', 'show-transfer']);
  core.delete();
});

test('every other event is understood, and every other action told', () => {
  const core = connected();
  assert.deepEqual(core.fileChosen(1, 'a', 1, '', [], 1).actions, [
    { type: 'refuse-offer', source: 1, problem: 'nobody' }, { type: 'release-source', source: 1 },
  ]);
  core.fileChosen(2, 'a', 1, '', [BO], 1);
  assert.deepEqual(types(core.pauseChosen(1, true, 2)), ['send-text', 'show-transfer']);
  assert.deepEqual(types(core.sourceFailed(2, 3)),
    ['send-text', 'release-source', 'show-transfer']);
  core.fileChosen(3, 'a', 1, '', [BO], 4);
  assert.deepEqual(types(core.transferCancelled(2, 5)),
    ['send-text', 'release-source', 'show-transfer']);
  const offer = { type: 'offer', number: 1, name: 'a', size: 5, media_type: '', paused: false };
  core.textReceived(LINK, say(offer), 6);
  core.offerAccepted(3, 7);
  assert.deepEqual(types(core.keepingFailed(3, 8)),
    ['send-text', 'discard-file', 'show-transfer']);
  assert.deepEqual(core.channelClosed(LINK, 9).actions, []);
  assert.equal(core.peopleChanged([], 10).wakeAt, 30_010);
  assert.deepEqual(core.timerFired(30_010), { actions: [] });
  assert.deepEqual(core.roomLeft(30_011), { actions: [] });
  core.delete();
});
