// A part of the page beside the call, with a panel: a little that is always there, and all the
// rest, which is loaded when somebody uses it, or else once the call stands (later.js).
import { speakOfAll } from './locales.js';
import { text } from './texts.js';

/**
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/state.js').PageState} PageState
 * @typedef {import('./shims/part_channel.js').PartChannel} PartChannel
 *
 * What is loaded: that which the panel shows.
 * @typedef {object} Session
 * @property {(link: number, channel: PartChannel) => void} attach
 * @property {(link: number) => void} detach
 * @property {(view: RoomView) => void} viewChanged
 * @property {(isOpen: boolean) => void} [shown] The panel came or went.
 */

/** @template {Session} S @template {{ panel: (state: PageState, session: S) => unknown }} V */
export class LaterPart {
  isOpen = false;
  /** @type {S | null} Until it is loaded. */
  session = null;
  /** @type {V | null} */
  views = null;
  /** @type {Promise<S> | null} */
  #loading = null;
  /** Those that are open: whatever comes of loading, they wait for it. @type {Map<number,
   * PartChannel>} */
  #channels = new Map();
  /** @type {Element | null} */
  #focusedBefore = null;
  /** @type {RoomView | null} */
  #view = null;

  /**
   * @param {import('./shims/part_channel.js').ChannelKind} kind
   * @param {() => Promise<[S, V]>} start Loads all the rest.
   * @param {string} first Id of what in the panel gets the focus when the person opens it.
   * @param {() => void} changed
   * @param {(told: string) => void} say
   */
  constructor(kind, start, first, changed, say) {
    this.kind = kind;
    this.start = start;
    this.first = first;
    this.changed = changed;
    this.say = say;
  }

  /** Nothing while it is closed. @param {PageState} state */
  panel(state) {
    return this.isOpen && this.session && this.views?.panel(state, this.session);
  }

  /** By the person. */
  open() {
    const before = document.activeElement;
    this.use(() => {
      if (!this.isOpen) this.#focusedBefore = before;
      this.show();
      document.getElementById(this.first)?.focus();
    });
  }

  /** Something is there to be looked at. */
  show() {
    if (!this.isOpen) this.#become(true);
  }

  close() {
    this.#become(false);
    /** @type {HTMLElement | null} */ (this.#focusedBefore)?.focus();
  }

  /** By the person, who is told where it could not be loaded.
   * @param {(session: S) => void} act */
  use(act) {
    this.load().then(act, () => this.say(text('did-not-load')));
  }

  /** @param {number} link @param {PartChannel} channel */
  channelOpened(link, channel) {
    this.#channels.set(link, channel);
    channel.channel.onclose = () => this.channelClosed(link);
    if (this.session) this.session.attach(link, channel);
    else channel.greet(() => this.load().catch(console.warn));
  }

  /** @param {number} link */
  channelClosed(link) {
    if (this.#channels.delete(link)) this.session?.detach(link);
  }

  /** @param {RoomView} view */
  viewChanged(view) {
    this.#view = view;
    this.session?.viewChanged(view);
    if (view.phase === 'idle' && this.isOpen) this.#become(false);
  }

  /** All the rest. */
  load() {
    this.#loading ??= this.#start();
    this.#loading.catch(() => {
      this.#loading = null; // The next attempt may find the network again.
    });
    return this.#loading;
  }

  async #start() {
    const [[session, views]] = await Promise.all([this.start(), speakOfAll()]);
    Object.assign(this, { session, views });
    if (this.#view) session.viewChanged(this.#view);
    this.#channels.forEach((channel, link) => session.attach(link, channel));
    return session;
  }

  /** @param {boolean} isOpen */
  #become(isOpen) {
    this.isOpen = isOpen;
    this.session?.shown?.(isOpen);
    this.changed();
  }
}
