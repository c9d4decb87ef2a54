// The buttons on a tile, seen when it is pointed at or has the focus: pinning somebody, and moving
// or hiding the self-view.
import { html, nothing } from 'lit-html';
import { directionOf } from '../languages.js';
import { text } from '../texts.js';
import { cornerAfter, cornerTowards } from './corners.js';
import { isWide } from './grid.js';
import { icon } from './icons.js';
import { keepFocus } from './keep_focus.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {PageState['arrangement']} Arrangement
 * @typedef {import('./grid.js').Rect} Rect
 */

/** @param {PageState} state @param {number} tile @param {string} name */
export function pinButton({ view, arrangement }, tile, name) {
  const { pinned, screens } = arrangement.choices;
  const isPinned = pinned === tile;
  if (view.peers.length + screens.length < 2) return nothing; // There is nothing to choose from.
  return html`
    <div class="tools" @mousedown=${keepFocus}>
      <button class="tool ${isPinned ? 'on' : ''}" aria-pressed=${String(isPinned)}
        title=${text(isPinned ? 'unpin' : 'pin')} @click=${() => arrangement.togglePin(tile)}>
        ${icon(isPinned ? 'pinned' : 'pin')}
        <span class="unseen">${text('pin-name', { name })}</span>
      </button>
    </div>
  `;
}

/** @param {PageState} state @param {Layout} layout */
export function selfTools({ view, ui, arrangement, language }, { over, large }) {
  if (view.peers.length === 0) return nothing; // There is nothing to make room for.
  const canHaveTile = !large && (view.peers.length > 1 || !isWide(ui.stage));
  return html`
    <div class="tools" @mousedown=${keepFocus}>
      ${canHaveTile ? sizeButton(Boolean(over), arrangement) : nothing}
      ${over ? moveButton(arrangement, language) : nothing}
      <button class="tool" title=${text('hide-your-picture')} @click=${hideBy(arrangement)}>
        ${icon('hide')}<span class="unseen">${text('hide-your-picture')}</span>
      </button>
    </div>
  `;
}

/** @param {boolean} isSmall @param {Arrangement} arrangement */
function sizeButton(isSmall, arrangement) {
  const name = text(isSmall ? 'give-picture-tile' : 'make-picture-small');
  return html`
    <button class="tool" title=${name} @click=${() => arrangement.floatSelf(!isSmall)}>
      ${icon(isSmall ? 'grid' : 'float')}<span class="unseen">${name}</span>
    </button>
  `;
}

/** The button goes with the picture; the focus goes to where it is brought back.
 * @param {Arrangement} arrangement */
const hideBy = (arrangement) => (/** @type {Event} */ { currentTarget }) => {
  const hadFocus = currentTarget === document.activeElement;
  arrangement.toggleSelf();
  if (hadFocus) document.getElementById('more')?.focus();
};

/** @param {Arrangement} arrangement @param {PageState['language']} language */
const moveButton = (arrangement, language) => html`
  <button class="tool" title=${text('move-your-picture-by')}
    @click=${() => arrangement.moveSelf(cornerAfter(arrangement.choices.corner))}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      const { corner } = arrangement.choices;
      const next = cornerTowards(corner, event.key, directionOf(language));
      if (!next) return;
      event.preventDefault();
      arrangement.moveSelf(next);
    }}>
    ${icon('move')}<span class="unseen">${text('move-your-picture')}</span>
  </button>
`;

/** What begins to drag the self-view, if that is of use. Its buttons stay buttons.
 * @param {PageState} state @param {Layout} layout @param {Rect} place */
export function dragOf({ view, ui, arrangement }, { over }, place) {
  if (view.peers.length === 0) return nothing;
  return (/** @type {PointerEvent} */ event) => {
    if (/** @type {Element} */ (event.target).closest('button')) return;
    arrangement.dragSelf(event, place, over ?? { x: 0, y: 0, ...ui.stage }, !over);
  };
}
