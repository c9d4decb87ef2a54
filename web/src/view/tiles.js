// One tile for each person, and the card that stands in for the first one to come.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { isWide } from './grid.js';
import { icon } from './icons.js';
import { initialsOf } from './initials.js';
import { mediaSource } from './media_source.js';
import { linkField, sendButtons } from './send_link.js';
import { LINK_MARKS, nameOf, textOrNone } from './sentences.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./grid.js').Rect} Rect
 */

/** As a property this passes the content security policy, as an attribute it would not.
 * @param {Rect} r */
const placed = (r) =>
  `transform: translate(calc(var(--forward) * ${r.x}px), ${r.y}px); ` +
  `width: ${r.width}px; height: ${r.height}px`;

/** @param {PageState} state @param {Rect} place */
export function selfTile({ view, own, ui, on }, place) {
  const inCorner = view.peers.length === 1 && isWide(ui.stage);
  return html`
    <li class="tile self ${inCorner ? 'corner' : ''}" .style=${placed(place)}>
      <video aria-label=${text('you')} autoplay playsinline .muted=${true}
        ${mediaSource(own.picture, on.blocked)}></video>
      ${own.picture ? nothing : avatar(ui.name, 0)}
      ${nameTag(text('you'), isWanted(own.microphone), isWanted(own.camera))}
    </li>
  `;
}

/**
 * @param {PageState} state
 * @param {import('./state.js').PeerView} peer
 * @param {Rect} place
 */
export function peerTile({ received, devices, on }, peer, place) {
  const mark = textOrNone(LINK_MARKS[peer.state]);
  const name = nameOf(peer.name);
  return html`
    <li class="tile ${peer.state}" tabindex="-1" .style=${placed(place)}>
      <video aria-label=${name} autoplay playsinline
        ${mediaSource(received(peer.link), on.blocked, devices.inUse.speaker)}></video>
      ${inPlaceOfPicture(peer, on)}
      ${mark ? html`<p class="mark">${linkIcon(peer.state)}${mark}</p>` : nothing}
      ${nameTag(name, peer.media.microphone, peer.media.camera)}
    </li>
  `;
}

/**
 * @param {import('./state.js').PeerView} peer
 * @param {import('./state.js').Handlers} on
 */
function inPlaceOfPicture({ id, name, state, media }, on) {
  if (state === 'failed') return retryButton(nameOf(name), () => on.retry(id));
  const connected = state === 'connected' || state === 'reconnecting';
  return connected && media.camera ? nothing : avatar(nameOf(name), id);
}

/** The button goes when it is pressed, so the tile takes over the focus.
 * @param {string} name @param {() => void} retry */
const retryButton = (name, retry) => html`
  <div class="placeholder">
    <button @click=${(/** @type {Event} */ { currentTarget }) => {
      /** @type {HTMLElement} */ (currentTarget).closest('li')?.focus();
      retry();
    }}>
      ${icon('retry')}<span aria-hidden="true">${text('try-again')}</span>
      <span class="unseen">${text('try-again-to-connect', { name })}</span>
    </button>
  </div>
`;

/** @param {PageState} state @param {Rect} place */
export function inviteCard(state, place) {
  return html`
    <li class="tile invite" .style=${placed(place)}>
      <h2>${text('waiting-for-others')}</h2>
      <p>${text('send-this-link')}</p>
      ${linkField(state.link)}
      <div class="buttons">${sendButtons(state, qrButton(state.on))}</div>
    </li>
  `;
}

/** @param {PageState['on']} on */
const qrButton = (on) => html`
  <button class="to-code" @click=${on.openInvitation}>
    ${icon('qrCode')}${text('qr-code')}
  </button>
`;

/** Nobody is a Guest to themselves: without a name the own disc shows a figure.
 * @param {string} name @param {number} id */
const avatar = (name, id) => html`
  <div class="placeholder" aria-hidden="true">
    <span class="avatar" data-hue=${id % 5}>${initialsOf(name) || icon('person')}</span>
  </div>
`;

/** A device that is about to come counts as there, so that no mark flashes by.
 * @param {import('./state.js').OwnMedia['camera']} state */
const isWanted = (state) => state === 'on' || state === 'starting';

/** The placeholder tells the eye that the camera is off; the words tell the ear.
 * @param {string} name @param {boolean} heard @param {boolean} seen */
const nameTag = (name, heard, seen) => html`
  <p class="name">
    ${heard ? nothing
      : html`${icon('microphoneOff')}<span class="unseen">${text('microphone-off-mark')} </span>`}
    ${seen ? nothing : html`<span class="unseen">${text('camera-off-mark')} </span>`}
    <bdi>${name}</bdi>
  </p>
`;

/** @param {import('./sentences.js').PeerLink} state */
const linkIcon = (state) =>
  state === 'failed' ? icon('warning') : html`<span class="spinner"></span>`;
