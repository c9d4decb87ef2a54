// What a change of the room is called in one sentence, for those who hear the page and for a short
// note to those who see it. At most one sentence for a change, so that nobody is flooded.
import { inCall, NO_ROOM } from './state.js';
import { nameOf } from './texts.js';

/**
 * @typedef {import('confab-core/confab.mjs').RoomView} RoomView
 * @typedef {import('confab-core/confab.mjs').PeerView} PeerView
 * @typedef {import('confab-core/confab.mjs').LeaveReason} LeaveReason
 * @typedef {{ name: string, reason: LeaveReason }} Departure
 */

/** @type {Record<LeaveReason, (names: string, many: boolean) => string>} */
const DEPARTURES = {
  left: (names, many) => `${names} ${many ? 'have' : 'has'} left`,
  lost: (names) => `The connection to ${names} was lost`,
  removed: (names, many) => `${names} ${many ? 'were' : 'was'} removed`,
};

export class Announcer {
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
    const was = inCall(before);
    const is = inCall(after);
    if (was && is) return this.#withinCall(before, after, departures);
    this.#broken.clear();
    if (is) return entered(after);
    if (after.phase === 'joining') return 'Joining…';
    return was && after.problem === 'none' ? 'You have left the room' : '';
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
      serverChange(before, after),
      ...after.peers.map((peer) => this.#linkChange(peer)),
    ].filter(Boolean).join('. ');
  }

  /** Attempts to connect are no news, only what comes of them.
   * @param {PeerView} peer */
  #linkChange({ id, name, state }) {
    const told = this.#broken.get(id);
    if (state === 'connected') {
      return this.#broken.delete(id) ? `${nameOf(name)} is back` : '';
    }
    if (state === 'connecting' || told === state || told === 'failed') return '';
    this.#broken.set(id, state);
    return state === 'failed'
      ? `There is no connection to ${nameOf(name)}`
      : `The connection to ${nameOf(name)} is interrupted`;
  }
}

/** @param {RoomView} view */
function entered({ peers }) {
  if (peers.length === 0) return 'You are in. Nobody else is here yet';
  return `You are in, with ${listed(peers)}`;
}

/** @param {Departure[]} departures */
function gone(departures) {
  const reasons = new Set(departures.map(({ reason }) => reason));
  return Array.from(reasons, (reason) => {
    const people = departures.filter((departure) => departure.reason === reason);
    return DEPARTURES[reason](listed(people), people.length > 1);
  });
}

/** @param {RoomView} before @param {RoomView} after */
function joined(before, after) {
  const fresh = after.peers.filter(({ id }) => !before.peers.some((peer) => peer.id === id));
  if (fresh.length === 0) return '';
  return `${listed(fresh)} ${fresh.length === 1 ? 'has' : 'have'} joined`;
}

/** @param {RoomView} before @param {RoomView} after */
function serverChange(before, after) {
  if (before.phase === after.phase) return '';
  return after.phase === 'reconnecting'
    ? 'The server is out of reach; the call goes on'
    : 'The server is back';
}

/** @param {{ name: string }[]} people */
function listed(people) {
  const names = people.map(({ name }) => nameOf(name));
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} and ${last}` : `${last}`;
}
