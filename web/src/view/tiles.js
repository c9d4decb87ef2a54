// One tile for each person, and the card that stands in for the first one to come.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { cornersUnder } from './corners.js';
import { icon } from './icons.js';
import { initialsOf } from './initials.js';
import { mediaSource } from './media_source.js';
import { linkField, sendButtons } from './send_link.js';
import { markOf, nameOf, textOrNone } from './sentences.js';
import { isSeen } from './shown.js';
import { dragOf, pinButton, selfTools } from './tile_tools.js';
import { watchedTile } from './watched_tile.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./grid.js').Rect} Rect
 */

/** As a property this passes the content security policy, as an attribute it would not.
 * @param {Rect} r */
export const placed = (r) =>
  `transform: translate(calc(var(--forward) * ${r.x}px), ${r.y}px); ` +
  `width: ${r.width}px; height: ${r.height}px`;

/**
 * @param {PageState} state
 * @param {import('./layout.js').Layout} layout
 * @param {Rect} place
 */
export function selfTile(state, layout, place) {
  const { own, ui, on } = state;
  const { drag } = state.arrangement.choices;
  const at = drag ? { ...place, x: place.x + drag.x, y: place.y + drag.y } : place;
  return html`
    <li class="tile self ${layout.over ? 'floats' : ''} ${drag ? 'dragged' : ''}"
      ?data-movable=${state.view.peers.length > 0}
      .style=${placed(at)} @pointerdown=${dragOf(state, layout, place)}>
      <video aria-label=${text('you')} autoplay playsinline .muted=${true}
        ${mediaSource(own.picture, on.blocked)}></video>
      ${own.picture ? nothing : avatar(ui.name, 0)}
      ${nameTag(text('you'), isWanted(own.microphone), isWanted(own.camera), false,
        state.talk.handOf(0))}
      ${state.talk.reactionsOf(0)}
      ${selfTools(state, layout)}
    </li>
  `;
}

/**
 * @param {PageState} state
 * @param {import('./layout.js').Layout} layout
 * @param {import('./state.js').PeerView} peer
 * @param {Rect} place
 */
export function peerTile(state, layout, peer, place) {
  const { received, devices, on } = state;
  const mark = textOrNone(markOf(peer));
  const name = nameOf(peer.name);
  const speaks = isHeard(state.view, peer.id);
  return html`
    <li class="tile ${peer.state} ${speaks ? 'speaks' : ''} ${underSelf(layout, place)}"
      tabindex="-1" data-id=${peer.id} .style=${placed(place)}
      ${watchedTile(peer.id, on.watchTile)}>
      <video aria-label=${name} autoplay playsinline @resize=${seen(() => on.pictureCame(peer.id))}
        ${mediaSource(received(peer.link), on.blocked, devices.inUse.speaker)}></video>
      ${inPlaceOfPicture(peer, on)}
      ${mark ? html`<p class="mark">${linkIcon(peer.state)}${mark}</p>` : nothing}
      ${nameTag(name, peer.media.microphone, peer.media.camera, speaks, state.talk.handOf(peer.id))}
      ${state.talk.reactionsOf(peer.id)}
      ${pinButton(state, peer.id, name)}
    </li>
  `;
}

/** Sound alone is no picture. @param {() => void} act */
const seen = (act) => (/** @type {Event} */ { target }) =>
  /** @type {HTMLVideoElement} */ (target).videoHeight > 0 && act();

/** A class for each corner that the self-view lies over, so that what stands there gives way.
 * @param {import('./layout.js').Layout} layout @param {Rect} place */
export function underSelf({ places, over }, place) {
  const self = places.get('self');
  if (!over || !self) return '';
  return cornersUnder(place, self).map((corner) => `under-${corner}`).join(' ');
}

/**
 * @param {import('./state.js').PeerView} peer
 * @param {import('./state.js').Handlers} on
 */
function inPlaceOfPicture(peer, on) {
  const { id, name, state } = peer;
  if (state === 'failed') return retryButton(nameOf(name), () => on.retry(id));
  return isSeen(peer) ? nothing : avatar(nameOf(name), id);
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
export const avatar = (name, id) => html`
  <div class="placeholder" aria-hidden="true">
    <span class="avatar" data-hue=${id % 5}>${initialsOf(name) || icon('person')}</span>
  </div>
`;

/** A device that is about to come counts as there, so that no mark flashes by.
 * @param {import('./state.js').OwnMedia['camera']} state */
const isWanted = (state) => state === 'on' || state === 'starting';

/** The placeholder tells the eye that the camera is off; the words tell the ear.
 * @param {string} name @param {boolean} heard @param {boolean} seen @param {boolean} speaks
 * @param {unknown} [hand] That is raised. */
export const nameTag = (name, heard, seen, speaks, hand) => html`
  <p class="name">
    ${hand || nothing}
    ${speaks ? html`<span class="voice">${icon('voice')}</span>` : nothing}
    ${heard ? nothing
      : html`${icon('microphoneOff')}<span class="unseen">${text('microphone-off-mark')} </span>`}
    ${seen ? nothing : html`<span class="unseen">${text('camera-off-mark')} </span>`}
    <bdi>${name}</bdi>
  </p>
`;

/** With one other person there is no question who speaks.
 * @param {import('./state.js').RoomView} view @param {number} peer */
const isHeard = ({ peers, speaker, speaks }, peer) =>
  speaks && speaker === peer && peers.length > 1;

/** @param {import('./sentences.js').PeerLink} state */
export const linkIcon = (state) =>
  state === 'failed' || state === 'connected' ? icon('warning')
    : html`<span class="spinner"></span>`;
