import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  deviceHelp, joiningWith, LINK_MARKS, markOf, nameOf, PAGE_PROBLEMS, presence, previewButton,
  PROBLEMS, screenMarkOf, textOrNone, UNSUPPORTED,
} from '../src/view/sentences.js';
import { plain } from './english.js';

const contract = readFileSync(new URL('../../bindings/call.d.ts', import.meta.url), 'utf8');

/** The members of a union of strings in the contract.
 * @param {string} name */
function membersOf(name) {
  const [, union] = contract.match(new RegExp(`export type ${name} =([^;]*);`)) ?? [];
  assert.ok(union, name);
  return Array.from(union.matchAll(/'([^']+)'/g), ([, member]) => member);
}

/** Whether there is one. @param {string} id */
const sentence = (id) => textOrNone(id) !== '';

test('every problem of the contract has a sentence', () => {
  const problems = membersOf('Problem');
  assert.deepEqual(Object.keys(PROBLEMS).sort(), problems.sort());
  for (const problem of problems) assert.equal(sentence(PROBLEMS[problem]), problem !== 'none');
});

test('what the page itself finds wrong has a sentence', () => {
  for (const id of [...Object.values(PAGE_PROBLEMS), ...Object.values(UNSUPPORTED)]) {
    assert.ok(sentence(id), id);
  }
});

test('every state of a link has a mark, but for the good one', () => {
  const states = membersOf('PeerLink');
  assert.deepEqual(Object.keys(LINK_MARKS).sort(), states.sort());
  for (const state of states) assert.equal(sentence(LINK_MARKS[state]), state !== 'connected');
});

test('a slow line there is marked while it keeps a picture back, and else nothing is wrong', () => {
  const slow = { state: 'connected', media: { camera: true }, soundAlone: true };
  assert.match(markOf(slow), /slow/i);
  assert.equal(markOf({ ...slow, soundAlone: false }), '');
  assert.equal(markOf({ ...slow, soundAlone: false, screenAlone: true }), 'slow-there');
  assert.equal(screenMarkOf({ ...slow, screenAlone: true, soundAlone: false }), '');
  assert.equal(screenMarkOf(slow), 'slow-there');
  assert.equal(markOf({ ...slow, media: { camera: false } }), '');
  assert.equal(markOf({ ...slow, state: 'reconnecting' }), LINK_MARKS.reconnecting);
});

test('a device that fails says what to do; one that works or is off says nothing', () => {
  for (const state of ['missing', 'denied', 'busy', 'lost', 'interrupted']) {
    assert.match(plain(deviceHelp(state, 'on').join()), /hear you: .*press Microphone/i);
    assert.match(plain(deviceHelp('on', state).join()), /see you: .*press Camera/i);
  }
  for (const state of ['off', 'starting', 'on']) assert.deepEqual(deviceHelp(state, state), []);
});

test('before the call the same is said of what will be', () => {
  assert.match(deviceHelp('busy', 'on', 'before').join(), /^Others will not hear you: another/);
  assert.match(deviceHelp('denied', 'denied', 'before').join(), /^Others will not hear or see you/);
});

test('how one joins is said for every choice, and only what is wished for is tried', () => {
  const choices = [[true, true], [true, false], [false, true], [false, false]];
  const wishes = choices.map(([microphone, camera]) => ({ microphone, camera }));
  assert.equal(new Set(wishes.map(joiningWith)).size, 4);
  assert.deepEqual(wishes.map(previewButton), [
    'Try microphone and camera', 'Try the microphone', 'Try the camera', '',
  ]);
});

test('a person who blocked both devices is told once', () => {
  assert.equal(deviceHelp('denied', 'denied').length, 1);
});

test('somebody without a name is a guest', () => {
  assert.equal(nameOf('  '), 'Guest');
  assert.equal(nameOf('Anna'), 'Anna');
});

test('who is in a room is said in a sentence, once it is known', () => {
  const said = (...present) => plain(presence({ presentKnown: true, present }));
  assert.equal(presence({ presentKnown: false, present: [] }), '');
  assert.equal(said(), 'Nobody is here yet');
  assert.equal(said('Ana'), 'Ana is here');
  assert.equal(said('Ana', 'Bo', ''), 'Ana, Bo and Guest are here');
});
