// Choice of microphone, camera, speaker and language, before and during a call. Loaded when it is
// opened.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { dialog } from './dialog.js';
import { icon } from './icons.js';
import { laterIcon } from './later_icons.js';
import { languageField } from './language_menu.js';
import { levelBar } from './level_bar.js';
import { inCall } from './state.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../shims/device_lists.js').DeviceKind} DeviceKind
 */

/** @param {PageState} state */
export function settings(state) {
  const { own, preview, devices } = state;
  const { lists } = devices;
  const isNamed = lists.microphone.length > 0 || lists.camera.length > 0;
  return dialog(state, text('settings'), html`
    ${isNamed ? nothing : unnamed(state)}
    ${lists.microphone.length > 0 ? choice(state, 'microphone', text('microphone')) : nothing}
    ${own.microphone === 'on' && preview.level !== null ? levelBar(preview.level) : nothing}
    ${lists.camera.length > 0 ? choice(state, 'camera', text('camera')) : nothing}
    ${speaker(state)}
    ${languageField(state)}
    <button type="button" class="quiet if-keys" @click=${state.on.openShortcuts}>
      ${laterIcon('keyboard')}${text('keyboard-shortcuts')}
    </button>
  `);
}

/** During a call nothing is switched on that others would hear or see at once.
 * @param {PageState} state */
const unnamed = ({ view, on }) => html`
  <p>${text('devices-unnamed')}</p>
  ${inCall(view) ? nothing : html`
    <button type="button" @click=${on.openPreview}>${text('allow-devices')}</button>
  `}
`;

/**
 * @param {PageState} state
 * @param {DeviceKind} kind
 * @param {string} label
 */
function choice({ devices, on }, kind, label) {
  const { lists, inUse } = devices;
  const chosen = inUse[kind] || 'default';
  const byItself = lists[kind].some(({ id }) => id === 'default');
  const free = { id: '', label: text('as-the-system-chooses') };
  const all = byItself ? lists[kind] : [free, ...lists[kind]];
  return html`
    <div class="field">
      <label for="choose-${kind}">${label}</label>
      <select id="choose-${kind}" @change=${(/** @type {Event} */ { currentTarget }) =>
        on.chooseDevice(kind, /** @type {HTMLSelectElement} */ (currentTarget).value)}>
        ${all.map((one) => html`
          <option value=${one.id} .selected=${(one.id || 'default') === chosen}>
            ${one.label}
          </option>
        `)}
      </select>
    </div>
  `;
}

/** @param {PageState} state */
const speaker = (state) => html`
  ${state.canChooseSpeaker && state.devices.lists.speaker.length > 0
    ? choice(state, 'speaker', text('speaker')) : nothing}
  <button type="button" aria-disabled=${String(state.dialogs.testing)} @click=${state.on.testSound}>
    ${icon('sound')}${state.dialogs.testing
      ? text('playing-test-sound') : text('play-test-sound')}
  </button>
`;
