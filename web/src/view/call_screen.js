// A room seen from inside: everybody's tile, the help that is needed, the buttons.
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { text } from '../texts.js';
import { controls } from './controls.js';
import { icon } from './icons.js';
import { layoutOf } from './layout.js';
import { notices } from './notices.js';
import { inviteCard, peerTile, selfTile } from './tiles.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./layout.js').TileId} TileId
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
          ${icon('settings')}<span>${text('settings')}</span>
        </button>
      </header>
      <ul class="stage" ${ref(on.stage)}>${tiles(state)}</ul>
      ${notices(state)}
      ${controls(state)}
      ${state.talk.panel(state) || nothing}
      ${state.files.panel(state) || nothing}
    </main>
  `;
}

/** Keyed, so that a tile keeps its <video> while others come and go; always in one order.
 * @param {PageState} state */
function tiles(state) {
  const { view, arrangement, ui } = state;
  const layout = layoutOf(view, arrangement.choices, ui.stage);
  /** @type {TileId[]} */
  const ids = ['self', 'invite', ...view.peers.flatMap(({ id }) => [id, -id])];
  return repeat(ids.filter((id) => layout.places.has(id)), (id) => id,
    (id) => tile(state, layout, id));
}

/**
 * @param {PageState} state
 * @param {Layout} layout
 * @param {TileId} id
 */
function tile(state, layout, id) {
  const place = layout.places.get(id);
  if (!place) return nothing;
  if (id === 'self') return selfTile(state, layout, place);
  if (id === 'invite') return inviteCard(state, place);
  const peer = state.view.peers.find((one) => one.id === Math.abs(id));
  if (!peer) return nothing;
  return id < 0
    ? state.screens?.screenTile(state, layout, peer, place) ?? nothing
    : peerTile(state, layout, peer, place);
}
