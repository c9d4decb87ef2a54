// The whole page, drawn from one state.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { text } from '../texts.js';
import { callScreen } from './call_screen.js';
import { TOPICS } from './help_topics.js';
import { joinScreen } from './join_screen.js';
import { moreHelp } from './more_help.js';
import { UNSUPPORTED } from './sentences.js';
import { inCall } from './state.js';

/** @param {import('./state.js').PageState} state */
export function page(state) {
  const { dialogs, ui: { note, aside } } = state;
  return html`
    ${inCall(state.view) ? callScreen(state) : joinScreen(state)}
    ${keyed(dialogs.name, dialogs.view?.(state))}
    <div class="status" role="status">
      ${note.text
        ? keyed(note.count, html`<p class="note"><span>${note.text}</span></p>`) : nothing}
      ${aside.text ? keyed(aside.count, html`<p class="unseen">${aside.text}</p>`) : nothing}
    </div>
  `;
}

/** @param {keyof typeof UNSUPPORTED} reason */
export function unsupportedPage(reason) {
  return html`
    <main class="join">
      <div class="card">
        <h1 class="brand"><span class="logo"></span>Confab</h1>
        <p class="problem" role="alert">${text(UNSUPPORTED[reason])}</p>
        ${moreHelp(TOPICS[reason])}
      </div>
    </main>
  `;
}
