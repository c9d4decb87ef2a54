// What the page hands on to the core, once that is loaded, and the token that lets into rooms.
import { loadCall } from './call.js';
import { save, takeToken } from './environment.js';

/**
 * @typedef {import('./shims/call_driver.js').Event} Event
 * @typedef {import('./view/state.js').OwnMedia} OwnMedia
 */

export class Session {
  /** @type {Awaited<ReturnType<typeof loadCall>> | null} */
  #call = null;
  #token = takeToken();

  /** @type {(...found: Parameters<typeof loadCall>) => Promise<void>} */
  async load(...found) {
    this.#call = await loadCall(...found);
  }

  get links() {
    return this.#call?.links;
  }

  /** That lets into rooms; empty: none. */
  get token() {
    return this.#token;
  }

  /** The core opens the socket for it, and tells who is in that room.
   * @param {string} room As typed. */
  watch(room) {
    this.#feed((core, now) => core.roomWatched(room, this.#token, now));
  }

  /** @param {string} room @param {string} name @param {string} claim Empty: to a new seat. */
  join(room, name, claim) {
    this.#feed((core, now) => core.joinRequested(room, name, claim, this.#token, now));
  }

  leave() {
    this.#feed((core, now) => core.leaveRequested(now));
  }

  /** To connect to somebody. @param {number} peer */
  retry(peer) {
    this.#feed((core, now) => core.retryRequested(peer, now));
  }

  /** @param {OwnMedia} own */
  tellMedia({ microphone, camera, screen }) {
    const isOn = {
      microphone: microphone === 'on', camera: camera === 'on', screen: screen.isOn, hand: false,
    };
    this.#feed((core, now) => core.mediaChanged(isOn, screen.moves, screen.sounds, now));
  }

  /** Somebody's picture or screen, so high (ShownTiles).
   * @param {number} tile @param {number} height */
  showTile(tile, height) {
    this.#feed((core, now) => core.tileShown(Math.abs(tile), height, tile < 0, now));
  }

  /** The page goes. */
  hide() {
    this.#feed((core, now) => core.pageHidden(now));
    this.links?.maker.drop();
  }

  changeNetwork() {
    this.#feed((core, now) => core.networkChanged(now));
  }

  /** From the address, if there is a new one. */
  takeToken() {
    this.#token = takeToken() || this.#token;
  }

  get log() {
    return this.#call?.log;
  }

  async saveLog() {
    const told = await this.log?.text(import.meta.env.VITE_BUILD ?? 'unknown');
    if (told) save('confab-call-log.ndjson', told);
  }

  /** @param {Event} event */
  #feed(event) {
    this.#call?.feed(event);
  }
}
