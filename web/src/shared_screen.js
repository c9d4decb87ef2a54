// One's own screen, or a window or tab of it, as others get to see it: asked for, shown in one of
// two modes, and ended here or by the browser's own bar.
import { remember, remembered } from './shims/remembered.js';
import { text } from './texts.js';

/**
 * 'text' keeps every picture sharp and shows few of them, 'motion' shows them all.
 * @typedef {'text' | 'motion'} Mode
 *
 * @typedef {object} ScreenState
 * @property {boolean} isOn
 * @property {boolean} moves
 * @property {boolean} sounds
 */

const KEY = 'confab.screen';
const SIZE = { width: { max: 2560 }, height: { max: 1440 } };
/** @type {Record<Mode, MediaTrackConstraints>} Never less: a constraint that is lifted again is not
 *     met by all browsers. */
const PICTURE = {
  text: { ...SIZE, frameRate: { ideal: 5, max: 30 } },
  motion: { ...SIZE, frameRate: { ideal: 30, max: 30 } },
};
// As it is: what improves a voice spoils music.
const SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

export class SharedScreen {
  /** @type {MediaStreamTrack | null} */
  track = null;
  /** Of the tab or the system, where the browser gives it. @type {MediaStreamTrack | null} */
  sound = null;
  /** @type {Mode} */
  mode = remembered(KEY) === 'motion' ? 'motion' : 'text';
  #isAsking = false;

  /** @param {() => void} changed @param {(news: string) => void} say */
  constructor(changed, say) {
    this.changed = changed;
    this.say = say;
  }

  /** @returns {ScreenState} */
  get state() {
    return {
      isOn: this.track !== null, moves: this.mode === 'motion', sounds: this.sound !== null,
    };
  }

  /** Out of a press, for browsers ask the person only then. */
  toggle() {
    if (this.track) this.stop();
    else this.#ask();
  }

  stop() {
    if (!this.track) return;
    for (const track of [this.track, this.sound]) track?.stop();
    this.#become(null, null);
    this.say(text('screen-share-ended'));
  }

  /** @param {Mode} mode */
  choose(mode) {
    this.mode = mode;
    remember(KEY, mode);
    if (!this.track) return;
    this.track.contentHint = mode;
    this.track.applyConstraints(PICTURE[mode]).then(undefined, console.debug);
    this.changed();
  }

  async #ask() {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      this.#arrived(await navigator.mediaDevices.getDisplayMedia(this.#wishes()));
    } catch (error) {
      this.#refused(/** @type {DOMException} */ (error));
    }
    this.#isAsking = false;
  }

  /** The sound of a tab is what a film is shared for; not that of this page itself. */
  #wishes() {
    return /** @type {DisplayMediaStreamOptions} */ ({
      video: PICTURE[this.mode], audio: SOUND, systemAudio: 'include', surfaceSwitching: 'include',
    });
  }

  /** @param {MediaStream} stream */
  #arrived(stream) {
    const [track] = stream.getVideoTracks();
    track.contentHint = this.mode;
    track.onended = () => track === this.track && this.stop();
    this.#become(track, stream.getAudioTracks()[0] ?? null);
    this.say(text('you-share-your-screen'));
  }

  /** Who says no to the browser knows it; a system that says no does so without a question.
   * @param {DOMException} error */
  #refused(error) {
    console.debug(error);
    if (error.name !== 'NotAllowedError') this.say(text('screen-failed'));
    else if (/system/i.test(error.message)) this.say(text('screen-denied-by-system'));
  }

  /** @param {MediaStreamTrack | null} track @param {MediaStreamTrack | null} sound */
  #become(track, sound) {
    this.track = track;
    this.sound = sound;
    this.changed();
  }
}
