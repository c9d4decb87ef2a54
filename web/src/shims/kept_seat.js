// What a tab keeps for the next load of its page: its seat, and whether microphone and camera are
// wanted. The browser forgets it with the tab, and copies it when the tab is duplicated.

/**
 * @typedef {{ room: string, name: string, claim: string }} Seat
 * @typedef {{ microphone: boolean, camera: boolean }} Wishes
 */

const SEAT_KEY = 'confab.seat';
const WISHES_KEY = 'confab.wishes';
const LEFT_KEY = 'confab.left';

/** Whoever is away for longer has gone, and expects no camera to come on. */
const BACK_SOON_MS = 30_000;

/** @type {Wishes} */
const BOTH = { microphone: true, camera: true };

/** With an empty claim there is no seat any more.
 * @param {Seat} seat */
export function keepSeat({ room, name, claim }) {
  if (claim) return keep(SEAT_KEY, { room, name, claim });
  keep(SEAT_KEY, null);
  keep(WISHES_KEY, null);
}

/** The seat that this tab has, or had, in that room.
 * @param {string} room @returns {Seat | null} */
export function keptSeat(room) {
  const seat = kept(SEAT_KEY);
  return seat?.room === room.trim() ? seat : null;
}

/** @param {Wishes} wishes */
export const keepWishes = (wishes) => keep(WISHES_KEY, wishes);

/** Both, unless the person said otherwise since the seat was taken.
 * @returns {Wishes} */
export const keptWishes = () => kept(WISHES_KEY) ?? BOTH;

/** The page goes: for another one, or for good. */
export const keepLeaving = () => keep(LEFT_KEY, Date.now());

/** Whether somebody who went to another page came back at once, and so meant to stay. */
export function isBackSoon() {
  const left = kept(LEFT_KEY);
  return left !== null && Date.now() - left < BACK_SOON_MS;
}

/** Whether this is the page of a moment ago, loaded anew by the person, after a crash, or because
 * the person came back to it and the browser had not kept it. */
export function isOfBefore() {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = /** @type {PerformanceNavigationTiming} */ (navigation) ?? {};
  return type === 'reload' || (type === 'back_forward' && isBackSoon());
}

/** @param {string} key @param {object | number | null} value */
function keep(key, value) {
  try {
    if (value) sessionStorage.setItem(key, JSON.stringify(value));
    else sessionStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, a reloaded page asks for a new seat.
  }
}

/** @param {string} key */
function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
