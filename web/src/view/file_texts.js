// What is said of files: how a transfer stands, and what is announced of it.
import { text } from '../texts.js';

/**
 * @typedef {import('confab-core/confab_files.mjs').TransferView} TransferView
 * @typedef {import('confab-core/confab_files.mjs').OfferProblem} OfferProblem
 */

/** @type {Record<OfferProblem, () => string>} */
export const PROBLEMS = {
  'too-large': () => text('file-too-large'),
  'nobody': () => text('nobody-takes-files'),
  'too-many': () => text('too-many-files'),
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** "2.4 MB". @param {number} bytes @param {string} language */
export function sizeOf(bytes, language) {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** How it stands. @param {TransferView} view @param {string} name @param {string} language */
export function stateOf(view, name, language) {
  const size = sizeOf(view.size, language);
  switch (view.state) {
    case 'offered': return view.incoming ? size : text('file-waits', { size });
    case 'going': return progressOf(view, name, size, language);
    case 'checking': return text('file-checking');
    case 'done': return view.incoming ? text('file-whole', { size }) : text('file-delivered');
    case 'damaged': return text('file-damaged');
    case 'too-many': return text('too-many-files');
    case 'gone': return text('file-person-gone', { name });
    case 'cancelled':
      return view.endedHere ? text('file-cancelled') : text('file-cancelled-by', { name });
    case 'failed': return failureOf(view);
  }
}

/** @param {TransferView} view @param {string} name @param {string} size @param {string} language */
function progressOf(view, name, size, language) {
  if (!view.connected) return text('file-not-connected');
  if (view.pausedHere) return text('file-paused');
  if (view.pausedThere) return text('file-paused-by', { name });
  return text('file-progress', { done: sizeOf(view.bytes, language), size });
}

/** @param {TransferView} view */
function failureOf({ incoming, endedHere }) {
  return incoming === endedHere ? text('file-not-kept') : text('file-not-read');
}

/** What there is to announce; empty: nothing.
 * @param {TransferView | undefined} before @param {TransferView} view @param {string} name */
export function newsOf(before, view, name) {
  const values = { name, file: view.name };
  if (!before && view.incoming) return text('file-offered', values);
  if (before?.state === view.state || view.endedHere) return '';
  if (view.state === 'done') return view.incoming ? text('file-arrived', values)
    : text('file-given', values);
  const isBad = ['cancelled', 'failed', 'damaged', 'too-many', 'gone'].includes(view.state);
  return isBad ? text('file-not-given', values) : '';
}
