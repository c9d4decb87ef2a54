// Where each tile goes: a pure function of how many there are and how much room there is.

/**
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ x: number, y: number, width: number, height: number }} Rect
 */

const GAP = 10;
// Tiles are at most as wide as a camera's picture. On a tall stage, that of a phone, they may be
// square: phones send tall pictures.
const ASPECT_MAX = 16 / 9;
const ASPECT_MIN_WIDE = 4 / 3;
const ASPECT_MIN_TALL = 1;

/**
 * The largest equal tiles that all fit, in rows, the last one centred.
 * @param {number} count
 * @param {Size} stage
 * @returns {Rect[]}
 */
export function gridOf(count, stage) {
  const { columns, tile } = bestColumns(count, stage);
  const rows = Math.ceil(count / columns);
  const top = (stage.height - rows * tile.height - (rows - 1) * GAP) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = (stage.width - inRow * tile.width - (inRow - 1) * GAP) / 2;
    return {
      x: Math.round(left + (i % columns) * (tile.width + GAP)),
      y: Math.round(top + row * (tile.height + GAP)),
      ...tile,
    };
  });
}

/** Whether a stage is wide enough to show two people one within the other.
 * @param {Size} stage */
export const isWide = (stage) => stage.width > stage.height;

/**
 * For two people on a wide stage: the other one large, oneself small in a corner.
 * @param {Size} stage
 * @returns {Rect[]} Oneself first.
 */
export function duoOf(stage) {
  if (!isWide(stage)) return gridOf(2, stage);
  const [other] = gridOf(1, stage);
  const height = Math.round(Math.max(84, other.height * 0.22));
  const width = Math.round(height * ASPECT_MAX);
  const x = other.x + other.width - width - GAP;
  return [{ x, y: other.y + other.height - height - GAP, width, height }, other];
}

/** @param {number} count @param {Size} stage */
function bestColumns(count, stage) {
  let best = { columns: 1, tile: { width: 0, height: 0 } };
  for (let columns = 1; columns <= count; columns += 1) {
    const tile = fittedTile(columns, Math.ceil(count / columns), stage);
    if (area(tile) > area(best.tile)) best = { columns, tile };
  }
  return best;
}

/** @param {number} columns @param {number} rows @param {Size} stage @returns {Size} */
function fittedTile(columns, rows, stage) {
  const width = Math.max(0, (stage.width - (columns - 1) * GAP) / columns);
  const height = Math.max(0, (stage.height - (rows - 1) * GAP) / rows);
  const aspectMin = isWide(stage) ? ASPECT_MIN_WIDE : ASPECT_MIN_TALL;
  return {
    width: Math.floor(Math.min(width, height * ASPECT_MAX)),
    height: Math.floor(Math.min(height, width / aspectMin)),
  };
}

/** @param {Size} size */
const area = ({ width, height }) => width * height;
