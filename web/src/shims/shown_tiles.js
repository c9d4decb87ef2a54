// How high each person's picture is shown, in device pixels: for whoever sends it, and need not
// send what nobody sees. Where that is decided is the core. Who is shown twice, here and in a
// window of its own, is shown as high as the higher one. A recording looks at them too.

// So that a window that is being resized is not an event for each pixel.
const STEP = 16;

/**
 * @typedef {object} Tile
 * @property {number} peer
 * @property {boolean} isInSight Not scrolled away.
 * @property {number} height
 */

export class ShownTiles {
  /** @type {Map<Element, Tile>} */
  #tiles = new Map();
  /** @type {Map<number, number>} Of each person. */
  #told = new Map();
  /** Whatever the page shows, of each person. @type {Map<number, number>} */
  #least = new Map();
  #sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => this.#look(target)));
  #sights = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const tile = this.#tiles.get(target);
      if (tile) tile.isInSight = isIntersecting;
      this.#look(target);
    }
  });

  /** @param {(peer: number, height: number) => void} tell 0: it is out of sight. */
  constructor(tell) {
    this.tell = tell;
    const look = () => this.#lookAtAll();
    document.addEventListener('visibilitychange', look);
    document.addEventListener('enterpictureinpicture', look);
    document.addEventListener('leavepictureinpicture', look);
  }

  /** Until the returned function is called.
   * @param {Element} element @param {number} peer */
  watch(element, peer) {
    this.#tiles.set(element, { peer, isInSight: true, height: 0 });
    this.#sizes.observe(element);
    this.#sights.observe(element);
    // Nobody observes anything there, and it has no place yet.
    if (document.hidden) queueMicrotask(() => this.#look(element));
    return () => this.#forget(element);
  }

  /** @param {Map<number, number>} heights Of each person; of who is left out none. */
  wantAtLeast(heights) {
    const people = [...this.#least.keys(), ...heights.keys()];
    this.#least = heights;
    for (const peer of people) this.#tell(peer);
  }

  /** @param {Element} element */
  #forget(element) {
    const tile = this.#tiles.get(element);
    this.#sizes.unobserve(element);
    this.#sights.unobserve(element);
    this.#tiles.delete(element);
    if (tile) this.#tell(tile.peer);
  }

  #lookAtAll() {
    for (const element of this.#tiles.keys()) this.#look(element);
  }

  /** @param {Element} element */
  #look(element) {
    const tile = this.#tiles.get(element);
    if (!tile) return;
    const height = heightOf(element, tile);
    if (height === null) return;
    tile.height = Math.ceil((height * devicePixelRatio) / STEP) * STEP;
    this.#tell(tile.peer);
  }

  /** @param {number} peer */
  #tell(peer) {
    const shown = [...this.#tiles.values()].filter((tile) => tile.peer === peer);
    const least = this.#least.get(peer) ?? 0;
    const height = Math.max(least, ...shown.map((tile) => tile.height));
    if (height === this.#told.get(peer)) return;
    this.#told.set(peer, height);
    this.tell(peer, height);
  }
}

/** A window of its own (picture-in-picture) is seen while the page is not. What is in sight and has
 * no height was given no place yet: whoever sends is not told to stop, just to begin again.
 * @param {Element} element @param {Tile} tile
 * @returns {number | null} 0: nobody sees it; null: that is not known yet. */
function heightOf(element, { isInSight }) {
  const isApart = element.contains(document.pictureInPictureElement);
  const isSeen = isApart || (isInSight && !element.ownerDocument.hidden);
  return isSeen ? element.clientHeight || null : 0;
}
