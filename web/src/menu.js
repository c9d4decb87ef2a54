// Whether the menu of the button More is open, and where the focus was before.

export class Menu {
  isOpen = false;
  /** @type {Element | null} */
  #focusedBefore = null;

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  toggle() {
    if (this.isOpen) return this.close();
    this.#focusedBefore = document.activeElement;
    this.isOpen = true;
    this.changed();
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
