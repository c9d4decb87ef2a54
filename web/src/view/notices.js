// What the person should know or do during a call, above the tiles and out of their way once read.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { deviceTopic, unconnected } from './help_topics.js';
import { icon } from './icons.js';
import { moreHelp } from './more_help.js';
import { deviceHelp, PAGE_PROBLEMS } from './sentences.js';

/** @typedef {import('./state.js').PageState} PageState */

/** @param {PageState} state */
export function notices(state) {
  const { view, own, ui } = state;
  /** @param {string} told */
  const isNew = (told) => !ui.dismissed.includes(told);
  const all = helpOf(state).filter(isNew);
  return html`
    <div class="notices">
      ${state.talk.strip() || nothing}
      ${state.screens?.sharingBar(state) ?? nothing}
      ${state.recording?.bar(state) ?? nothing}
      ${ui.soundBlocked ? soundButton(state) : nothing}
      ${unconnected(view.peers).filter(({ told }) => isNew(told))
        .map(({ told, topic }) => notice(state, [told], topic))}
      ${all.length > 0
        ? notice(state, all, deviceTopic(own.microphone, own.camera)) : nothing}
      ${state.devices.offer ? offer(state.devices.offer, state.on) : nothing}
    </div>
  `;
}

/** @param {PageState} state */
function helpOf({ view, own, ui }) {
  return [
    ...(ui.problem ? [text(PAGE_PROBLEMS[ui.problem])] : []),
    ...(view.soundAlone ? [text('slow-here')] : []),
    ...(view.screenAlone ? [text('slow-beside-screen')] : []),
    ...deviceHelp(own.microphone, own.camera),
  ];
}

/** @param {PageState} state */
const soundButton = ({ on }) => html`
  <button class="primary" @click=${on.turnOnSound}>${icon('sound')}${text('turn-on-sound')}</button>
`;

/**
 * @param {PageState} state
 * @param {string[]} all
 * @param {import('./help_topics.js').Topic | null} topic
 */
const notice = ({ on }, all, topic) => html`
  <div class="notice">
    ${icon('warning')}
    <div>
      <div role="alert">${all.map((help) => html`<p>${help}</p>`)}</div>
      ${topic ? moreHelp(topic) : nothing}
    </div>
    ${dismissButton(() => on.dismiss(all))}
  </div>
`;

/** @param {import('../devices.js').Offer} plugged @param {PageState['on']} on */
const offer = ({ label }, on) => html`
  <div class="notice offer">
    ${icon('headset')}
    <div role="alert"><p>${text('device-plugged-in', { device: label })}</p></div>
    <button @click=${() => on.answerOffer(true)}>${text('use-device')}</button>
    ${dismissButton(() => on.answerOffer(false))}
  </div>
`;

/** @param {() => void} dismiss */
const dismissButton = (dismiss) => html`
  <button class="dismiss" title=${text('dismiss')} @click=${dismiss}>
    ${icon('close')}<span class="unseen">${text('dismiss')}</span>
  </button>
`;
