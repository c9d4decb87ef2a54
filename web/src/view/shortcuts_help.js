// The keys that do what buttons do. Loaded when it is opened.
import { html } from 'lit-html';
import { SHORTCUTS } from '../shortcuts.js';
import { text } from '../texts.js';
import { dialog } from './dialog.js';

/** @param {import('./state.js').PageState} state */
export const shortcutsHelp = (state) => dialog(state, text('keyboard-shortcuts'), html`
  <dl class="keys">
    ${entry(text('space-bar'), text('talk-while-held'))}
    ${SHORTCUTS.filter(({ act }) => act !== 'screen' || state.canShareScreen)
      .map(({ key, id }) => entry(key.toUpperCase(), text(id)))}
  </dl>
  <label class="check">
    <input type="checkbox" .checked=${state.shortcuts.areOn}
      @change=${() => state.shortcuts.toggle()}>
    ${text('use-shortcuts')}
  </label>
`);

/** @param {string} key @param {string} meaning */
const entry = (key, meaning) => html`
  <div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>
`;
