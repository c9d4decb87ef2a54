// The six reactions to choose from. Loaded when they are opened.
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import '../style/talk.css';
import { text } from '../texts.js';
import { focusFirst, keys, leaveWithFocus, use } from './menu_parts.js';
import { REACTION_ICONS } from './talk_icons.js';
import { REACTIONS } from './talk_texts.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../menu.js').Menu} Menu
 * @typedef {import('confab-core/confab_talk.mjs').Reaction} Reaction
 */

const ALL = /** @type {Reaction[]} */ (Object.keys(REACTIONS));

/** @param {PageState} state */
export const items = (state) => html`
  <div class="menu reactions-menu" role="menu" aria-labelledby="react" ${ref(focusFirst)}
    @keydown=${keys(state.reactions)} @focusout=${leaveWithFocus(state.reactions, 'react')}>
    ${reactionItems(state, state.reactions)}
  </div>
`;

/** In one row. @param {PageState} state @param {Menu} menu
 * @param {string} [where] They are of use; a class. */
export const reactionItems = ({ talk }, menu, where = '') => html`
  <div class="reactions ${where}" role="group" aria-label=${text('reactions')}>
    ${ALL.map((reaction) => html`
      <button role="menuitem" tabindex="-1" title=${REACTIONS[reaction]()}
        data-reaction=${reaction} @click=${use(menu, () => talk.react(reaction))}>
        ${REACTION_ICONS[reaction]}<span class="unseen">${REACTIONS[reaction]()}</span>
      </button>
    `)}
  </div>
`;
