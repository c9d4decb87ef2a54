// All that the core is told, for the call log (docs/call_log.md). It is kept here until a second
// core is loaded, which records, and is told all of it, and then all that follows.

/**
 * @typedef {import('confab-core/confab.mjs').CallCore} CallCore
 * @typedef {import('confab-core/confab_log.mjs').RecordedCall} RecordedCall
 *
 * One event: a method of the core, and what it was told.
 * @typedef {[method: string, ...told: unknown[]]} Told
 */

/** Beyond either nothing more is kept. The second core has such limits as well, but drops what is
 * oldest, which it needs no more. */
export const EVENTS_MAX = 100_000;
export const TEXT_MAX = 16 * 2 ** 20;

export class CallLog {
  /** @type {Told[]} Oldest first. */
  #kept = [];
  #textLength = 0;
  #isFull = false;
  /** @type {RecordedCall | null} */
  #recorded = null;
  /** @type {Promise<RecordedCall> | null} */
  #loading = null;

  /** @param {() => Promise<RecordedCall>} make Of the same instance and seed as the core. */
  constructor(make) {
    this.make = make;
  }

  /** The same core, but all that it is told is kept before it is: it may not survive it.
   * @param {CallCore} core @returns {CallCore} */
  listening(core) {
    const methods = /** @type {any} */ (core);
    return new Proxy(core, {
      get: (_, method) => (/** @type {unknown[]} */ ...told) => {
        this.#take([String(method), ...told]);
        return methods[method](...told);
      },
    });
  }

  /** The second core. */
  load() {
    this.#loading ??= this.make().then((recorded) => {
      this.#recorded = recorded;
      for (const told of this.#kept.splice(0)) tell(recorded, told);
      return recorded;
    });
    this.#loading.catch(() => {
      this.#loading = null; // The next attempt may find the network again.
    });
    return this.#loading;
  }

  /** @param {string} build Names the program. */
  async text(build) {
    return (await this.load()).callLog(build);
  }

  /** @param {Told} told */
  #take(told) {
    if (this.#isFull) return;
    if (this.#recorded) tell(this.#recorded, told);
    else this.#keep(told);
  }

  /** @param {Told} told */
  #keep(told) {
    const textLength = this.#textLength + lengthOf(told);
    if (this.#kept.length === EVENTS_MAX || textLength > TEXT_MAX) {
      this.#isFull = true;
      return console.warn('The call log ends here: too much came before it could be loaded.');
    }
    this.#textLength = textLength;
    this.#kept.push(told);
    if (this.#kept.length === EVENTS_MAX / 2) this.load().catch(console.debug);
  }
}

/** What the first core did not survive the second one does not either; its log can be had.
 * @param {RecordedCall} recorded @param {Told} told */
function tell(recorded, [method, ...told]) {
  try {
    /** @type {any} */ (recorded)[method](...told);
  } catch (error) {
    console.warn(error);
  }
}

/** Of its texts, also within a candidate. @param {unknown} value @returns {number} */
function lengthOf(value) {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, part) => sum + lengthOf(part), 0);
}
