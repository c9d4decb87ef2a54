// Where each tile goes: a pure function of how many there are and how much room there is.

/**
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ x: number, y: number, width: number, height: number }} Rect
 */

export const GAP = 10;
// Tiles are at most as wide as a camera's picture. On a tall stage, that of a phone, they may be
// square: phones send tall pictures.
export const ASPECT_MAX = 16 / 9;
export const ASPECT_WIDE = 4 / 3;

/**
 * The largest equal tiles that all fit, in rows, the last one centred.
 * @param {number} count
 * @param {Size} stage
 * @param {number} [aspectMin] Of a tile's width to its height.
 * @returns {Rect[]}
 */
export function gridOf(count, stage, aspectMin = isWide(stage) ? ASPECT_WIDE : 1) {
  const { columns, tile } = bestColumns(count, stage, aspectMin);
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

/** Whether a stage is wide enough for something small within or beside something large.
 * @param {Size} stage */
export const isWide = (stage) => stage.width > stage.height;

/** @param {Size} size */
export const area = ({ width, height }) => width * height;

/** @param {number} count @param {Size} stage @param {number} aspectMin */
function bestColumns(count, stage, aspectMin) {
  let best = { columns: 1, tile: { width: 0, height: 0 } };
  for (let columns = 1; columns <= count; columns += 1) {
    const tile = fittedTile(columns, Math.ceil(count / columns), stage, aspectMin);
    if (area(tile) > area(best.tile)) best = { columns, tile };
  }
  return best;
}

/**
 * @param {number} columns
 * @param {number} rows
 * @param {Size} stage
 * @param {number} aspectMin
 * @returns {Size}
 */
function fittedTile(columns, rows, stage, aspectMin) {
  const width = Math.max(0, (stage.width - (columns - 1) * GAP) / columns);
  const height = Math.max(0, (stage.height - (rows - 1) * GAP) / rows);
  return {
    width: Math.floor(Math.min(width, height * ASPECT_MAX)),
    height: Math.floor(Math.min(height, width / aspectMin)),
  };
}
