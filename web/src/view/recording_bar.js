// That one records, for as long as one does, and the recordings that wait to be saved.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import '../style/link_button.css';
import '../style/recording.css';
import { duration } from '../recording/kinds.js';
import { text } from '../texts.js';
import { sizeOf } from './file_texts.js';
import { laterIcon } from './later_icons.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../recording/recording.js').Recording} Recording
 * @typedef {import('../recording/recording.js').Recorded} Recorded
 */

/** @param {PageState} state @param {Recording} recording */
export const recordingBar = (state, recording) => [
  recording.isOn ? mark(recording) : nothing,
  repeat(recording.recorded, (recorded) => recorded, (one) => offer(state, recording, one)),
];

/** @param {Recording} recording */
const mark = (recording) => html`
  <div class="notice record-bar">
    <span class="record-dot"></span>
    <p>${text('recording-for', { time: duration(recording.seconds) })}</p>
    <button class="stop" @click=${() => recording.stop()}>${text('stop-recording')}</button>
  </div>
`;

/** @param {PageState} state @param {Recording} recording @param {Recorded} recorded */
const offer = ({ language }, recording, recorded) => html`
  <div class="notice recorded">
    ${laterIcon('download')}
    <div>
      ${recorded.problem ? html`<p role="alert">${text(recorded.problem)}</p>` : nothing}
      <p>${text('recorded', {
        time: duration(Math.floor(recorded.seconds)), size: sizeOf(recorded.bytes, language),
      })}</p>
    </div>
    <a class="button" href=${recorded.url} download=${recorded.name}
      @click=${() => recording.saved(recorded)}>${text('save-file')}</a>
    <button type="button" @click=${() => recording.remove(recorded)}>
      ${text('delete-recording')}
    </button>
  </div>
`;
