// What stands where in the picture that is recorded: a pure function of who is there and what they
// show. All have tiles of one size, in the order of coming, until somebody shares a screen: then
// the latest one is large, and all else stands beside or below it.
import { GAP, gridOf } from '../view/grid.js';
import { nameOf } from '../view/sentences.js';
import { isScreenSeen, isSeen } from '../view/shown.js';
import { spotlightOf } from '../view/spotlight.js';
import { text } from '../texts.js';

/**
 * @typedef {import('../view/grid.js').Size} Size
 * @typedef {import('../view/grid.js').Rect} Rect
 * @typedef {import('../view/state.js').PageState} PageState
 * @typedef {Pick<PageState, 'view' | 'own' | 'ui'>} Shown
 *
 * @typedef {'self' | 'screen' | number} PictureId 'screen': one's own; a number: a person's
 *     picture, below 0 their screen.
 * @typedef {{ isSeen: boolean, name: string }} Description
 *
 * @typedef {object} Tile
 * @property {PictureId} id
 * @property {Rect} place
 * @property {string} name
 * @property {boolean} isSeen Else initials, or nothing of a screen, stand for the picture.
 * @property {boolean} isScreen
 */

/** Of the recorded picture, in pixels. */
export const STAGE = { width: 1280, height: 720 };

/** Who shares a screen, in the order in which they began.
 * @param {PictureId[]} before @param {Pick<Shown, 'view' | 'own'>} shown @returns {PictureId[]} */
export function screensOf(before, { view, own }) {
  /** @type {PictureId[]} */
  const now = view.peers.filter(({ media }) => media.screen).map(({ id }) => -id);
  if (own.screen.isOn) now.push('screen');
  const kept = before.filter((id) => now.includes(id));
  return [...kept, ...now.filter((id) => !kept.includes(id))];
}

/** @param {Shown} shown @param {PictureId[]} screens As `screensOf` gives them.
 * @returns {Tile[]} */
export function sceneOf(shown, screens) {
  const people = ['self', ...shown.view.peers.map(({ id }) => id)];
  const ids = /** @type {PictureId[]} */ (people);
  return placesOf(ids, screens, STAGE).map(([id, place]) => ({
    id, place, isScreen: screens.includes(id), ...describe(id, shown),
  }));
}

/**
 * @param {PictureId[]} people
 * @param {PictureId[]} screens The last one is large.
 * @param {Size} stage
 * @returns {[PictureId, Rect][]}
 */
export function placesOf(people, screens, stage) {
  const inner = { width: stage.width - 2 * GAP, height: stage.height - 2 * GAP };
  const small = [...people, ...screens.slice(0, -1)];
  const large = screens.slice(-1);
  const spot = spotlightOf(small.length, inner);
  const rects = large.length > 0 ? [spot.large, ...spot.small] : gridOf(small.length, inner);
  return [...large, ...small].map((id, i) => [id, inset(rects[i])]);
}

/** @param {Rect} rect @returns {Rect} */
const inset = (rect) => ({ ...rect, x: rect.x + GAP, y: rect.y + GAP });

/** @param {PictureId} id @param {Shown} shown @returns {Description} */
function describe(id, { view, own, ui }) {
  if (id === 'self') return { isSeen: own.picture !== null, name: nameOf(ui.name) };
  const peer = view.peers.find((one) => one.id === Math.abs(Number(id)));
  const name = nameOf(peer?.name ?? ui.name);
  if (Number(id) > 0) return { isSeen: Boolean(peer && isSeen(peer)), name };
  return { isSeen: !peer || isScreenSeen(peer), name: text('screen-of', { name }) };
}

/** What of a picture fills a place of another shape: all but two of its edges.
 * @param {Size} picture @param {Size} place @returns {Rect} */
export function filling(picture, place) {
  const scale = Math.max(place.width / picture.width, place.height / picture.height);
  return centred({ width: place.width / scale, height: place.height / scale }, picture);
}

/** Where in a place the whole of a picture stands.
 * @param {Size} picture @param {Rect} place @returns {Rect} */
export function fitted(picture, place) {
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const { x, y } = centred(size, place);
  return { ...size, x: place.x + x, y: place.y + y };
}

/** @param {Size} size @param {Size} within @returns {Rect} */
const centred = (size, within) => ({
  ...size, x: (within.width - size.width) / 2, y: (within.height - size.height) / 2,
});
