// Who is shown where: a pure function of who is there, who speaks, what the person chose, and how
// much room there is. The order is that of coming, so that nobody moves more than they must.
import { cornerOf } from './corners.js';
import { gridOf, isWide } from './grid.js';
import { spotlightOf } from './spotlight.js';

/**
 * @typedef {import('./grid.js').Size} Size
 * @typedef {import('./grid.js').Rect} Rect
 * @typedef {Pick<import('./state.js').RoomView, 'peers' | 'speaker'>} People
 * @typedef {import('../arrangement.js').Choices} Choices
 *
 * @typedef {'self' | 'invite' | number} TileId A number: that of a peer; below 0, of their screen.
 *
 * @typedef {object} Layout
 * @property {Map<TileId, Rect>} places
 * @property {number} large Whose tile is large while those of others are small; 0: nobody's.
 * @property {Rect | null} over What the self-view lies over; null: nothing.
 */

/**
 * @param {People} people
 * @param {Choices} choices
 * @param {Size} stage
 * @returns {Layout}
 */
export function layoutOf(people, choices, stage) {
  const ids = people.peers.flatMap(({ id }) => (choices.screens.includes(id) ? [id, -id] : [id]));
  const large = largeOf(people, choices);
  const { places, over } = large
    ? spotlight(ids, large, choices, stage) : grid(ids, choices, stage);
  if (!over || !choices.selfShown) return { places, large, over: null };
  return { places: places.set('self', cornerOf(choices.corner, over)), large, over };
}

/** Never oneself: the pinned tile, else the latest screen, else who spoke last, and until then who
 * came first.
 * @param {People} people @param {Choices} choices @returns {number} 0: nobody is there. */
export function spotlitOf({ peers, speaker }, { pinned, screens }) {
  const isHere = (/** @type {number} */ id) =>
    (id < 0 ? screens.includes(-id) : peers.some((peer) => peer.id === id));
  return [pinned, -(screens.at(-1) ?? 0), speaker].find(isHere) ?? peers[0]?.id ?? 0;
}

/** In the grid only what is pinned is large, or a screen.
 * @param {People} people @param {Choices} choices */
function largeOf(people, choices) {
  const spotlit = spotlitOf(people, choices);
  const isLarge = spotlit < 0 || choices.layout === 'spotlight' || choices.pinned === spotlit;
  return isLarge ? spotlit : 0;
}

/** Nothing lies over a screen: there oneself is among the small ones.
 * @param {number[]} ids @param {number} large @param {Choices} choices @param {Size} stage
 * @returns {{ places: Map<TileId, Rect>, over: Rect | null }} */
function spotlight(ids, large, { selfShown }, stage) {
  /** @type {TileId[]} */
  const others = large < 0 && selfShown ? ['self'] : [];
  others.push(...ids.filter((id) => id !== large));
  const spot = spotlightOf(others.length, stage);
  /** @type {Map<TileId, Rect>} */
  const places = new Map([[large, spot.large]]);
  others.forEach((id, i) => places.set(id, spot.small[i]));
  return { places, over: large < 0 ? null : spot.large };
}

/** @param {number[]} ids @param {Choices} choices @param {Size} stage */
function grid(ids, { selfShown, selfFloats }, stage) {
  const floats = ids.length > 0 && (selfFloats || (ids.length === 1 && isWide(stage)));
  /** @type {TileId[]} */
  const tiles = selfShown && !floats ? ['self'] : [];
  tiles.push(...(ids.length > 0 ? ids : [/** @type {const} */ ('invite')]));
  const rects = gridOf(tiles.length, stage);
  const whole = ids.length === 1 ? rects[0] : { x: 0, y: 0, ...stage };
  return { places: new Map(tiles.map((id, i) => [id, rects[i]])), over: floats ? whole : null };
}
