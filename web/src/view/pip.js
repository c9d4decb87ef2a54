// What the small window above all others shows of the call: what is pinned, a screen, or who spoke
// last, and two buttons. Loaded when it is opened.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { text } from '../texts.js';
import { device } from './controls.js';
import { icon } from './icons.js';
import { spotlitOf } from './layout.js';
import { mediaSource } from './media_source.js';
import { nameOf } from './sentences.js';
import { screenName, screenPlaceholder } from './screen_tile.js';
import { isConnected } from './shown.js';
import { avatar, nameTag } from './tiles.js';
import { watchedTile } from './watched_tile.js';

/** @typedef {import('./state.js').PageState} PageState */

/** @param {PageState} state */
export function pipView(state) {
  const { view, own, arrangement, on } = state;
  const id = spotlitOf(view, arrangement.choices);
  const peer = view.peers.find((one) => one.id === Math.abs(id));
  const shown = id < 0 ? screen : person;
  return html`
    <main class="pip">
      <h1 class="unseen" dir="auto">${view.room}</h1>
      ${peer ? shown(state, peer) : html`<p class="tile nobody">${text('waiting-for-others')}</p>`}
      <div class="controls">
        ${device(text('microphone'), own.microphone, 'microphoneOn', 'microphoneOff',
          on.toggleMicrophone)}
        <button class="control leave" @click=${on.leave}>
          ${icon('leave')}<span>${text('leave')}</span>
        </button>
      </div>
    </main>
  `;
}

/** Without sound, which the page has. A video of its own for each link: within one video the tracks
 * of one stream would be put into another, which the page shows as well.
 * @param {PageState} state @param {import('./state.js').PeerView} peer */
function person({ received, on }, { id, name, link, media, state }) {
  const isSeen = media.camera && isConnected(state);
  return html`
    <div class="tile ${state}">
      ${keyed(link, html`<video aria-label=${nameOf(name)} autoplay playsinline .muted=${true}
        ${mediaSource(received(link), on.blocked)} ${watchedTile(id, on.watchTile)}></video>`)}
      ${isSeen ? nothing : avatar(nameOf(name), id)}
      ${nameTag(nameOf(name), media.microphone, media.camera, false)}
    </div>
  `;
}

/** @param {PageState} state @param {import('./state.js').PeerView} peer */
function screen({ receivedScreen, on }, peer) {
  const { id, link, state } = peer;
  const name = screenName(peer);
  return html`
    <div class="tile screen ${state}">
      ${keyed(`screen ${link}`, html`<video aria-label=${name} autoplay playsinline .muted=${true}
        ${mediaSource(receivedScreen(link), on.blocked)}
        ${watchedTile(-id, on.watchTile)}></video>`)}
      ${isConnected(state) ? nothing : screenPlaceholder}
      <p class="name">${icon('screen')}<bdi>${name}</bdi></p>
    </div>
  `;
}
