// Keeps the screen on (W3C Screen Wake Lock), which browsers do only for a page that is seen.

export class WakeLock {
  #isWanted = false;
  /** @type {WakeLockSentinel | null} */
  #held = null;

  constructor() {
    // The browser took it back when the page was hidden.
    document.addEventListener('visibilitychange', () => this.#ask());
  }

  /** @param {boolean} isWanted */
  want(isWanted) {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    if (isWanted) this.#ask();
    else this.#give();
  }

  #ask() {
    if (!this.#isWanted || document.hidden) return;
    // Where there is none, or the battery is low, the screen goes off as it does elsewhere.
    navigator.wakeLock?.request('screen').then((lock) => this.#got(lock), console.debug);
  }

  /** @param {WakeLockSentinel} lock */
  #got(lock) {
    this.#give();
    this.#held = lock;
    if (!this.#isWanted) this.#give();
  }

  #give() {
    this.#held?.release().then(undefined, console.debug);
    this.#held = null;
  }
}
