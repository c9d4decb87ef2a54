// The buttons of a call. Each says its name; the picture and aria-pressed say whether it is on.
// What is used rarely is in the menu of the one called More, so that all fit on a phone.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';
import { keepFocus } from './keep_focus.js';

/** @param {import('./state.js').PageState} state */
export function controls(state) {
  const { own, talk, on } = state;
  return html`
    <div class="controls" @mousedown=${keepFocus}>
      ${device(text('microphone'), own.microphone, 'microphoneOn', 'microphoneOff',
        on.toggleMicrophone)}
      ${device(text('camera'), own.camera, 'cameraOn', 'cameraOff', on.toggleCamera)}
      ${state.canShareScreen ? html`
        <button class="control if-roomy lit" aria-pressed=${String(own.screen.isOn)}
          title=${text('share-screen')} @click=${on.toggleScreen}>
          ${icon('screen')}<span>${text('screen')}</span>
        </button>
      ` : nothing}
      <button class="control if-spacious lit" aria-pressed=${String(talk.isHandRaised)}
        title=${text('raise-hand')} @click=${() => talk.toggleHand()}>
        ${icon('hand')}<span>${text('hand')}</span>
      </button>
      ${menuButton(state, state.reactions, 'react', 'smile', 'if-spacious')}
      <button class="control lit" id="chat" aria-expanded=${String(talk.isOpen)}
        @click=${() => talk.toggle()}>
        ${icon('chat')}<span>${text('chat')}</span>${talk.unread() || nothing}
      </button>
      <button class="control if-wide" @click=${on.openInvitation}>
        ${icon('invite')}<span>${text('invite')}</span>
      </button>
      ${menuButton(state, state.menu, 'more', 'more')}
      <button class="control leave" @click=${on.leave}>
        ${icon('leave')}<span>${text('leave')}</span>
      </button>
    </div>
  `;
}

/**
 * @param {import('./state.js').PageState} state
 * @param {import('../menu.js').Menu} menu
 * @param {'more' | 'react'} id Of the button, and of the text that it is called by.
 * @param {Parameters<typeof icon>[0]} image
 * @param {string} [where] It is of use; a class.
 */
const menuButton = (state, menu, id, image, where = '') => html`
  <button class="control ${where}" id=${id} aria-haspopup="menu"
    aria-expanded=${String(menu.isOpen)} @click=${() => menu.toggle()}>
    ${icon(image)}<span>${text(id)}</span>
  </button>
  ${menu.isOpen ? html`
    <div class="menu-ground" @click=${() => menu.close()}></div>${menu.view?.(state)}
  ` : nothing}
`;

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
