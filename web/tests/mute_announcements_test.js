import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MuteAnnouncer } from '../src/view/mute_announcements.js';
import { NO_ROOM } from '../src/view/state.js';
import { plain } from './english.js';

const peer = (id, name, microphone) => ({ id, name, media: { microphone } });
const room = (...peers) => ({ ...NO_ROOM, phase: 'in-room', peers });

/** What is said at each of these views. */
function said(...views) {
  const announcer = new MuteAnnouncer();
  return views.map((view) => plain(announcer.announce(view)));
}

test('microphones that went off or on are told together, each once', () => {
  const before = room(peer(1, 'Anna', true), peer(2, 'Ben', true), peer(3, '', false));
  const after = room(peer(1, 'Anna', false), peer(2, 'Ben', false), peer(3, '', true));
  assert.deepEqual(said(before, after, after), [
    'Microphone off: Guest',
    'Microphone on: Guest. Microphone off: Anna and Ben',
    '',
  ]);
});

test('who comes with the microphone on, or goes, is no news of a microphone', () => {
  assert.deepEqual(said(room(), room(peer(1, 'Anna', true)), room()), ['', '', '']);
});

test('the next call begins without what was told in the one before', () => {
  const muted = room(peer(1, 'Anna', false));
  assert.deepEqual(said(muted, NO_ROOM, muted), [
    'Microphone off: Anna', '', 'Microphone off: Anna',
  ]);
});
