// The texts of each language. English travels with the page, any other is loaded when it is wanted.
import english from '../locales/en.ftl?raw';
import { directionOf } from './languages.js';
import { speak } from './texts.js';

/** @typedef {import('./languages.js').Language} Language */

const others = /** @type {Record<string, () => Promise<string>>} */ (
  import.meta.glob(['../locales/*.ftl', '!../locales/en.ftl'], { query: '?raw', import: 'default' })
);

/** @type {Language} */
let spoken = 'en';
/** @type {Language} */
let wanted = 'en';

export const spokenLanguage = () => spoken;

/** The page speaks it once this is fulfilled, unless another one was wanted meanwhile. Rejected,
 * and nothing changed, if it could not be loaded.
 * @param {Language} language */
export async function speakIn(language) {
  wanted = language;
  const source = language === 'en' ? english : await others[`../locales/${language}.ftl`]();
  if (language !== wanted) return;
  spoken = language;
  speak(language === 'en' ? 'en-GB' : language, source); // No comma before "and".
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
}
