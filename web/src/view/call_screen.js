// A room seen from inside: everybody's tile, the help that is needed, the buttons.
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { text } from '../texts.js';
import { controls } from './controls.js';
import { duoOf, gridOf } from './grid.js';
import { icon } from './icons.js';
import { notices } from './notices.js';
import { inviteCard, peerTile, selfTile } from './tiles.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./grid.js').Rect} Rect
 */

/** @param {PageState} state */
export function callScreen(state) {
  const { view, on } = state;
  return html`
    <main class="call">
      <header>
        <h1 id="room-name" tabindex="-1" dir="auto">${view.room}</h1>
        ${view.phase === 'reconnecting'
          ? html`<p class="server-mark"><span class="spinner"></span>
              <span class="long">${text('reconnecting-to-server')}</span>
              <span class="short">${text('reconnecting')}</span></p>`
          : nothing}
        <button class="quiet" title=${text('settings')} @click=${on.openSettings}>
          ${icon('settings')}<span class="unseen">${text('settings')}</span>
        </button>
        <button class="quiet" title=${text('download-call-log')} @click=${on.downloadLog}>
          ${icon('download')}<span class="unseen">${text('download-call-log')}</span>
        </button>
      </header>
      <ul class="stage" ${ref(on.stage)}>${tiles(state)}</ul>
      ${notices(state)}
      ${controls(state)}
    </main>
  `;
}

/** Keyed, so that a tile keeps its <video> while others come and go.
 * @param {PageState} state */
function tiles(state) {
  const { view, ui } = state;
  const ids = ['self', ...(view.peers.length > 0 ? view.peers.map(({ id }) => id) : ['invite'])];
  const places = view.peers.length === 1 ? duoOf(ui.stage) : gridOf(ids.length, ui.stage);
  return repeat(ids, (id) => id, (id, i) => tile(state, id, places[i]));
}

/**
 * @param {PageState} state
 * @param {string | number} id
 * @param {Rect} place
 */
function tile(state, id, place) {
  if (id === 'self') return selfTile(state, place);
  if (id === 'invite') return inviteCard(state, place);
  const peer = state.view.peers.find((one) => one.id === id);
  return peer ? peerTile(state, peer, place) : nothing;
}
