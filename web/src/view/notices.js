// What the person should know or do during a call, above the tiles and out of their way once read.
import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { deviceHelp, PAGE_PROBLEMS } from './texts.js';

/** @typedef {import('./state.js').PageState} PageState */

/** @param {PageState} state */
export function notices(state) {
  const texts = textsOf(state).filter((text) => text && !state.ui.dismissed.includes(text));
  return html`
    <div class="notices">
      ${state.ui.soundBlocked ? soundButton(state) : nothing}
      ${texts.length > 0 ? notice(state, texts) : nothing}
      ${state.devices.offer ? offer(state.devices.offer, state.on) : nothing}
    </div>
  `;
}

/** @param {PageState} state */
function textsOf({ own, ui }) {
  return [
    ui.problem ? PAGE_PROBLEMS[ui.problem] : '',
    ...deviceHelp(own.microphone, own.camera),
  ];
}

/** @param {PageState} state */
const soundButton = ({ on }) =>
  html`<button class="primary" @click=${on.turnOnSound}>${icon('sound')}Turn on sound</button>`;

/** @param {PageState} state @param {string[]} texts */
const notice = ({ on }, texts) => html`
  <div class="notice">
    ${icon('warning')}
    <div role="alert">${texts.map((text) => html`<p>${text}</p>`)}</div>
    <button class="dismiss" title="Dismiss" @click=${() => on.dismiss(texts)}>
      ${icon('close')}<span class="unseen">Dismiss</span>
    </button>
  </div>
`;

/** @param {import('../devices.js').Offer} plugged @param {PageState['on']} on */
const offer = ({ label }, on) => html`
  <div class="notice offer">
    ${icon('headset')}
    <div role="alert"><p>${label} was plugged in.</p></div>
    <button @click=${() => on.answerOffer(true)}>Use it</button>
    <button class="dismiss" title="Dismiss" @click=${() => on.answerOffer(false)}>
      ${icon('close')}<span class="unseen">Dismiss</span>
    </button>
  </div>
`;
