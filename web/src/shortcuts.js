// Keys that do what buttons do, and whether the person wants them: who dictates to the computer, or
// hits keys by accident, can do without (WCAG 2.1.4).
import { remember, remembered } from './shims/remembered.js';

/**
 * @typedef {'microphone' | 'camera' | 'screen' | 'invite' | 'chat' | 'hand' | 'shortcuts'} Act
 * @typedef {{ key: string, act: Act, id: string }} Shortcut `id`: of the text that says what
 *     it does.
 */

/** @type {readonly Shortcut[]} */
export const SHORTCUTS = [
  { key: 'm', act: 'microphone', id: 'microphone-on-or-off' },
  { key: 'c', act: 'camera', id: 'camera-on-or-off' },
  { key: 's', act: 'screen', id: 'share-screen-or-stop' },
  { key: 'i', act: 'invite', id: 'invite' },
  { key: 't', act: 'chat', id: 'chat' },
  { key: 'h', act: 'hand', id: 'raise-or-lower-hand' },
  { key: '?', act: 'shortcuts', id: 'keyboard-shortcuts' },
];

const KEY = 'confab.shortcuts';
const HAVE_A_USE_FOR_KEYS = 'input, select, textarea, dialog, [role=menu], [contenteditable]';

export class Shortcuts {
  areOn = remembered(KEY) !== false;

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  toggle() {
    this.areOn = !this.areOn;
    remember(KEY, this.areOn);
    this.changed();
  }

  /** @param {Record<Act, () => void>} acts */
  listen(acts) {
    addEventListener('keydown', (event) => {
      const shortcut = this.areOn && isMeant(event) && SHORTCUTS.find(isOn(event));
      if (!shortcut) return;
      event.preventDefault();
      acts[shortcut.act]();
    });
  }
}

/** @param {KeyboardEvent} event */
function isMeant({ target, repeat, altKey, ctrlKey, metaKey }) {
  if (repeat || altKey || ctrlKey || metaKey) return false;
  return !(target instanceof Element && target.closest(HAVE_A_USE_FOR_KEYS));
}

/** On keyboards of other scripts a letter is where it is on a Latin one.
 * @param {KeyboardEvent} event */
function isOn({ key, code }) {
  const typed = key === '؟' ? '?' : key;
  const meant = /^[!-~]$/.test(typed) ? typed : code.replace(/^Key/, '');
  return (/** @type {Shortcut} */ shortcut) => shortcut.key === meant.toLowerCase();
}
