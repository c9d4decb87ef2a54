// Choice of the page's language, each called as those who speak it call it.
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { LANGUAGES } from '../languages.js';
import { text } from '../texts.js';
import { icon } from './icons.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../languages.js').Language} Language
 */

/** With a picture that tells what it is to whoever cannot read the word.
 * @param {PageState} state */
export const languageMenu = (state) => html`
  <div class="language">
    <label for="language">${icon('language')}<span class="unseen">${text('language')}</span></label>
    ${choice('language', state)}
  </div>
`;

/** @param {PageState} state */
export const languageField = (state) => html`
  <div class="field">
    <label for="choose-language">${text('language')}</label>${choice('choose-language', state)}
  </div>
`;

/** What could not be loaded is not shown as chosen.
 * @param {string} id @param {PageState} state */
const choice = (id, { language, on }) => html`
  <select id=${id} @change=${(/** @type {Event} */ { currentTarget }) =>
    on.chooseLanguage(/** @type {Language} */ (/** @type {any} */ (currentTarget).value))}>
    ${Object.entries(LANGUAGES).map(([code, name]) => html`
      <option value=${code} lang=${code} .selected=${live(code === language)}>${name}</option>
    `)}
  </select>
`;
