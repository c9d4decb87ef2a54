// One's own microphone, camera and screen, before and during a call: which devices, on or off, seen
// and heard by oneself, and told to whoever has to know.
import { Devices } from './devices.js';
import { OwnVoice } from './own_voice.js';
import { Preview } from './preview.js';
import { keepWishes, keptWishes } from './shims/kept_seat.js';
import { createLocalMedia } from './shims/local_media.js';
import { text } from './texts.js';

/** @typedef {import('./shims/sources.js').Source} Source */

const DEVICES = /** @type {const} */ (['microphone', 'camera']);

const NO_SCREEN = { isOn: false, moves: false, sounds: false };

export class OwnMedia {
  #media = createLocalMedia((kind) => this.#changed(kind === 'audio' ? 'microphone' : 'camera'));
  /** @type {MediaStream | null} */
  #picture = null;
  /** Once one was shared. @type {import('./shared_screen.js').SharedScreen | null} */
  screen = null;

  /**
   * @param {() => void} changed What is seen of it.
   * @param {(source: Source) => void} mediaChanged A track, or whether it is on.
   * @param {(news: string) => void} say
   */
  constructor(changed, mediaChanged, say) {
    this.mediaChanged = mediaChanged;
    this.say = say;
    this.preview = new Preview(this.#media, changed);
    this.devices = new Devices(this.#media, changed, say);
    this.voice = new OwnVoice(this.#media.microphone, (level) => this.preview.hear(level),
      () => say(text('you-are-muted')));
  }

  /** @returns {import('./view/state.js').OwnMedia} */
  get state() {
    const { microphone, camera } = this.#media;
    return {
      microphone: microphone.state,
      camera: camera.state,
      picture: this.#picture,
      screen: this.screen?.state ?? NO_SCREEN,
    };
  }

  get isRecording() {
    return DEVICES.some((name) => this.#media[name].track);
  }

  /** @param {Source} source */
  trackOf(source) {
    if (source === 'screenSound') return this.screen?.sound ?? null;
    return source === 'screen' ? this.screen?.track ?? null : this.#media[source].track;
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

  /** Browsers ask for a few seconds after a press, which is enough to load it.
   * @param {Promise<typeof import('./screens.js')>} loaded */
  toggleScreen(loaded) {
    loaded.then(({ SharedScreen }) => {
      this.screen ??= new SharedScreen(() => this.#screenChanged(), this.say);
      this.screen.toggle();
    }, () => this.say(text('did-not-load')));
  }

  /** Gives the devices back, unless the form shows what they see and hear. */
  leaveCall() {
    this.screen?.stop();
    if (!this.preview.state.open) for (const name of DEVICES) this.#media[name].stop();
  }

  /** What a phone call, say, took from a page that was out of sight. */
  takeBack() {
    for (const name of DEVICES) this.#media[name].takeBack();
  }

  /** @param {'microphone' | 'camera'} device */
  #changed(device) {
    const { camera } = this.#media;
    if (camera.track !== (this.#picture?.getTracks()[0] ?? null)) {
      this.#picture = camera.track && new MediaStream([camera.track]);
    }
    this.mediaChanged(device);
    this.devices.deviceChanged(device);
  }

  #screenChanged() {
    this.mediaChanged('screenSound');
    this.mediaChanged('screen');
  }
}
