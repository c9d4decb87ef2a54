// Feeds the core one event at a time and performs the actions it returns, in order, at once.
// Owns the one timer. Decides nothing.

/**
 * @typedef {import('confab-core/confab.mjs').Action} Action
 * @typedef {import('confab-core/confab.mjs').CallCore} CallCore
 * @typedef {import('confab-core/confab.mjs').Step} Step
 *
 * One event: the method of the core to call.
 * @typedef {(core: CallCore, now: number) => Step} Event
 * @typedef {(event: Event) => void} Feed
 *
 * What to do for each type of action; an action left out does not pass the type check.
 * @typedef {{ [T in Action['type']]: (action: Extract<Action, { type: T }>) => void }} Performers
 */

/** Whole milliseconds, never going back. */
const now = () => Math.ceil(performance.now());

/**
 * @param {CallCore} core
 * @param {Performers} performers
 * @returns {Feed}
 */
export function createCallDriver(core, performers) {
  /** @type {Event[]} Events that came up while a step was being performed. */
  const waiting = [];
  let performing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Step} step */
  function perform({ actions, wakeAt }) {
    for (const action of actions) performOne(performers, action);
    clearTimeout(timer);
    if (wakeAt === undefined) return;
    timer = setTimeout(() => feed((c, t) => c.timerFired(t)), Math.max(0, wakeAt - now()));
  }

  /** @type {Feed} */
  function feed(event) {
    waiting.push(event);
    if (performing) return; // The actions of a step are never interleaved with another's.
    performing = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) perform(next(core, now()));
    } finally {
      performing = false;
    }
  }

  return feed;
}

/**
 * @param {Performers} performers
 * @param {Action} action
 */
function performOne(performers, action) {
  const perform = /** @type {(action: Action) => void} */ (performers[action.type]);
  perform(action);
}
