// The menu of the button More: layout, self-view, full screen and what else is used rarely. Loaded
// when it is opened.
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { canFillScreen, isFullScreen, toggleFullScreen } from '../shims/full_screen.js';
import { recordedType } from '../recording/kinds.js';
import { text } from '../texts.js';
import { laterIcon } from './later_icons.js';
import { focusFirst, keys, leaveWithFocus, use } from './menu_parts.js';
import { reactionItems } from './reaction_menu.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {Parameters<typeof laterIcon>[0]} Picture
 */

/** @param {PageState} state */
export const items = (state) => html`
  <div class="menu" role="menu" aria-labelledby="more" ${ref(focusFirst)}
    @keydown=${keys(state.menu)} @focusout=${leaveWithFocus(state.menu, 'more')}>
    ${reactionItems(state, state.menu, 'if-confined')}
    ${check(state, text('raise-hand'), 'hand', state.talk.isHandRaised,
      () => state.talk.toggleHand(), 'if-confined')}
    <div role="separator" class="if-confined"></div>
    ${layouts(state)}
    <div role="separator"></div>
    ${check(state, text('show-my-picture'), 'person', state.arrangement.choices.selfShown,
      () => state.arrangement.toggleSelf())}
    ${canFillScreen()
      ? check(state, text('full-screen'), 'fullScreen', isFullScreen(), toggleFullScreen) : nothing}
    ${state.pip.canOpen && state.view.peers.length > 0
      ? check(state, text('picture-in-picture'), 'pip', state.pip.isOpen, state.on.togglePip)
      : nothing}
    <div role="separator"></div>
    ${state.canShareScreen ? item(state,
      text(state.own.screen.isOn ? 'stop-sharing' : 'share-screen'), 'screen',
      state.on.toggleScreen, 'if-cramped') : nothing}
    ${recordedType() ? item(state,
      text(state.recording?.isOn ? 'stop-recording' : 'record-call'), 'record',
      state.on.toggleRecording) : nothing}
    ${item(state, text('invite'), 'invite', state.on.openInvitation, 'if-narrow')}
    ${item(state, text('send-files'), 'file', () => state.files.open())}
    ${item(state, text('keyboard-shortcuts'), 'keyboard', state.on.openShortcuts, 'if-keys')}
    ${item(state, text('connections'), 'graph', state.on.openFigures)}
    ${item(state, text('download-call-log'), 'download', state.on.downloadLog)}
  </div>
`;

/** @param {PageState} state */
const layouts = (state) => html`
  <div role="group" aria-labelledby="menu-layout">
    <p id="menu-layout">${text('layout')}</p>
    ${layout(state, 'grid', text('grid'), 'grid')}
    ${layout(state, 'spotlight', text('spotlight'), 'spotlight')}
  </div>
`;

/**
 * @param {PageState} state
 * @param {import('../arrangement.js').Choices['layout']} value
 * @param {string} name
 * @param {Picture} picture
 */
const layout = (state, value, name, picture) => html`
  <button role="menuitemradio" tabindex="-1"
    aria-checked=${String(state.arrangement.choices.layout === value)}
    @click=${use(state.menu, () => state.arrangement.choose(value))}>
    ${laterIcon(picture)}<span>${name}</span>${laterIcon('check')}
  </button>
`;

/**
 * @param {PageState} state
 * @param {string} name
 * @param {Picture} picture
 * @param {boolean} isOn
 * @param {() => void} toggle
 * @param {string} [where] It is of use; a class.
 */
const check = (state, name, picture, isOn, toggle, where = '') => html`
  <button role="menuitemcheckbox" tabindex="-1" class=${where} aria-checked=${String(isOn)}
    @click=${use(state.menu, toggle)}>
    ${laterIcon(picture)}<span>${name}</span>${laterIcon('check')}
  </button>
`;

/**
 * @param {PageState} state
 * @param {string} name
 * @param {Picture} picture
 * @param {() => void} act
 * @param {string} [where] It is of use; a class.
 */
const item = (state, name, picture, act, where = '') => html`
  <button role="menuitem" tabindex="-1" class=${where} @click=${use(state.menu, act)}>
    ${laterIcon(picture)}<span>${name}</span>
  </button>
`;
