// The whole page, drawn from one state.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { callScreen } from './call_screen.js';
import { joinScreen } from './join_screen.js';
import { inCall } from './state.js';
import { UNSUPPORTED } from './texts.js';

/** @param {import('./state.js').PageState} state */
export function page(state) {
  const { text, count } = state.ui.note;
  return html`
    ${inCall(state.view) ? callScreen(state) : joinScreen(state)}
    ${state.dialogs.view?.(state)}
    <div class="status" role="status">
      ${text ? keyed(count, html`<p class="note"><span dir="auto">${text}</span></p>`) : nothing}
    </div>
  `;
}

/** @param {keyof typeof UNSUPPORTED} reason */
export function unsupportedPage(reason) {
  return html`
    <main class="join">
      <div class="card">
        <h1 class="brand"><span class="logo"></span>Confab</h1>
        <p class="problem" role="alert">${UNSUPPORTED[reason]}</p>
      </div>
    </main>
  `;
}
