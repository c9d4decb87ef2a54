// Where the keys of a menu lead (WAI-ARIA Authoring Practices, "Menu").

/**
 * @param {string} key As of a KeyboardEvent.
 * @param {number} at Which item has the focus; -1: none.
 * @param {string[]} names Of all of them.
 * @returns {number} Which one gets it; -1: the key has no such meaning.
 */
export function itemAt(key, at, names) {
  const count = names.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at < 1 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (Array.from(key).length !== 1 || key === ' ') return -1;
  const begins = (/** @type {string} */ name) =>
    name.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const after = names.findIndex((name, i) => i > at && begins(name));
  return after < 0 ? names.findIndex(begins) : after;
}

/** Where items stand beside each other, by the direction of writing. */
const ALONG = {
  ltr: { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' },
  rtl: { ArrowRight: 'ArrowUp', ArrowLeft: 'ArrowDown' },
};

/** @param {string} key @param {'ltr' | 'rtl'} direction Of writing. */
export const downOrUp = (key, direction) =>
  /** @type {Record<string, string>} */ (ALONG[direction])[key] ?? key;

/** Moves the focus within the menu that heard the key.
 * @param {KeyboardEvent} event @returns {boolean} Whether the key means that. */
export function moveInMenu({ key, currentTarget, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return false;
  const menu = /** @type {Element} */ (currentTarget);
  /** @type {HTMLElement[]} */
  const items = Array.from(menu.querySelectorAll('[role^=menuitem]'));
  const shown = items.filter((item) => item.offsetParent);
  const names = shown.map((item) => item.textContent ?? '');
  const at = shown.findIndex((item) => item === document.activeElement);
  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  const next = itemAt(downOrUp(key, direction), at, names);
  shown[next]?.focus();
  return next >= 0;
}
