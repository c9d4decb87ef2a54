// One's own microphone and camera, before and during a call: which devices, on or off, seen and
// heard by oneself, and told to whoever has to know.
import { Devices } from './devices.js';
import { OwnVoice } from './own_voice.js';
import { Preview } from './preview.js';
import { keepWishes, keptWishes } from './shims/kept_seat.js';
import { createLocalMedia } from './shims/local_media.js';
import { text } from './texts.js';

/** @typedef {import('./shims/peer_link.js').Kind} Kind */

const DEVICES = /** @type {const} */ (['microphone', 'camera']);

export class OwnMedia {
  #media = createLocalMedia((kind) => this.#changed(kind));
  /** @type {MediaStream | null} */
  #picture = null;

  /**
   * @param {() => void} changed What is seen of it.
   * @param {(kind: Kind) => void} mediaChanged A track, or whether it is on.
   * @param {(news: string) => void} say
   */
  constructor(changed, mediaChanged, say) {
    this.mediaChanged = mediaChanged;
    this.preview = new Preview(this.#media, changed);
    this.devices = new Devices(this.#media, changed, say);
    this.voice = new OwnVoice(this.#media.microphone, (level) => this.preview.hear(level),
      () => say(text('you-are-muted')));
  }

  /** @returns {import('./view/state.js').OwnMedia} */
  get state() {
    const { microphone, camera } = this.#media;
    return { microphone: microphone.state, camera: camera.state, picture: this.#picture };
  }

  get isRecording() {
    return DEVICES.some((name) => this.#media[name].track);
  }

  /** @param {Kind} kind */
  trackOf(kind) {
    return (kind === 'audio' ? this.#media.microphone : this.#media.camera).track;
  }

  /** During a call. @param {'microphone' | 'camera'} name */
  toggle(name) {
    this.#media[name].toggle();
    const { microphone, camera } = this.#media;
    keepWishes({ microphone: microphone.state !== 'off', camera: camera.state !== 'off' });
  }

  /** What no preview has asked for yet is asked for only now that there is a seat, and comes when
   * it comes. */
  enterCall() {
    const wishes = keptWishes();
    for (const name of DEVICES) {
      if (wishes[name] && !this.#media[name].isWanted) this.#media[name].start();
    }
    this.preview.close();
  }

  /** Gives the devices back, unless the form shows what they see and hear. */
  leaveCall() {
    if (!this.preview.state.open) for (const name of DEVICES) this.#media[name].stop();
  }

  /** What a phone call, say, took from a page that was out of sight. */
  takeBack() {
    for (const name of DEVICES) this.#media[name].takeBack();
  }

  /** @param {Kind} kind */
  #changed(kind) {
    const { camera } = this.#media;
    if (camera.track !== (this.#picture?.getTracks()[0] ?? null)) {
      this.#picture = camera.track && new MediaStream([camera.track]);
    }
    this.mediaChanged(kind);
    this.devices.deviceChanged(kind === 'audio' ? 'microphone' : 'camera');
  }
}
