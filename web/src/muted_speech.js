// Notices that somebody speaks who is muted. A key that clicks or a door that falls shut is too
// short to count, and nobody is told twice in half a minute.

export const SPOKEN = 0.3; // The least level that is more than a room's noise.
const WINDOW = 10; // Samples, ten to a second.
const LOUD_MIN = 5;
export const QUIET_FOR_MS = 30_000;

export class MutedSpeech {
  /** @type {boolean[]} */
  #latest = [];
  #toldAt = -Infinity;

  /**
   * @param {number} level
   * @param {number} now Milliseconds.
   * @returns {boolean} Whether it is to be said now.
   */
  hear(level, now) {
    this.#latest = [...this.#latest.slice(1 - WINDOW), level >= SPOKEN];
    const isSpeech = this.#latest.filter(Boolean).length >= LOUD_MIN;
    if (!isSpeech || now - this.#toldAt < QUIET_FOR_MS) return false;
    this.#toldAt = now;
    return true;
  }

  /** What was heard before does not count any more: the microphone was on meanwhile. */
  forget() {
    this.#latest = [];
  }
}
