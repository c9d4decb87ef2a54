// The core of files with what it drives: channels, the files that are offered, the places for those
// that come, and what the panel shows of all that.
import createFilesModule from 'confab-core/confab_files.mjs';
import wasmUrl from 'confab-core/confab_files.wasm?url';
import { createCallDriver } from '../shims/call_driver.js';
import { FileChannel } from '../shims/file_channel.js';
import { openPlace, TooLarge } from '../shims/file_places.js';
import { FileSource } from '../shims/file_source.js';
import { nameOf } from '../view/sentences.js';
import { newsOf, PROBLEMS } from '../view/file_texts.js';

/**
 * @typedef {import('confab-core/confab_files.mjs').FileTransfers} FileTransfers
 * @typedef {import('confab-core/confab_files.mjs').FileAction} FileAction
 * @typedef {import('confab-core/confab_files.mjs').FileStep} FileStep
 * @typedef {import('confab-core/confab_files.mjs').TransferView} TransferView
 * @typedef {import('../shims/part_channel.js').PartChannel} PartChannel
 * @typedef {import('../shims/file_places.js').Place} Place
 * @typedef {import('../view/state.js').RoomView} RoomView
 * @typedef {(event: (core: FileTransfers, now: number) => FileStep) => void} FileFeed
 * @typedef {{ [T in FileAction['type']]: (action: Extract<FileAction, { type: T }>) => void }}
 *     Performers
 *
 * What the panel shows of one file.
 * @typedef {object} Entry
 * @property {TransferView} view
 * @property {string} name Of the other person, as last known.
 * @property {boolean} opening The person chooses where to keep it.
 * @property {number} tooLarge It could be kept up to so many bytes; 0: it can be.
 * @property {string} url Where it can be had from; empty: nowhere, or not yet.
 * @property {boolean} isPicture And can be shown.
 *
 * What the page around it does.
 * @typedef {object} Surroundings
 * @property {() => void} changed
 * @property {() => void} show The panel.
 * @property {(told: string) => void} say
 */

/** @param {Surroundings} around */
export async function startFiles(around) {
  const { FileTransfers } = await createFilesModule({ locateFile: () => wasmUrl });
  return new FileSession(new FileTransfers(), around);
}

export class FileSession {
  /** @type {Map<number, Entry>} By transfer, oldest first. */
  entries = new Map();
  /** @type {RoomView['peers']} */
  peers = [];
  /** @type {Map<number, FileChannel>} By link. */
  #channels = new Map();
  /** @type {Map<number, FileSource>} */
  #sources = new Map();
  #lastSource = 0;
  /** @type {Map<number, Place>} By transfer. */
  #places = new Map();
  /** @type {Uint8Array} Of the event that is being handled. */
  #arrived = new Uint8Array();
  #present = '[]';

  /** @param {FileTransfers} core @param {Surroundings} around */
  constructor(core, around) {
    this.around = around;
    const drive = /** @type {any} */ (createCallDriver);
    /** @type {FileFeed} */
    this.feed = drive(core, this.#performers());
  }

  /** @param {number} link @param {PartChannel} opened */
  attach(link, opened) {
    const channel = new FileChannel(opened.channel);
    this.#channels.set(link, channel);
    this.feed((core, now) => core.channelOpened(link, opened.certificate, now));
    opened.attach((data) => this.#receive(link, data));
  }

  /** @param {number} link */
  detach(link) {
    this.#channels.delete(link);
    for (const source of this.#sources.values()) source.forget(link);
    this.feed((core, now) => core.channelClosed(link, now));
  }

  /** @param {RoomView} view */
  viewChanged({ phase, peers }) {
    this.peers = peers;
    const present = peers.map(({ id, link }) => ({ peer: id, link }));
    const told = JSON.stringify(present);
    if (told === this.#present && phase !== 'idle') return;
    this.#present = told;
    if (phase === 'idle') this.#leave();
    else this.feed((core, now) => core.peopleChanged(present, now));
  }

  /** @param {Iterable<File>} files @param {number} peer 0: to everybody. */
  offer(files, peer) {
    const to = peer ? [peer] : this.peers.map(({ id }) => id);
    for (const file of files) {
      const source = ++this.#lastSource;
      this.#sources.set(source, new FileSource(file));
      this.feed((core, now) => core.fileChosen(source, file.name, file.size, file.type, to, now));
    }
  }

  /** @param {Entry} entry */
  async accept(entry) {
    if (entry.opening) return;
    const { id } = entry.view;
    this.#become(entry, { opening: true });
    try {
      this.#places.set(id, await openPlace(entry.view, {
        written: (bytes) => this.feed((core, now) => core.bytesWritten(id, bytes, now)),
        failed: () => this.feed((core, now) => core.keepingFailed(id, now)),
      }));
      this.feed((core, now) => core.offerAccepted(id, now));
    } catch (error) {
      console.debug(error); // Thought better of it, most often.
      if (error instanceof TooLarge) entry.tooLarge = error.most;
    }
    this.#become(entry, { opening: false });
  }

  /** @param {Entry} entry */
  cancel({ view: { id } }) {
    this.feed((core, now) => core.transferCancelled(id, now));
  }

  /** @param {Entry} entry @param {boolean} paused */
  pause({ view: { id } }, paused) {
    this.feed((core, now) => core.pauseChosen(id, paused, now));
  }

  /** From the list, and what was received with it. @param {Entry} entry */
  remove(entry) {
    const { id } = entry.view;
    this.entries.delete(id);
    URL.revokeObjectURL(entry.url);
    this.#places.get(id)?.discard();
    this.#places.delete(id);
    this.around.changed();
  }

  /** @returns {Performers} */
  #performers() {
    return {
      'send-text': ({ link, text: message }) => this.#channels.get(link)?.sendText(message),
      'send-bytes': (action) => void this.#sendBytes(action),
      'hash-source': ({ source }) => void this.#hashSource(source),
      'release-source': ({ source }) => void this.#sources.delete(source),
      'write-bytes': ({ transfer, skip }) =>
        this.#places.get(transfer)?.write(this.#arrived.subarray(skip)),
      'hash-transfer': ({ transfer }) => {
        const sha256 = this.#places.get(transfer)?.hash() ?? '';
        this.feed((core, now) => core.transferHashed(transfer, sha256, now));
      },
      'keep-file': ({ transfer }) => void this.#keep(transfer),
      'discard-file': ({ transfer }) => {
        this.#places.get(transfer)?.discard();
        this.#places.delete(transfer);
      },
      'show-transfer': ({ view }) => this.#show(view),
      'refuse-offer': ({ problem }) => this.around.say(PROBLEMS[problem]()),
    };
  }

  /** @param {number} link @param {unknown} data */
  #receive(link, data) {
    const message = FileChannel.read(data);
    if (typeof message === 'string') {
      return this.feed((core, now) => core.textReceived(link, message, now));
    }
    if (!message) return;
    const { number, offset, bytes } = message;
    this.feed((core, now) => {
      this.#arrived = bytes;
      return core.bytesReceived(link, number, offset, bytes.length, now);
    });
  }

  /** @param {Extract<FileAction, { type: 'send-bytes' }>} action */
  async #sendBytes({ link, source, number, offset, length }) {
    const channel = this.#channels.get(link);
    try {
      const bytes = await this.#sources.get(source)?.read(link, offset, length);
      if (bytes) await channel?.sendBytes(number, offset, bytes);
    } catch (error) {
      console.warn(error);
      this.feed((core, now) => core.sourceFailed(source, now));
    }
    this.feed((core, now) => core.bytesSent(link, now));
  }

  /** @param {number} source */
  async #hashSource(source) {
    try {
      const sha256 = await this.#sources.get(source)?.hash() ?? '';
      this.feed((core, now) => core.sourceHashed(source, sha256, now));
    } catch (error) {
      console.warn(error);
      this.feed((core, now) => core.sourceFailed(source, now));
    }
  }

  /** @param {number} transfer */
  async #keep(transfer) {
    const place = this.#places.get(transfer);
    const entry = this.entries.get(transfer);
    try {
      const kept = await place?.keep();
      if (kept && entry) {
        Object.assign(entry, { url: URL.createObjectURL(kept), isPicture: kept.type !== '' &&
          kept.type.startsWith('image/') });
      }
      this.feed((core, now) => core.fileKept(transfer, now));
    } catch (error) {
      console.warn(error);
      this.feed((core, now) => core.keepingFailed(transfer, now));
    }
  }

  /** @param {TransferView} view */
  #show(view) {
    const before = this.entries.get(view.id);
    const name = this.peers.find(({ id }) => id === view.peer)?.name ?? before?.name ?? '';
    /** @type {Entry} */
    const entry = before ?? {
      view, name, opening: false, tooLarge: 0, url: '', isPicture: false,
    };
    const news = newsOf(before?.view, view, nameOf(name));
    Object.assign(entry, { view, name });
    this.entries.set(view.id, entry);
    if (news) this.around.say(news);
    if (!before) this.around.show();
    this.#warnBeforeLeaving();
    this.around.changed();
  }

  /** What is under way is over; what has arrived stays until the page goes. */
  #leave() {
    this.feed((core, now) => core.roomLeft(now));
    for (const entry of [...this.entries.values()]) this.remove(entry);
  }

  /** @param {Entry} entry @param {Partial<Entry>} changes */
  #become(entry, changes) {
    Object.assign(entry, changes);
    this.around.changed();
  }

  /** Only while something would be lost: a page that listens is kept by no browser. */
  #warnBeforeLeaving() {
    const isBusy = [...this.entries.values()].some(
      ({ view: { state } }) => state === 'going' || state === 'checking');
    removeEventListener('beforeunload', warn);
    if (isBusy) addEventListener('beforeunload', warn);
  }
}

/** @param {BeforeUnloadEvent} event */
const warn = (event) => event.preventDefault();

