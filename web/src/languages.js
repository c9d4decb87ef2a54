// Which languages there are, and which of them a person gets.
import { remember, remembered } from './shims/remembered.js';

/** What each is called by those who speak it, by its code (BCP 47), in the order of the codes. */
export const LANGUAGES = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  ja: '日本語',
  pl: 'Polski',
  pt: 'Português',
  uk: 'Українська',
};

/** @typedef {keyof typeof LANGUAGES} Language */

const KEY = 'confab.language';

/** @param {unknown} code @returns {code is Language} */
const isKnown = (code) => typeof code === 'string' && Object.hasOwn(LANGUAGES, code);

/** @param {Language} language */
export const directionOf = (language) => (language === 'ar' ? 'rtl' : 'ltr');

/** What was chosen, or else the first of the browser's that there is, of whatever country.
 * @returns {Language} */
export function wantedLanguage() {
  const chosen = remembered(KEY);
  if (isKnown(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isKnown) ?? 'en';
}

/** @param {Language} language */
export const keepLanguage = (language) => remember(KEY, language);
