// Recordings of the call: the one that is under way, and those that wait to be saved. Loaded once
// somebody records.
import { privateFile } from '../shims/private_files.js';
import { text } from '../texts.js';
import { inCall } from '../view/state.js';
import { recordingBar } from '../view/recording_bar.js';
import { fileName, recordedType } from './kinds.js';
import { Parts } from './parts.js';
import { Recorder } from './recorder.js';
import { withDuration } from './webm_duration.js';

export { prepare } from './recorder.js';

/**
 * @typedef {import('../view/state.js').PageState} PageState
 * @typedef {import('../shims/sources.js').Source} Source
 * @typedef {import('./scene.js').Tile} Tile
 *
 * @typedef {object} Running
 * @property {Recorder} recorder
 * @property {Parts} parts
 * @property {string} type
 * @property {string} name Of the file.
 * @property {number} began On the clock of performance.now().
 * @property {boolean} isFull
 *
 * What is over, and can be saved.
 * @typedef {object} Recorded
 * @property {string} name
 * @property {string} url
 * @property {number} bytes
 * @property {number} seconds
 * @property {'' | 'recording-full' | 'recording-broke'} problem Why it ended early.
 * @property {boolean} isSaved
 * @property {Parts} parts
 *
 * What the page around it does.
 * @typedef {object} Surroundings
 * @property {(source: Source) => MediaStreamTrack | null} localTrack
 * @property {(heights: Map<number, number>) => void} wantAtLeast Of the pictures of others.
 * @property {(isRecording: boolean) => void} tell Everybody else.
 * @property {() => void} changed
 * @property {(news: string) => void} say
 */

export class Recording {
  /** @type {Recorded[]} */
  recorded = [];
  /** @type {Running | null} */
  #running = null;

  /** @param {PageState} state @param {Surroundings} around */
  constructor(state, around) {
    this.state = state;
    this.around = around;
  }

  get isOn() {
    return this.#running !== null;
  }

  /** So far, whole ones. */
  get seconds() {
    return this.#running ? Math.floor(secondsSince(this.#running.began)) : 0;
  }

  toggle() {
    if (this.#running) this.stop();
    else if (inCall(this.state.view)) this.#begin(); // Not who left while it was loading.
  }

  stop() {
    this.#running?.recorder.stop();
  }

  /** What the page shows from now on. @param {PageState} state */
  follow(state) {
    this.state = state;
    if (!inCall(state.view)) this.stop();
  }

  /** The mark that one records, and what waits to be saved. @param {PageState} state */
  bar(state) {
    return recordingBar(state, this);
  }

  /** The person has it, as far as a page can know. @param {Recorded} recorded */
  saved(recorded) {
    recorded.isSaved = true;
    this.#warnBeforeLeaving();
    this.around.changed();
  }

  /** @param {Recorded} recorded */
  remove(recorded) {
    this.recorded = this.recorded.filter((one) => one !== recorded);
    URL.revokeObjectURL(recorded.url);
    recorded.parts.discard();
    this.#warnBeforeLeaving();
    this.around.changed();
    keepFocus(document.getElementById('more') ?? document.getElementById('room'));
  }

  #begin() {
    const type = recordedType();
    const name = fileName(this.state.view.room, new Date(), type);
    const parts = new Parts(privateFile, () => this.#full());
    try {
      const recorder = new Recorder(type, {
        state: () => this.state,
        localTrack: this.around.localTrack,
        arranged: (tiles) => this.around.wantAtLeast(heightsOf(tiles)),
        recorded: (piece) => this.#take(piece),
        ended: (failed) => void this.#ended(failed),
      });
      this.#running = { recorder, parts, type, name, began: performance.now(), isFull: false };
      recorder.start();
    } catch (error) {
      console.warn(error);
      this.#running = null;
      return this.around.say(text('recording-failed'));
    }
    this.#changed(text('recording-begun'));
  }

  /** @param {Blob} piece */
  #take(piece) {
    this.#running?.parts.add(piece);
    this.around.changed(); // The time goes on.
  }

  #full() {
    if (!this.#running) return;
    this.#running.isFull = true;
    this.stop();
  }

  /** @param {boolean} failed */
  async #ended(failed) {
    const running = /** @type {Running} */ (this.#running);
    const { parts, type, name, began, isFull } = running;
    const seconds = secondsSince(began);
    const written = await parts.whole(type.replace(/;.*/, ''));
    const whole = await withDuration(written, 1000 * seconds);
    this.#running = null;
    this.around.wantAtLeast(new Map());
    if (whole.size === 0) return this.#changed(text('recording-failed'));
    const broke = failed ? 'recording-broke' : '';
    const problem = isFull ? 'recording-full' : broke;
    const url = URL.createObjectURL(whole);
    const bytes = whole.size;
    this.recorded.push({ name, url, bytes, seconds, problem, isSaved: false, parts });
    this.#changed(text(problem || 'recording-ended'));
    keepFocus([...document.querySelectorAll('.recorded a')].at(-1));
  }

  /** @param {string} news */
  #changed(news) {
    this.around.tell(this.isOn);
    this.#warnBeforeLeaving();
    this.around.say(news);
  }

  /** Only while something would be lost: a page that listens is kept by no browser. */
  #warnBeforeLeaving() {
    removeEventListener('beforeunload', warn);
    const isLost = this.isOn || this.recorded.some(({ isSaved }) => !isSaved);
    if (isLost) addEventListener('beforeunload', warn);
  }
}

/** Where the button that had it is gone. @param {Element | null | undefined} next */
function keepFocus(next) {
  if (document.activeElement !== document.body) return;
  /** @type {HTMLElement | null | undefined} */ (next)?.focus();
}

/** @param {BeforeUnloadEvent} event */
const warn = (event) => event.preventDefault();

/** @param {number} began */
const secondsSince = (began) => (performance.now() - began) / 1000;

/** Of the pictures of others. @param {Tile[]} tiles @returns {Map<number, number>} */
function heightsOf(tiles) {
  const theirs = tiles.filter(({ id }) => typeof id === 'number');
  return new Map(theirs.map(({ id, place }) => [Number(id), place.height]));
}
