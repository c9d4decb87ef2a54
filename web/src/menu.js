// Whether the menu of a button is open, and where the focus was before.
import { speakOfAll } from './locales.js';
import { text } from './texts.js';

export class Menu {
  isOpen = false;
  /** What is in it, once it was opened.
   * @type {((state: import('./view/state.js').PageState) => unknown) | null} */
  view = null;
  /** @type {Element | null} */
  #focusedBefore = null;

  /**
   * @param {() => Promise<{ items: NonNullable<Menu['view']> }>} load What is in it.
   * @param {() => void} changed
   * @param {(news: string) => void} say
   */
  constructor(load, changed, say) {
    this.load = load;
    this.changed = changed;
    this.say = say;
  }

  toggle() {
    if (this.isOpen) return this.close();
    this.#focusedBefore = document.activeElement;
    Promise.all([this.load(), speakOfAll()]).then(([{ items }]) => {
      this.view = items;
      this.isOpen = true;
      this.changed();
    }, () => this.say(text('did-not-load')));
  }

  /** The focus goes back to where it was. */
  close() {
    this.leave();
    /** @type {HTMLElement | null} */ (this.#focusedBefore)?.focus();
  }

  /** The focus stays where it went meanwhile. */
  leave() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.changed();
  }
}
