// Files to and from others: a small part that is always there, and all the rest, which is loaded
// when somebody sends files, or else once the call stands (later.js).
import { speakOfAll } from './locales.js';
import { text } from './texts.js';

/**
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/state.js').PageState} PageState
 * @typedef {import('./files/session.js').FileSession} FileSession
 * @typedef {import('./shims/files_channel.js').FilesChannel} FilesChannel
 */

export class Files {
  isOpen = false;
  /** @type {((state: PageState, session: FileSession) => unknown) | null} */
  #panel = null;
  /** @type {FileSession | null} */
  #session = null;
  /** @type {Promise<FileSession> | null} */
  #loading = null;
  /** Those that are open: whatever comes of loading, they wait for it. @type {Map<number,
   * FilesChannel>} */
  #channels = new Map();
  /** @type {Element | null} */
  #focusedBefore = null;
  /** @type {RoomView | null} */
  #view = null;

  /** @param {() => void} changed @param {(told: string) => void} say */
  constructor(changed, say) {
    this.changed = changed;
    this.say = say;
  }

  /** Nothing while it is closed. @param {PageState} state */
  panel(state) {
    return this.isOpen && this.#panel && this.#session && this.#panel(state, this.#session);
  }

  /** By the person. */
  open() {
    this.#focusedBefore = document.activeElement;
    this.load().then(
      () => {
        this.show();
        document.getElementById('files-title')?.focus();
      },
      () => this.say(text('did-not-load')),
    );
  }

  /** Something is there to be looked at. */
  show() {
    if (this.isOpen) return;
    this.isOpen = true;
    this.changed();
  }

  close() {
    this.isOpen = false;
    this.changed();
    /** @type {HTMLElement | null} */ (this.#focusedBefore)?.focus();
  }

  /** To everybody. @param {FileList | File[]} files */
  offer(files) {
    const chosen = [...files];
    if (chosen.length === 0) return;
    this.load().then((session) => {
      session.offer(chosen, 0);
      this.show();
    }, () => this.say(text('did-not-load')));
  }

  /** @param {number} link @param {FilesChannel} channel */
  channelOpened(link, channel) {
    this.#channels.set(link, channel);
    channel.channel.onclose = () => this.channelClosed(link);
    if (this.#session) this.#session.attach(link, channel);
    else channel.greet(() => this.load().catch(console.warn));
  }

  /** @param {number} link */
  channelClosed(link) {
    if (this.#channels.delete(link)) this.#session?.detach(link);
  }

  /** @param {RoomView} view */
  viewChanged(view) {
    this.#view = view;
    this.#session?.viewChanged(view);
    if (view.phase === 'idle') this.isOpen = false;
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
    const [{ startFiles }, { filesPanel }] = await Promise.all([
      import('./files/session.js'), import('./view/files_panel.js'), speakOfAll(),
    ]);
    const session = await startFiles(this);
    this.#session = session;
    this.#panel = filesPanel;
    if (this.#view) session.viewChanged(this.#view);
    this.#channels.forEach((channel, link) => session.attach(link, channel));
    return session;
  }
}
