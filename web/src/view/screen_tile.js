// What somebody shares of their screen: a tile beside their own, never cut off at its edges.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { icon } from './icons.js';
import { mediaSource } from './media_source.js';
import { nameOf, screenMarkOf, textOrNone } from './sentences.js';
import { pinButton } from './tile_tools.js';
import { isScreenSeen } from './shown.js';
import { linkIcon, placed, underSelf } from './tiles.js';
import { watchedTile } from './watched_tile.js';

/**
 * @param {import('./state.js').PageState} state
 * @param {import('./layout.js').Layout} layout
 * @param {import('./state.js').PeerView} peer
 * @param {import('./grid.js').Rect} place
 */
export function screenTile(state, layout, peer, place) {
  const { receivedScreen, devices, on } = state;
  const name = screenName(peer);
  const mark = textOrNone(screenMarkOf(peer));
  return html`
    <li class="tile screen ${peer.state} ${underSelf(layout, place)}" tabindex="-1"
      data-id=${-peer.id} .style=${placed(place)} ${watchedTile(-peer.id, on.watchTile)}>
      <video aria-label=${name} autoplay playsinline
        ${mediaSource(receivedScreen(peer.link), on.blocked, devices.inUse.speaker)}></video>
      ${isScreenSeen(peer) ? nothing : screenPlaceholder}
      ${mark ? html`<p class="mark">${linkIcon(peer.state)}${mark}</p>` : nothing}
      <p class="name">${icon('screen')}<bdi>${name}</bdi></p>
      ${pinButton(state, -peer.id, name)}
    </li>
  `;
}

/** @param {import('./state.js').PeerView} peer */
export const screenName = ({ name }) => text('screen-of', { name: nameOf(name) });

export const screenPlaceholder = html`
  <div class="placeholder" aria-hidden="true">${icon('screen')}</div>
`;
