// Whose microphone went off or on, for those who do not see the tiles.
import { listed, text } from '../texts.js';
import { nameOf } from './sentences.js';
import { inCall } from './state.js';

/** @typedef {import('./state.js').RoomView} RoomView */

export class MuteAnnouncer {
  /** Of whom it was told last that the microphone is on, or that it is off; by id.
   * @type {Map<number, boolean>} */
  #told = new Map();

  /** Nothing is told of those who come with the microphone on, or leave.
   * @param {RoomView} view
   * @returns {string} Empty if there is nothing worth saying. */
  announce(view) {
    const peers = inCall(view) ? view.peers : [];
    const changed = peers.filter(({ id, media }) =>
      media.microphone !== (this.#told.get(id) ?? true));
    this.#told = new Map(peers.map(({ id, media }) => [id, media.microphone]));
    const [on, off] = [true, false].map((isOn) =>
      changed.filter(({ media }) => media.microphone === isOn).map(({ name }) => nameOf(name)));
    return [
      on.length > 0 ? text('microphones-on', { names: listed(on) }) : '',
      off.length > 0 ? text('microphones-off', { names: listed(off) }) : '',
    ].filter(Boolean).join(text('sentence-end'));
  }
}
