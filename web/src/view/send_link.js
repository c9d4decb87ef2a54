// The link of a call and the buttons that send it.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';

/** @param {string} link */
export const linkField = (link) => html`
  <input type="text" readonly dir="ltr" aria-label=${text('link-to-send')} .value=${link}
    @focus=${selectAll}>
`;

/** The system's sheet goes first where there is one: that is how people on phones send things.
 * @param {import('./state.js').PageState} state @param {unknown} more */
export const sendButtons = ({ canShare, on }, more) => html`
  ${canShare
    ? html`<button type="button" class="primary" @click=${on.shareLink}>
        ${icon('share')}${text('share')}</button>`
    : nothing}
  <button type="button" class=${canShare ? '' : 'primary'} @click=${on.copyLink}>
    ${icon('copy')}${text('copy-link')}
  </button>
  ${more}
`;

/** @param {FocusEvent} event */
const selectAll = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).select();
