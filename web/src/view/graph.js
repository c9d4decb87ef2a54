// The course of a figure over the last minute, and in words from where to where it went.
import { nothing, svg, html } from 'lit-html';
import { COURSE_MAX } from '../figures.js';
import { text } from '../texts.js';

const HEIGHT = 24;

/** Lines from point to point; what is not known leaves a gap.
 * @param {(number | null)[]} values The oldest first. */
export function pathOf(values) {
  const most = Math.max(...values.map((value) => value ?? 0)) || 1;
  let isAfterGap = true;
  return values.map((value, i) => {
    if (value === null) {
      isAfterGap = true;
      return '';
    }
    const x = COURSE_MAX - values.length + i;
    const y = Math.round(10 * (HEIGHT - 2 - ((HEIGHT - 4) * value) / most)) / 10;
    const letter = isAfterGap ? 'M' : 'L';
    isAfterGap = false;
    return `${letter}${x} ${y}`;
  }).join('');
}

/** @param {(number | null)[]} values @param {(value: number) => string} format */
export function graph(values, format) {
  const known = /** @type {number[]} */ (values.filter((value) => value !== null));
  if (known.length < 2) return nothing;
  const course = { least: format(Math.min(...known)), most: format(Math.max(...known)) };
  return html`
    <svg role="img" aria-label=${text('last-minute', course)} preserveAspectRatio="none"
      viewBox="0 0 ${COURSE_MAX - 1} ${HEIGHT}">${line(pathOf(values))}</svg>
  `;
}

/** @param {string} path */
const line = (path) => svg`<path d=${path} vector-effect="non-scaling-stroke"></path>`;
