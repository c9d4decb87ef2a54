// The texts of each language, in two files: what the first views say, and what is said by those
// that are opened later. English travels with the page, any other file is loaded when it is wanted.
import english from '../locales/en.ftl?raw';
import { directionOf } from './languages.js';
import { speak } from './texts.js';

/** @typedef {import('./languages.js').Language} Language */

const files = /** @type {Record<string, () => Promise<string>>} */ (import.meta.glob(
  ['../locales/*.ftl', '../locales/later/*.ftl', '!../locales/en.ftl'],
  { query: '?raw', import: 'default' },
));

/** @type {Language} */
let spoken = 'en';
/** @type {Language} */
let wanted = 'en';
let isAllWanted = false;

export const spokenLanguage = () => spoken;

/** The page speaks it once this is fulfilled, unless another one was wanted meanwhile. Rejected,
 * and nothing changed, if it could not be loaded.
 * @param {Language} language */
export async function speakIn(language) {
  wanted = language;
  const sources = await Promise.all([
    language === 'en' ? english : files[`../locales/${language}.ftl`](),
    ...(isAllWanted ? [files[`../locales/later/${language}.ftl`]()] : []),
  ]);
  if (language !== wanted) return;
  spoken = language;
  speak(language === 'en' ? 'en-GB' : language, ...sources); // No comma before "and".
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
}

/** From now on also the texts of what is opened later can be said. */
export async function speakOfAll() {
  isAllWanted = true;
  await speakIn(wanted);
}
