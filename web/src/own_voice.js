// The person's voice: how loud it is, that nobody hears it while it is muted, and the space bar
// that lets it through.
import { MutedSpeech } from './muted_speech.js';
import { listenForTalk } from './shims/push_to_talk.js';
import { SoundMeter } from './shims/sound_level.js';

export class OwnVoice {
  #isShown = false;
  #isInCall = false;
  #mutedSpeech = new MutedSpeech();
  #meter = new SoundMeter((level) => this.#hear(level));

  /**
   * @param {import('./shims/local_media.js').LocalDevice} microphone
   * @param {(level: number) => void} showLevel
   * @param {() => void} sayMuted
   */
  constructor(microphone, showLevel, sayMuted) {
    this.microphone = microphone;
    this.showLevel = showLevel;
    this.sayMuted = sayMuted;
  }

  listenForTalk() {
    listenForTalk(() => this.#beginTalk(), () => this.#endTalk());
  }

  /** To be called whenever the microphone or any of this has changed. Listens only if it is for
   * something.
   * @param {boolean} isShown The level is on the page.
   * @param {boolean} isInCall */
  follow(isShown, isInCall) {
    this.#isShown = isShown;
    this.#isInCall = isInCall;
    const { state, track } = this.microphone;
    const isMuted = this.#isMuted();
    this.#meter.follow(isMuted || (this.#isShown && state === 'on') ? track : null);
    if (!isMuted) this.#mutedSpeech.forget();
  }

  #isMuted() {
    return this.#isInCall && this.microphone.state === 'off';
  }

  /** @param {number} level */
  #hear(level) {
    if (!this.#isMuted()) this.showLevel(level);
    else if (this.#mutedSpeech.hear(level, performance.now())) this.sayMuted();
  }

  #beginTalk() {
    if (!this.#isMuted()) return false;
    this.microphone.toggle();
    return true;
  }

  #endTalk() {
    if (this.microphone.isWanted) this.microphone.toggle();
  }
}
