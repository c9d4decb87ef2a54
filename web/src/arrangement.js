// How the person wants the tiles arranged. The layout and the place of the self-view are kept for
// the next visit; whom one pinned, and that the self-view was hidden, only for this call.
import { remember, remembered } from './shims/remembered.js';
import { followPointer } from './shims/pointer_drag.js';
import { text } from './texts.js';
import { CORNERS, nearestCorner } from './view/corners.js';

/**
 * @typedef {import('./view/corners.js').Corner} Corner
 * @typedef {import('./view/grid.js').Rect} Rect
 *
 * @typedef {object} Choices
 * @property {'grid' | 'spotlight'} layout
 * @property {number} pinned Whose tile is large whoever speaks (TileId); 0: nobody's.
 * @property {number[]} screens Who shares a screen, in the order in which they began.
 * @property {boolean} selfShown
 * @property {boolean} selfFloats The self-view takes no tile of its own in the grid.
 * @property {Corner} corner Where it floats.
 * @property {{ x: number, y: number } | null} drag How far it is dragged at the moment.
 */

const KEY = 'confab.layout';

export class Arrangement {
  /** @type {Choices} */
  choices = { ...kept(), pinned: 0, screens: [], selfShown: true, drag: null };

  /** @param {() => void} changed @param {(news: string) => void} say */
  constructor(changed, say) {
    this.changed = changed;
    this.say = say;
  }

  /** Whoever is pinned is not any more, or the layout would not be the one that was chosen.
   * @param {Choices['layout']} layout */
  choose(layout) {
    this.#become({ layout, pinned: 0 });
  }

  /** @param {number} tile Or not any more, if it is pinned. */
  togglePin(tile) {
    this.#become({ pinned: this.choices.pinned === tile ? 0 : tile });
  }

  /** Takes note of screens that come and go, before the page is drawn.
   * @param {import('./view/state.js').RoomView} view */
  follow({ peers }) {
    const sharing = peers.filter(({ media }) => media.screen).map(({ id }) => id);
    const before = this.choices.screens.filter((id) => sharing.includes(id));
    const fresh = sharing.filter((id) => !before.includes(id));
    this.choices = { ...this.choices, screens: [...before, ...fresh] };
  }

  toggleSelf() {
    this.#become({ selfShown: !this.choices.selfShown });
    if (!this.choices.selfShown) this.say(text('self-hidden'));
  }

  /** @param {boolean} selfFloats */
  floatSelf(selfFloats) {
    this.#become({ selfFloats });
  }

  /** @param {Corner} corner */
  moveSelf(corner) {
    this.#become({ corner });
  }

  /**
   * @param {PointerEvent} event
   * @param {Rect} place Where it is.
   * @param {Rect} over What it is dragged over.
   * @param {boolean} leaves Its tile in the grid.
   */
  dragSelf(event, place, over, leaves) {
    followPointer(event, (x, y) => this.#become({ drag: { x, y } }), (x, y) => {
      const corner = nearestCorner({ ...place, x: place.x + x, y: place.y + y }, over);
      this.#become({ drag: null, corner, selfFloats: leaves || this.choices.selfFloats });
    });
  }

  /** The call is over. */
  forget() {
    this.#become({ pinned: 0, screens: [], selfShown: true, drag: null });
  }

  /** @param {Partial<Choices>} changes */
  #become(changes) {
    this.choices = { ...this.choices, ...changes };
    const { layout, selfFloats, corner, drag } = this.choices;
    if (!drag) remember(KEY, { layout, selfFloats, corner });
    this.changed();
  }
}

/** @returns {Pick<Choices, 'layout' | 'selfFloats' | 'corner'>} */
function kept() {
  const found = remembered(KEY);
  return {
    layout: found?.layout === 'spotlight' ? 'spotlight' : 'grid',
    selfFloats: found?.selfFloats === true,
    corner: CORNERS.find((corner) => corner === found?.corner) ?? 'bottom-end',
  };
}
