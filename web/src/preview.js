// Before the call: with what the person wants to begin it, and whether they see and hear themselves
// already. Nothing of this ever holds up joining.
import { SPOKEN } from './muted_speech.js';
import { remember, remembered } from './shims/remembered.js';

/**
 * @typedef {{ microphone: boolean, camera: boolean }} Wishes
 * @typedef {ReturnType<import('./shims/local_media.js').createLocalMedia>} LocalMedia
 *
 * @typedef {object} PreviewState
 * @property {Wishes} wishes What is to be on when the call begins.
 * @property {boolean} open Microphone and camera are in use, as far as they are wished for.
 * @property {number | null} level How loud the microphone is, in tenths from 0 to 1; null until
 *     that is known.
 * @property {boolean} heard The microphone was loud enough, once at least.
 */

const KEY = 'confab.preview';

/** @type {readonly (keyof Wishes)[]} */
const DEVICES = ['microphone', 'camera'];

export class Preview {
  /** @type {PreviewState} */
  state = { wishes: wishesOf(remembered(KEY)), open: false, level: null, heard: false };

  #isOver = false;

  /** @param {LocalMedia} media @param {() => void} changed */
  constructor(media, changed) {
    this.media = media;
    this.changed = changed;
  }

  /** Comes by itself only to whoever had it open last time, and where the browser need not ask. */
  async openAgain() {
    const { wishes } = this.state;
    if (!remembered(KEY)?.open) return;
    const granted = await Promise.all(DEVICES.map((name) => !wishes[name] || isGranted(name)));
    if (granted.every(Boolean) && !this.#isOver) this.open();
  }

  open() {
    this.#become({ open: true });
    for (const name of DEVICES) if (this.state.wishes[name]) this.media[name].start();
    this.#remember();
  }

  /** @param {keyof Wishes} name */
  toggle(name) {
    const { open, wishes } = this.state;
    if (open) this.media[name].toggle();
    const wish = open ? this.media[name].state !== 'off' : !wishes[name];
    this.#become({ wishes: { ...wishes, [name]: wish } });
    this.#remember();
  }

  /** @param {number} loudness */
  hear(loudness) {
    const level = Math.round(loudness * 10) / 10;
    const heard = this.state.heard || level >= SPOKEN;
    if (level !== this.state.level) this.#become({ level, heard });
  }

  /** The call has what is on; the next form begins as this one did. */
  close() {
    this.#isOver = true;
    this.#become({ wishes: wishesOf(remembered(KEY)), open: false, level: null, heard: false });
  }

  #remember() {
    const { open, wishes } = this.state;
    remember(KEY, { ...wishes, open: open && (wishes.microphone || wishes.camera) });
  }

  /** @param {Partial<PreviewState>} changes */
  #become(changes) {
    this.state = { ...this.state, ...changes };
    this.changed();
  }
}

/** Both, unless the person said otherwise.
 * @param {Partial<Wishes> | null} kept @returns {Wishes} */
const wishesOf = (kept) => ({
  microphone: kept?.microphone !== false,
  camera: kept?.camera !== false,
});

/** No where the browser does not tell.
 * @param {keyof Wishes} device */
async function isGranted(device) {
  try {
    const name = /** @type {PermissionName} */ (device);
    return (await navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false;
  }
}
