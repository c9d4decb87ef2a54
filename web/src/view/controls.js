// The buttons of a call. Each says its name; the picture and aria-pressed say whether it is on.
// What is used rarely is in the menu of the one called More, so that all fit on a phone.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';
import { keepFocus } from './keep_focus.js';

/** @param {import('./state.js').PageState} state */
export function controls(state) {
  const { own, on } = state;
  return html`
    <div class="controls" @mousedown=${keepFocus}>
      ${device(text('microphone'), own.microphone, 'microphoneOn', 'microphoneOff',
        on.toggleMicrophone)}
      ${device(text('camera'), own.camera, 'cameraOn', 'cameraOff', on.toggleCamera)}
      ${state.canShareScreen ? html`
        <button class="control if-roomy sharer" aria-pressed=${String(own.screen.isOn)}
          title=${text('share-screen')} @click=${on.toggleScreen}>
          ${icon('screen')}<span>${text('screen')}</span>
        </button>
      ` : nothing}
      <button class="control if-wide" @click=${on.openInvitation}>
        ${icon('invite')}<span>${text('invite')}</span>
      </button>
      ${more(state)}
      <button class="control leave" @click=${on.leave}>
        ${icon('leave')}<span>${text('leave')}</span>
      </button>
    </div>
  `;
}

/** @param {import('./state.js').PageState} state */
function more(state) {
  const { menu } = state;
  return html`
    <button class="control" id="more" aria-haspopup="menu" aria-expanded=${String(menu.isOpen)}
      @click=${() => menu.toggle()}>${icon('more')}<span>${text('more')}</span></button>
    ${menu.isOpen ? html`
      <div class="menu-ground" @click=${() => menu.close()}></div>${menu.view?.(state)}
    ` : nothing}
  `;
}

/**
 * @param {string} name
 * @param {import('./state.js').DeviceState} state
 * @param {Parameters<typeof icon>[0]} pictureOn
 * @param {Parameters<typeof icon>[0]} pictureOff
 * @param {() => void} toggle
 */
export function device(name, state, pictureOn, pictureOff, toggle) {
  const isOn = state === 'on';
  return html`
    <button class="control device ${state}" aria-pressed=${String(isOn)} @click=${toggle}>
      ${icon(isOn || state === 'starting' ? pictureOn : pictureOff)}<span>${name}</span>
    </button>
  `;
}
