// Drives the real WebAssembly module of talk through every event.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { HELLO, TALK } from '../../web/src/shims/part_channel.js';

const folder = new URL('../../build/wasm/bindings/', import.meta.url);
const { default: createModule } = await import(new URL('confab_talk.mjs', folder).href);
const wasmBinary = readFileSync(new URL('confab_talk.wasm', folder));
const module = await createModule({ wasmBinary });

const SELF = 2 ** 53 - 5; // Ids that only a double holds.
const BO = 2 ** 53 - 3;
const LINK = 7;
const say = (message) => JSON.stringify(message);
const types = ({ actions }) => actions.map(({ type }) => type);
const said = ({ actions }) =>
  actions.filter(({ type }) => type === 'send-text').map(({ text }) => JSON.parse(text));

// Connected to Bo, who is greeted.
function connected() {
  const core = new module.Talk();
  core.channelOpened(LINK, 'certificate', 0);
  core.peopleChanged(SELF, [{ peer: BO, link: LINK }], 0);
  core.textReceived(LINK, say({ type: 'hello' }), 0);
  return core;
}

test('where nothing is going on it says only what the page takes for that', () => {
  const core = new module.Talk();
  const steps = [
    core.channelOpened(LINK, 'certificate', 0),
    core.peopleChanged(SELF, [{ peer: BO, link: LINK }], 0),
    core.textReceived(LINK, HELLO, 0),
  ];
  const texts = steps.flatMap(({ actions }) => actions).map(({ text }) => text).filter(Boolean);
  assert.deepEqual([...new Set(texts)], TALK.idle);
  core.delete();
});

test('a message is written, said and delivered', () => {
  const core = connected();
  const message = {
    id: 1, peer: 0, text: 'Grüße 🐳', at: 100, delivery: 'waiting', delivered: 0, of: 1,
  };
  assert.deepEqual(core.messageWritten(' Grüße 🐳\n', 100), { actions: [
    { type: 'send-text', link: LINK,
      text: say({ type: 'message', number: 1, text: 'Grüße 🐳', age: 0 }) },
    { type: 'show-message', message, isNew: true },
  ] });
  const received = core.textReceived(LINK, say({ type: 'received', number: 1 }), 101);
  assert.deepEqual(received.actions, [
    { type: 'show-message', isNew: false,
      message: { ...message, delivery: 'delivered', delivered: 1 } },
  ]);
  core.delete();
});

test('a message comes, is unread, and is seen', () => {
  const core = connected();
  const message = { type: 'message', number: 3, text: 'Hi', age: 2_000 };
  assert.deepEqual(core.textReceived(LINK, say(message), 1_000).actions, [
    { type: 'send-text', link: LINK, text: say({ type: 'received', number: 3 }) },
    { type: 'show-message', isNew: true, message: {
      id: 1, peer: BO, text: 'Hi', at: -1_000, delivery: 'delivered', delivered: 0, of: 0,
    } },
    { type: 'show-talk', view: { unread: 1, hands: [], recording: [] } },
  ]);
  assert.deepEqual(core.messagesSeen(true, 1_001).actions, [
    { type: 'show-talk', view: { unread: 0, hands: [], recording: [] } },
  ]);
  core.delete();
});

test('hands and recordings are said and shown', () => {
  const core = connected();
  const raised = core.textReceived(LINK, say({ type: 'state', hand: 4, recording: true }), 1);
  assert.deepEqual(raised.actions, [
    { type: 'show-talk', view: { unread: 0, hands: [BO], recording: [BO] } },
  ]);
  const own = core.handChanged(true, 2);
  assert.deepEqual(said(own), [{ type: 'state', hand: 5, recording: false }]);
  assert.deepEqual(own.actions.at(-1).view, { unread: 0, hands: [BO, 0], recording: [BO] });
  const recorded = core.recordingChanged(true, 3);
  assert.deepEqual(said(recorded), [{ type: 'state', hand: 5, recording: true }]);
  assert.deepEqual(recorded.actions.at(-1).view.recording, [0, BO]);
  core.delete();
});

test('reactions are shown at both ends', () => {
  const core = connected();
  for (const reaction of ['thumbs-up', 'clap', 'heart', 'laugh', 'surprise', 'party']) {
    assert.deepEqual(core.reactionChosen(reaction, 1_000_000), { actions: [
      { type: 'show-reaction', peer: 0, reaction },
      { type: 'send-text', link: LINK, text: say({ type: 'reaction', reaction }) },
    ].slice(0, reaction === 'party' ? 0 : 2) }, 'the sixth at once is too much');
  }
  assert.deepEqual(core.reactionChosen('boo', 2_000_000).actions, []);
  assert.deepEqual(core.textReceived(LINK, say({ type: 'reaction', reaction: 'party' }), 3).actions,
    [{ type: 'show-reaction', peer: BO, reaction: 'party' }]);
  core.delete();
});

test('what is not taken has a reason', () => {
  const core = new module.Talk();
  const refused = (text) => core.messageWritten(text, 0).actions;
  const problem = (word) => [{ type: 'refuse-message', problem: word }];
  assert.deepEqual(refused(' \n'), problem('empty'));
  assert.deepEqual(refused('a'.repeat(4_097)), problem('too-long'));
  assert.deepEqual(refused('Hi'), problem('nobody'));
  core.delete();
});

test('half a character is no reason to lose a message', () => {
  const core = connected();
  const [sent] = said(core.messageWritten('a\ud83d', 1));
  assert.match(sent.text, /^a./u);
  assert.ok(sent.text.isWellFormed?.() ?? true);
  core.delete();
});

test('who goes and comes is waited for, and all is over when we leave', () => {
  const core = connected();
  assert.deepEqual(core.channelClosed(LINK, 1).actions, []);
  assert.deepEqual(types(core.messageWritten('Hi', 2)), ['show-message']);
  assert.equal(core.peopleChanged(SELF, [], 3).wakeAt, 30_003);
  const { actions: [lost] } = core.timerFired(30_003);
  assert.equal(lost.message.delivery, 'not-delivered');
  assert.deepEqual(core.roomLeft(30_004), { actions: [{ type: 'forget-message', id: 1 }] });
  core.delete();
});
