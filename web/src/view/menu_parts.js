// What the menus of the buttons below the tiles have in common.
import { moveInMenu } from './menu_keys.js';

/** @typedef {import('../menu.js').Menu} Menu */

/** The menu is done first, so that what opens next gives the focus back to where it was.
 * @param {Menu} menu @param {() => void} act */
export const use = (menu, act) => () => {
  menu.close();
  act();
};

/** @param {Menu} menu */
export const keys = (menu) => (/** @type {KeyboardEvent} */ event) => {
  if (event.key === 'Escape') menu.close();
  else if (!moveInMenu(event)) return;
  event.preventDefault();
};

/** Whoever goes on elsewhere is done with it. Not the button itself, which would open it again.
 * @param {Menu} menu @param {string} button Its id. */
export const leaveWithFocus = (menu, button) => (/** @type {FocusEvent} */ event) => {
  const next = /** @type {Element | null} */ (event.relatedTarget);
  const isWithin = /** @type {Element} */ (event.currentTarget).contains(next);
  if (!isWithin && next?.id !== button) menu.leave();
};

/** @param {Element} [element] */
export function focusFirst(element) {
  queueMicrotask(() => {
    /** @type {HTMLElement[]} */
    const items = Array.from(element?.querySelectorAll('[role^=menuitem]') ?? []);
    items.find((item) => item.offsetParent)?.focus();
  });
}
