// The four corners in which the self-view can be: which one a key, a press or a drag leads to, and
// where it is. All x go the way a line does: from the right in Arabic.
import { ASPECT_MAX, GAP } from './grid.js';

/**
 * @typedef {import('./grid.js').Rect} Rect
 * @typedef {'top-start' | 'top-end' | 'bottom-end' | 'bottom-start'} Corner
 */

/** Clockwise, where a line goes to the right.
 * @type {readonly Corner[]} */
export const CORNERS = ['top-start', 'top-end', 'bottom-end', 'bottom-start'];

const HEIGHT_MIN = 84;
const HEIGHT_SHARE = 0.22; // Of the place that it lies over.
const WIDTH_SHARE_MAX = 0.4;

/** @param {Corner} corner @returns {Corner} The next on the way around. */
export const cornerAfter = (corner) => CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length];

/**
 * @param {Corner} corner
 * @param {string} key As of a KeyboardEvent.
 * @param {'ltr' | 'rtl'} direction Of writing.
 * @returns {Corner | null} Null: no arrow key.
 */
export function cornerTowards(corner, key, direction) {
  const [left, right] = direction === 'rtl' ? ['end', 'start'] : ['start', 'end'];
  const [vertical, horizontal] = corner.split('-');
  /** @type {Record<string, string>} */
  const towards = {
    ArrowUp: `top-${horizontal}`,
    ArrowDown: `bottom-${horizontal}`,
    ArrowLeft: `${vertical}-${left}`,
    ArrowRight: `${vertical}-${right}`,
  };
  return /** @type {Corner | undefined} */ (towards[key]) ?? null;
}

/** Of a place, the corner that is nearest to the middle of something.
 * @param {Rect} rect @param {Rect} place @returns {Corner} */
export function nearestCorner(rect, place) {
  const isStart = rect.x + rect.width / 2 < place.x + place.width / 2;
  const isTop = rect.y + rect.height / 2 < place.y + place.height / 2;
  return `${isTop ? 'top' : 'bottom'}-${isStart ? 'start' : 'end'}`;
}

/** Where a small picture lies in that corner of a place.
 * @param {Corner} corner @param {Rect} place @returns {Rect} */
export function cornerOf(corner, { x, y, width, height }) {
  const high = Math.max(HEIGHT_MIN, height * HEIGHT_SHARE);
  const small = {
    width: Math.floor(Math.min(high * ASPECT_MAX, width * WIDTH_SHARE_MAX)),
    height: 0,
  };
  small.height = Math.floor(small.width / ASPECT_MAX);
  return {
    x: corner.endsWith('start') ? x + GAP : x + width - small.width - GAP,
    y: corner.startsWith('top') ? y + GAP : y + height - small.height - GAP,
    ...small,
  };
}

// More than a small picture keeps from its corner, less than to the next tile.
const NEAR = 1.5 * GAP;

/** Which corners of a tile something lies over.
 * @param {Rect} tile @param {Rect} over @returns {Corner[]} */
export function cornersUnder(tile, over) {
  return CORNERS.filter((corner) => {
    const x = corner.endsWith('start') ? tile.x : tile.x + tile.width;
    const y = corner.startsWith('top') ? tile.y : tile.y + tile.height;
    return isBetween(x, over.x - NEAR, over.x + over.width + NEAR) &&
      isBetween(y, over.y - NEAR, over.y + over.height + NEAR);
  });
}

/** @param {number} value @param {number} low @param {number} high */
const isBetween = (value, low, high) => value >= low && value <= high;
