// The call that the page rehearses is one that the core understands: it does all that it would in
// a real one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { comeToSomebody, waitForSomebody } from '../../web/src/rehearsal.js';

const folder = new URL('../../build/wasm/bindings/', import.meta.url);
const { default: createCallModule } = await import(new URL('confab.mjs', folder).href);
const module = await createCallModule({ wasmBinary: readFileSync(new URL('confab.wasm', folder)) });

function rehearsed(act) {
  const core = new module.CallCore('b', 1);
  const actions = act(core).flatMap((step) => step.actions);
  core.delete();
  return actions;
}

const asked = (actions) =>
  actions.map(({ type, kind, text }) => kind ?? (text ? JSON.parse(text).type : type));
const LINKED = ['open-link', 'set-send-parameters', 'add-candidate', 'webrtc_ice_candidate'];

function hasConnected(actions) {
  const { view } = actions.findLast(({ type }) => type === 'show-room');
  return view.phase === 'in-room' && view.peers[0].state === 'connected';
}

test('in the rehearsal somebody is there, offers go out with the join, and they answer', () => {
  const actions = rehearsed(comeToSomebody);
  for (const one of [...LINKED, 'join', 'webrtc_offer', 'answer']) {
    assert.ok(asked(actions).includes(one), one);
  }
  assert.ok(hasConnected(actions));
});

test('then somebody comes, whose offer is answered', () => {
  const actions = rehearsed(waitForSomebody);
  for (const one of [...LINKED, 'join', 'offer', 'webrtc_answer']) {
    assert.ok(asked(actions).includes(one), one);
  }
  assert.ok(hasConnected(actions));
});
