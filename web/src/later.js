// What the first load leaves out, and what has to work while the server is away all the same: it is
// fetched beside the call once that stands, one part after the other, whenever the page is idle.

import { idle } from './shims/idle.js';

/** Milliseconds for which a first picture is awaited of who is connected; there may be none. */
export const PATIENCE = 10_000;

/** Fetches one, if it is not there yet. @typedef {() => Promise<unknown>} Part */

export class Later {
  /** @type {Part[] | null} */
  #missing = null;
  #isFetching = false;
  #stands = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #awaiting;

  /** @param {() => Promise<Part[]>} parts All that there are, asked for when the call stands. */
  constructor(parts) {
    this.parts = parts;
  }

  /** What failed is tried again when something changes while the server is there.
   * @param {import('./view/state.js').RoomView} view */
  viewChanged({ phase, peers }) {
    if (phase !== 'in-room' || !peers.some(({ state }) => state === 'connected')) return;
    if (this.#stands) this.#fetch();
    else this.#awaiting ??= setTimeout(() => this.callStands(), PATIENCE);
  }

  /** There is a picture of somebody, for one. */
  callStands() {
    clearTimeout(this.#awaiting);
    this.#stands = true;
    this.#fetch();
  }

  async #fetch() {
    if (this.#isFetching) return;
    this.#isFetching = true;
    await idle();
    this.#missing ??= await this.parts().catch(() => null);
    for (const part of this.#missing ?? []) {
      await idle();
      await part().then(() => this.#fetched(part), console.debug);
    }
    this.#isFetching = false;
  }

  /** @param {Part} part */
  #fetched(part) {
    this.#missing = this.#missing?.filter((one) => one !== part) ?? null;
  }
}
