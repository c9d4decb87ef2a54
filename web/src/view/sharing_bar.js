// That one shares one's screen, for as long as one does; how it is shown, and the end of it.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';

/** @param {import('./state.js').PageState} state */
export function sharingBar({ own, on }) {
  if (!own.screen.isOn) return nothing;
  const mode = own.screen.moves ? 'motion' : 'text';
  return html`
    <div class="notice sharing">
      ${icon('screen')}
      <p>${text('you-share-your-screen')}</p>
      <label>
        <span>${text('screen-best-for')}</span>
        <select @change=${(/** @type {Event} */ { currentTarget }) => {
          const { value } = /** @type {HTMLSelectElement} */ (currentTarget);
          on.chooseScreenMode(value === 'motion' ? 'motion' : 'text');
        }}>
          <option value="text" .selected=${mode === 'text'}>${text('screen-text')}</option>
          <option value="motion" .selected=${mode === 'motion'}>${text('screen-motion')}</option>
        </select>
      </label>
      <button class="stop" @click=${on.toggleScreen}>${text('stop-sharing')}</button>
    </div>
  `;
}
