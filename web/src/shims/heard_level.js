// How loud the sound of a link is, out of what its statistics sum up.
import { loudnessOfPower } from './sound_level.js';

export class HeardLevel {
  #energy = 0;
  #seconds = 0;

  /**
   * @param {number} energy As totalAudioEnergy (W3C webrtc-stats): squares of levels from 0 to 1,
   *     times seconds.
   * @param {number} seconds As totalSamplesDuration.
   * @returns {number} Since the call before: whole, from 0 for silence to 100 for loud speech.
   */
  next(energy, seconds) {
    const power = (energy - this.#energy) / (seconds - this.#seconds);
    const isHeard = seconds > this.#seconds && power > 0;
    this.#energy = energy;
    this.#seconds = seconds;
    return isHeard ? Math.round(100 * loudnessOfPower(power)) : 0;
  }
}
