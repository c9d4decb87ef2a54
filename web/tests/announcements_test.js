import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcement } from '../src/view/announcements.js';

const idle = { phase: 'idle', problem: 'none', room: '', capacity: 0, peers: [] };
const joining = { ...idle, phase: 'joining' };
const media = { microphone: true, camera: true, screen: false, hand: false };
const peer = (id, name, state = 'connected') => ({ id, name, link: id, state, media });
const room = (...peers) => ({ phase: 'in-room', problem: 'none', room: 'r', capacity: 8, peers });

test('entering says who is there', () => {
  assert.equal(announcement(joining, room()), 'You are in. Nobody else is here yet');
  const people = room(peer(1, 'Anna'), peer(2, ''), peer(3, 'Ben'));
  assert.equal(announcement(joining, people), 'You are in, with Anna, Guest and Ben');
});

test('coming and going is said in one sentence however many they are', () => {
  const two = room(peer(1, 'Anna'), peer(2, 'Ben'));
  assert.equal(announcement(room(), two), 'Anna and Ben have joined');
  assert.equal(announcement(two, room(peer(2, 'Ben'))), 'Anna has left');
});

test('a first connection is not news, an interrupted one is', () => {
  const connecting = room(peer(1, 'Anna', 'connecting'));
  const connected = room(peer(1, 'Anna'));
  const interrupted = room(peer(1, 'Anna', 'reconnecting'));
  assert.equal(announcement(connecting, connected), '');
  assert.equal(announcement(connected, interrupted), 'The connection to Anna is interrupted');
  assert.equal(announcement(interrupted, connected), 'Anna is back');
});

test('a lost server is no lost call', () => {
  const away = { ...room(peer(1, 'Anna')), phase: 'reconnecting' };
  const said = announcement(room(peer(1, 'Anna')), away);
  assert.equal(said, 'The server is out of reach; the call goes on');
  assert.equal(announcement(away, room(peer(1, 'Anna'))), 'The server is back');
});

test('people who come back under new numbers neither came nor went', () => {
  const away = { ...room(peer(1, 'Anna'), peer(2, 'Ben')), phase: 'reconnecting' };
  const back = room(peer(8, 'Ben', 'connecting'), peer(7, 'Anna', 'connecting'));
  assert.equal(announcement(away, back), 'The server is back');
  const fewer = room(peer(8, 'Ben', 'connecting'));
  assert.equal(announcement(away, fewer), 'Anna has left. The server is back');
});

test('leaving is said; being refused is left to the alert', () => {
  assert.equal(announcement(room(), idle), 'You have left the room');
  assert.equal(announcement(joining, { ...idle, problem: 'room-full' }), '');
});

test('what others mute is shown, not said', () => {
  const muted = { ...peer(1, 'Anna'), media: { ...media, microphone: false } };
  assert.equal(announcement(room(peer(1, 'Anna')), room(muted)), '');
});
