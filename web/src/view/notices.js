// What the person should know or do during a call, above the tiles and out of their way once read.
import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { DEVICE_HELP, PAGE_PROBLEMS, STILL_TRYING } from './texts.js';

/** @typedef {import('./state.js').PageState} PageState */

/** @param {PageState} state */
export function notices(state) {
  const texts = textsOf(state).filter((text) => text && !state.ui.dismissed.includes(text));
  return html`
    <div class="notices">
      ${state.ui.soundBlocked
        ? html`<button class="primary" @click=${state.on.turnOnSound}>
            ${icon('sound')}Turn on sound
          </button>`
        : nothing}
      ${texts.length > 0
        ? html`<div class="alerts" role="alert">${texts.map((text) => notice(state, text))}</div>`
        : nothing}
    </div>
  `;
}

/** @param {PageState} state */
function textsOf({ view, own, ui }) {
  return [
    ui.problem ? PAGE_PROBLEMS[ui.problem] : '',
    view.problem === 'server-unreachable' ? STILL_TRYING : '',
    DEVICE_HELP.microphone[own.microphone],
    DEVICE_HELP.camera[own.camera],
  ];
}

/** @param {PageState} state @param {string} text */
const notice = ({ on }, text) => html`
  <div class="notice">
    ${icon('warning')}
    <p>${text}</p>
    <button class="dismiss" title="Dismiss" @click=${() => on.dismiss(text)}>
      ${icon('close')}<span class="unseen">Dismiss</span>
    </button>
  </div>
`;
