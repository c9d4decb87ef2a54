// How long it took from pressing Join, or from when somebody came later, until there was a picture
// of them. Nothing is decided by it.
import { isSeated } from './view/state.js';

/**
 * Milliseconds of performance.now().
 * @typedef {object} Times
 * @property {number} from
 * @property {number} [seat] When there was a seat; missing for who came later.
 * @property {number} [connected]
 * @property {number} [picture]
 */

export class JoinTimes {
  #pressed = 0;
  #seat = 0; // 0: there is none yet.
  /** @type {Map<number, Times>} */
  #times = new Map();

  pressed() {
    this.#pressed = performance.now();
    this.#seat = 0;
    this.#times.clear();
  }

  /** @param {import('./view/state.js').RoomView} view */
  changed(view) {
    const now = performance.now();
    const wasIn = this.#seat > 0;
    if (isSeated(view)) this.#seat ||= now;
    for (const { id, state } of view.peers) {
      if (!this.#times.has(id)) this.#times.set(id, { from: wasIn ? now : this.#pressed });
      const times = /** @type {Times} */ (this.#times.get(id));
      if (!wasIn && this.#seat) times.seat = now;
      if (state === 'connected') times.connected ??= now;
    }
  }

  /** @param {number} peer */
  pictureCame(peer) {
    const times = this.#times.get(peer);
    if (times) times.picture ??= performance.now();
  }

  /** @param {number} peer */
  of(peer) {
    return this.#times.get(peer);
  }
}
