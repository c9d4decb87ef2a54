// Draws the picture that is recorded.
import { initialsOf } from '../view/initials.js';
import { filling, fitted, STAGE } from './scene.js';

/**
 * @typedef {import('./scene.js').Tile} Tile
 * @typedef {import('./scene.js').Rect} Rect
 */

// As the page in the dark, whatever the person chose: a recording is looked at by others too.
const GROUND = '#12181a';
const TILE = '#232c30';
const NAME_GROUND = '#0e1517b8';
const TEXT = '#fff';
const DISCS = ['#0b6b62', '#7a4a86', '#2f5f98', '#97502a', '#59682a']; // As in tiles.css.
const FONT = 'system-ui, sans-serif';
const RADIUS = 14;
const NAME_SIZE = 18;
const NAME_PADDING = 10;

export class Painter {
  /** @param {CanvasRenderingContext2D} drawing */
  constructor(drawing) {
    this.drawing = drawing;
  }

  /** @param {Tile[]} tiles
   * @param {(tile: Tile) => HTMLVideoElement | null} pictureOf */
  paint(tiles, pictureOf) {
    const { drawing } = this;
    drawing.fillStyle = GROUND;
    drawing.fillRect(0, 0, STAGE.width, STAGE.height);
    for (const tile of tiles) {
      drawing.save();
      this.#clip(tile.place);
      drawing.fillStyle = TILE;
      drawing.fill();
      this.#paintTile(tile, pictureOf(tile));
      this.#name(tile);
      drawing.restore();
    }
  }

  /** @param {Tile} tile @param {HTMLVideoElement | null} video */
  #paintTile(tile, video) {
    const { drawing } = this;
    const { place } = tile;
    if (!video) return tile.isScreen ? undefined : this.#initials(tile);
    const picture = { width: video.videoWidth, height: video.videoHeight };
    const part = tile.isScreen ? { x: 0, y: 0, ...picture } : filling(picture, place);
    const to = tile.isScreen ? fitted(picture, place) : place;
    drawing.drawImage(
      video, part.x, part.y, part.width, part.height, to.x, to.y, to.width, to.height,
    );
  }

  /** @param {Rect} place */
  #clip({ x, y, width, height }) {
    this.drawing.beginPath();
    this.drawing.roundRect(x, y, width, height, RADIUS);
    this.drawing.clip();
  }

  /** @param {Tile} tile */
  #initials({ id, name, place }) {
    const { drawing } = this;
    const size = Math.min(place.width, place.height);
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    drawing.fillStyle = DISCS[(id === 'self' ? 0 : Number(id)) % DISCS.length];
    drawing.beginPath();
    drawing.arc(x, y, size * 0.21, 0, 2 * Math.PI);
    drawing.fill();
    this.#write(initialsOf(name), x, y, size * 0.16, 'center');
  }

  /** @param {Tile} tile */
  #name({ name, place }) {
    const { drawing } = this;
    const [x, y] = [place.x + NAME_PADDING, place.y + place.height - NAME_PADDING - NAME_SIZE];
    drawing.font = `600 ${NAME_SIZE}px ${FONT}`;
    const shown = this.#shortened(name, place.width - 4 * NAME_PADDING);
    const { width } = drawing.measureText(shown);
    drawing.fillStyle = NAME_GROUND;
    drawing.beginPath();
    drawing.roundRect(x, y - NAME_SIZE * 0.75, width + 2 * NAME_PADDING, NAME_SIZE * 1.5, RADIUS);
    drawing.fill();
    this.#write(shown, x + NAME_PADDING, y, NAME_SIZE, 'left');
  }

  /** @param {string} name @param {number} room In pixels. */
  #shortened(name, room) {
    const fits = (/** @type {string} */ words) => this.drawing.measureText(words).width <= room;
    if (fits(name)) return name;
    const letters = Array.from(name);
    while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
    return `${letters.join('')}…`;
  }

  /** @param {string} words @param {number} x @param {number} y @param {number} size
   * @param {CanvasTextAlign} align */
  #write(words, x, y, size, align) {
    const { drawing } = this;
    Object.assign(drawing, {
      font: `600 ${size}px ${FONT}`, fillStyle: TEXT, textAlign: align, textBaseline: 'middle',
    });
    drawing.fillText(words, x, y);
  }
}
