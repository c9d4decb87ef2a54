// What a change of the room is called in one sentence, for those who hear the page and for a short
// note to those who see it. At most one sentence for a change, so that nobody is flooded.
import { listed, text } from '../texts.js';
import { nameOf } from './sentences.js';
import { isSeated, NO_ROOM } from './state.js';

/**
 * @typedef {import('confab-core/confab.mjs').RoomView} RoomView
 * @typedef {import('confab-core/confab.mjs').PeerView} PeerView
 * @typedef {import('confab-core/confab.mjs').LeaveReason} LeaveReason
 * @typedef {{ name: string, reason: LeaveReason }} Departure
 */

/** @type {Record<LeaveReason, string>} */
const DEPARTURES = { left: 'people-left', lost: 'people-lost', removed: 'people-removed' };

export class Announcer {
  /** @type {RoomView} */
  #before = NO_ROOM;
  /** Of whom it was said that there is no good connection, and how it was called.
   * @type {Map<number, PeerView['state']>} */
  #broken = new Map();

  /**
   * @param {RoomView} after
   * @param {Departure[]} departures Who is gone since the view before.
   * @returns {string} Empty if there is nothing worth saying.
   */
  announce(after, departures) {
    const before = this.#before;
    this.#before = after;
    const was = isSeated(before);
    const is = isSeated(after);
    if (was && is) return this.#withinCall(before, after, departures);
    this.#broken.clear();
    if (is) return entered(after);
    if (after.phase !== 'idle') return text('joining');
    return was && after.problem === 'none' ? text('left-room') : '';
  }

  /**
   * @param {RoomView} before
   * @param {RoomView} after
   * @param {Departure[]} departures
   */
  #withinCall(before, after, departures) {
    return [
      ...gone(departures),
      joined(before, after),
      ...screens(before, after),
      serverChange(before, after),
      ...after.peers.map((peer) => this.#linkChange(peer)),
    ].filter(Boolean).join(text('sentence-end'));
  }

  /** Attempts to connect are no news, only what comes of them.
   * @param {PeerView} peer */
  #linkChange({ id, name, state }) {
    const told = this.#broken.get(id);
    if (state === 'connected') {
      return this.#broken.delete(id) ? text('person-back', { name: nameOf(name) }) : '';
    }
    if (state === 'connecting' || told === state || told === 'failed') return '';
    this.#broken.set(id, state);
    const news = state === 'failed' ? 'no-connection-to' : 'connection-interrupted';
    return text(news, { name: nameOf(name) });
  }
}

/** @param {RoomView} view */
function entered(view) {
  const { peers } = view;
  if (peers.length === 0) return text('in-alone');
  return [text('in-with', ofPeople(peers)), ...screens(NO_ROOM, view)]
    .filter(Boolean).join(text('sentence-end'));
}

/** Whose screen is there now, and whose is not any more. That of who left is not told of.
 * @param {RoomView} before @param {RoomView} after */
function screens(before, after) {
  const shared = (/** @type {RoomView} */ { peers }, /** @type {number} */ id) =>
    peers.some((peer) => peer.id === id && peer.media.screen);
  const changed = after.peers.filter(({ id }) => shared(before, id) !== shared(after, id));
  return [true, false].map((isShared) => {
    const people = changed.filter(({ media }) => media.screen === isShared);
    if (people.length === 0) return '';
    return text(isShared ? 'screens-shared' : 'screens-ended', ofPeople(people));
  });
}

/** @param {Departure[]} departures */
function gone(departures) {
  const reasons = new Set(departures.map(({ reason }) => reason));
  return Array.from(reasons, (reason) => {
    const people = departures.filter((departure) => departure.reason === reason);
    return text(DEPARTURES[reason], ofPeople(people));
  });
}

/** @param {RoomView} before @param {RoomView} after */
function joined(before, after) {
  const fresh = after.peers.filter(({ id }) => !before.peers.some((peer) => peer.id === id));
  return fresh.length === 0 ? '' : text('people-joined', ofPeople(fresh));
}

/** @param {RoomView} before @param {RoomView} after */
function serverChange(before, after) {
  if (before.phase === after.phase) return '';
  return after.phase === 'reconnecting' ? text('server-lost') : text('server-back');
}

/** @param {{ name: string }[]} people */
const ofPeople = (people) => ({
  names: listed(people.map(({ name }) => nameOf(name))),
  count: people.length,
});
