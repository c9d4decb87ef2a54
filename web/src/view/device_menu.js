// Choice of microphone, camera and speaker, before and during a call. Loaded when it is opened.
import { html, nothing } from 'lit-html';
import { dialog } from './dialog.js';
import { icon } from './icons.js';
import { levelBar } from './level_bar.js';
import { inCall } from './state.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../shims/device_lists.js').DeviceKind} DeviceKind
 */

/** @param {PageState} state */
export function deviceMenu(state) {
  const { own, preview, devices } = state;
  const { lists } = devices;
  const isNamed = lists.microphone.length > 0 || lists.camera.length > 0;
  return dialog(state, 'Devices', html`
    ${isNamed ? nothing : unnamed(state)}
    ${lists.microphone.length > 0 ? choice(state, 'microphone', 'Microphone') : nothing}
    ${own.microphone === 'on' && preview.level !== null ? levelBar(preview.level) : nothing}
    ${lists.camera.length > 0 ? choice(state, 'camera', 'Camera') : nothing}
    ${speaker(state)}
  `);
}

/** During a call nothing is switched on that others would hear or see at once.
 * @param {PageState} state */
const unnamed = ({ view, on }) => html`
  <p>Your browser lists microphones and cameras only once this page may use them.</p>
  ${inCall(view) ? nothing : html`
    <button type="button" @click=${on.openPreview}>Allow microphone and camera</button>
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
  const all = byItself ? lists[kind] : [{ id: '', label: 'As the system chooses' }, ...lists[kind]];
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
    ? choice(state, 'speaker', 'Speaker') : nothing}
  <button type="button" aria-disabled=${String(state.dialogs.testing)} @click=${state.on.testSound}>
    ${icon('sound')}${state.dialogs.testing ? 'Playing…' : 'Play a test sound'}
  </button>
`;
