// Has a tile watched for as long as it is there.
import { noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';

class WatchedTile extends AsyncDirective {
  /** @type {(() => void) | null} */
  #unwatch = null;

  /**
   * @param {number} _peer
   * @param {(element: Element, peer: number) => () => void} _watch
   */
  render(_peer, _watch) {
    return noChange;
  }

  /**
   * @param {import('lit-html/directive.js').ElementPart} part
   * @param {Parameters<WatchedTile['render']>} watched
   * @override
   */
  update({ element }, [peer, watch]) {
    this.#unwatch ??= watch(element, peer);
    return noChange;
  }

  /** @override */
  disconnected() {
    this.#unwatch?.();
    this.#unwatch = null;
  }
}

export const watchedTile = directive(WatchedTile);
