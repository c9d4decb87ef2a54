// Figures with their units, as the page's language writes them.
import { text } from '../texts.js';

/** @param {number} value @param {Intl.NumberFormatOptions} options */
const written = (value, options) =>
  new Intl.NumberFormat(document.documentElement.lang, options).format(value);

/** @param {number} value */
export const inMilliseconds = (value) =>
  written(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: value < 10 ? 1 : 0 });

/** @param {number} value From 0 to 1. */
export const inPercent = (value) => written(value, { style: 'percent', maximumFractionDigits: 1 });

/** @param {number} value */
export const perSecond = (value) =>
  text('per-second', { rate: written(value, { maximumFractionDigits: 0 }) });
