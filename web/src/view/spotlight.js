// Where one person is shown large and the others small: a pure function of how many there are and
// how much room there is.
import { area, ASPECT_WIDE, GAP, gridOf, isWide } from './grid.js';

/**
 * @typedef {import('./grid.js').Size} Size
 * @typedef {import('./grid.js').Rect} Rect
 * @typedef {{ large: Rect, small: Rect[] }} Spotlight
 */

// How much of the stage the small ones take, at most: on a phone, less would be too small to see.
const SHARE_MAX_WIDE = 0.22;
const SHARE_MAX_TALL = 0.3;

/**
 * The small ones stand beside or below the large one, where that leaves it larger.
 * @param {number} count Of the small ones.
 * @param {Size} stage
 * @returns {Spotlight}
 */
export function spotlightOf(count, stage) {
  if (count === 0) return { large: gridOf(1, stage)[0], small: [] };
  const share = isWide(stage) ? SHARE_MAX_WIDE : SHARE_MAX_TALL;
  const beside = smallBeside(count, stage, share);
  const below = smallBelow(count, stage, share);
  return area(beside.large) > area(below.large) ? beside : below;
}

/** @param {number} count @param {Size} stage @param {number} share @returns {Spotlight} */
function smallBeside(count, stage, share) {
  const small = gridOf(count, { ...stage, width: stage.width * share }, ASPECT_WIDE);
  const taken = bounds(small);
  const left = Math.max(0, stage.width - taken.width - GAP);
  const [large] = gridOf(1, { ...stage, width: left });
  const x = Math.round((left - large.width) / 2);
  return {
    large: { ...large, x },
    small: moved(small, x + large.width + GAP - taken.x, 0),
  };
}

/** @param {number} count @param {Size} stage @param {number} share @returns {Spotlight} */
function smallBelow(count, stage, share) {
  const small = gridOf(count, { ...stage, height: stage.height * share }, ASPECT_WIDE);
  const taken = bounds(small);
  const left = Math.max(0, stage.height - taken.height - GAP);
  const [large] = gridOf(1, { ...stage, height: left });
  const y = Math.round((left - large.height) / 2);
  return {
    large: { ...large, y },
    small: moved(small, 0, y + large.height + GAP - taken.y),
  };
}

/** @param {Rect[]} rects @returns {Rect} */
function bounds(rects) {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** @param {Rect[]} rects @param {number} dx @param {number} dy */
const moved = (rects, dx, dy) => rects.map((rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }));
