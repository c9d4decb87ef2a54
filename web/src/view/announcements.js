// What a change of the room is called in one sentence, for those who hear the page and for a short
// note to those who see it. At most one sentence for a change, so that nobody is flooded.
import { inCall } from './state.js';
import { nameOf } from './texts.js';

/**
 * @typedef {import('confab-core/confab.mjs').RoomView} RoomView
 * @typedef {import('confab-core/confab.mjs').PeerView} PeerView
 */

/**
 * @param {RoomView} before
 * @param {RoomView} after
 * @returns {string} Empty if there is nothing worth saying.
 */
export function announcement(before, after) {
  const was = inCall(before);
  const is = inCall(after);
  if (was && is) return withinCall(before, after);
  if (is) return entered(after);
  if (after.phase === 'joining') return 'Joining…';
  return was && after.problem === 'none' ? 'You have left the room' : '';
}

/** @param {RoomView} view */
function entered({ peers }) {
  if (peers.length === 0) return 'You are in. Nobody else is here yet';
  return `You are in, with ${listed(peers)}`;
}

/**
 * @param {RoomView} before
 * @param {RoomView} after
 */
function withinCall(before, after) {
  return [
    ...coming(missingFrom(before, after), missingFrom(after, before)),
    serverChange(before, after),
    ...after.peers.map((peer) => linkChange(before.peers.find(({ id }) => id === peer.id), peer)),
  ].filter(Boolean).join('. ');
}

/** @param {RoomView} some @param {RoomView} others */
function missingFrom(some, others) {
  return others.peers.filter((peer) => !some.peers.some(({ id }) => id === peer.id));
}

/** Somebody under a new number, after the server lost its memory, neither came nor went.
 * @param {PeerView[]} joined @param {PeerView[]} left */
function coming(joined, left) {
  return [
    happened(namesNotIn(left, joined), 'joined'),
    happened(namesNotIn(joined, left), 'left'),
  ];
}

/** @param {PeerView[]} others @param {PeerView[]} peers */
function namesNotIn(others, peers) {
  return peers.filter((peer) => !others.some(({ name }) => name === peer.name));
}

/** @param {PeerView[]} peers @param {string} what */
function happened(peers, what) {
  if (peers.length === 0) return '';
  return `${listed(peers)} ${peers.length === 1 ? 'has' : 'have'} ${what}`;
}

/** @param {RoomView} before @param {RoomView} after */
function serverChange(before, after) {
  if (before.phase === after.phase) return '';
  return after.phase === 'reconnecting'
    ? 'The server is out of reach; the call goes on'
    : 'The server is back';
}

/** @param {PeerView | undefined} before @param {PeerView} after */
function linkChange(before, after) {
  if (!before || before.state === after.state) return '';
  const name = nameOf(after.name);
  if (after.state === 'reconnecting') return `The connection to ${name} is interrupted`;
  if (after.state === 'failed') return `There is no connection to ${name}`;
  const wasBroken = before.state === 'reconnecting' || before.state === 'failed';
  return wasBroken && after.state === 'connected' ? `${name} is back` : '';
}

/** @param {PeerView[]} peers */
function listed(peers) {
  const names = peers.map(({ name }) => nameOf(name));
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} and ${last}` : `${last}`;
}
