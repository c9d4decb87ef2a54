// The buttons of a call. Each says its name; the picture and aria-pressed say whether it is on.
import { html } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';

/** @param {import('./state.js').PageState} state */
export function controls({ own, on }) {
  return html`
    <div class="controls" @mousedown=${keepFocus}>
      ${device(text('microphone'), own.microphone, 'microphoneOn', 'microphoneOff',
        on.toggleMicrophone)}
      ${device(text('camera'), own.camera, 'cameraOn', 'cameraOff', on.toggleCamera)}
      <button class="control" @click=${on.openInvitation}>
        ${icon('invite')}<span>${text('invite')}</span>
      </button>
      <button class="control leave" @click=${on.leave}>
        ${icon('leave')}<span>${text('leave')}</span>
      </button>
    </div>
  `;
}

/**
 * @param {string} name
 * @param {import('./state.js').DeviceState} state
 * @param {Parameters<typeof icon>[0]} pictureOn
 * @param {Parameters<typeof icon>[0]} pictureOff
 * @param {() => void} toggle
 */
function device(name, state, pictureOn, pictureOff, toggle) {
  const isOn = state === 'on';
  return html`
    <button class="control device ${state}" aria-pressed=${String(isOn)} @click=${toggle}>
      ${icon(isOn || state === 'starting' ? pictureOn : pictureOff)}<span>${name}</span>
    </button>
  `;
}

/** A press of the mouse leaves the focus where it was, so that the space bar still talks.
 * @param {Event} event */
const keepFocus = (event) => event.preventDefault();
