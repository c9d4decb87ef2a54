// The words of a message with its web addresses as links. All of it is text; nothing is HTML.
import { html } from 'lit-html';

const ADDRESSES = /https?:\/\/[^\s<>"]+/gi;
/** What ends a sentence rather than an address. */
const ENDS = /[.,:;!?'…]+$/;

/** @param {string} words */
export const linked = (words) => partsOf(words).map(({ told, isLink }) => (isLink
  ? html`<a href=${told} target="_blank" rel="noopener noreferrer">${told}</a>` : told));

/** In their order.
 * @param {string} words @returns {{ told: string, isLink: boolean }[]} */
export function partsOf(words) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of words.matchAll(ADDRESSES)) {
    const address = withoutEnd(found);
    if (!/:\/\/./.test(address)) continue;
    if (index > end) parts.push({ told: words.slice(end, index), isLink: false });
    parts.push({ told: address, isLink: true });
    end = index + address.length;
  }
  if (end < words.length) parts.push({ told: words.slice(end), isLink: false });
  return parts;
}

/** A closing bracket belongs to the address only if it was opened there.
 * @param {string} found @returns {string} */
function withoutEnd(found) {
  const address = found.replace(ENDS, '');
  const isOpened = address.split('(').length >= address.split(')').length;
  return address.endsWith(')') && !isOpened ? withoutEnd(address.slice(0, -1)) : address;
}
