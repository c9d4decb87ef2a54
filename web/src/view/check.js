// The sheet "Check my connection": each thing that a call needs, what came of trying it, and what
// helps where it fails. Only the end is announced.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { dialog } from './dialog.js';
import { icon } from './icons.js';
import { laterIcon } from './later_icons.js';
import { inMilliseconds } from './units.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../check/check.js').Check} Check
 * @typedef {import('../check/check.js').Row} Row
 */

/** @type {Record<import('../check/check.js').Subject, string>} */
const SUBJECTS = {
  'browser': 'check-browser',
  'microphone': 'microphone',
  'camera': 'camera',
  'server': 'check-server',
  'ice': 'check-ice',
  'stun': 'check-stun-server',
  'turn-udp': 'check-relay-udp',
  'turn-tcp': 'check-relay-tcp',
  'turn-tls': 'check-relay-tls',
  'loopback': 'check-loopback',
};

/** @type {Record<Row['state'], string>} */
const WORDS = {
  waiting: '', running: '', works: 'check-works', fails: 'check-fails', absent: 'check-absent',
};

/**
 * @param {PageState} state
 * @param {Check} check
 * @param {{ report: () => string, copy: () => void }} act
 */
export const checkSheet = (state, check, { report, copy }) => dialog(state, text('check'), html`
  ${check.isRunning || check.isDone ? nothing : html`<p>${text('check-about')}</p>`}
  ${check.isRunning || check.isDone
    ? html`<ul class="checks">${check.rows.map(row)}</ul>` : nothing}
  <p class="outcome" role="status">${check.isDone ? outcome(check) : ''}</p>
  <div class="buttons">
    <button type="button" class="primary" aria-disabled=${String(check.isRunning)}
      @click=${() => check.run()}>
      ${check.isRunning ? html`<span class="spinner"></span>` : nothing}
      ${check.isDone ? text('check-again') : text('check-now')}
    </button>
    ${check.isDone ? html`
      <button type="button" @click=${copy}>${icon('copy')}${text('copy-report')}</button>
    ` : nothing}
  </div>
  ${check.isDone ? html`
    <details class="report">
      <summary>${text('report')}</summary><pre dir="ltr">${report()}</pre>
    </details>
  ` : nothing}
`);

/** @param {Check} check */
const outcome = ({ failures }) => failures.length === 0
  ? text('check-all-well') : text('check-failures', { number: failures.length });

/** @param {Row} row */
const row = ({ subject, state, why, took }) => html`
  <li class=${state}>
    ${mark(state)}
    <p>
      <strong>${text(SUBJECTS[subject])}</strong>
      <span>${WORDS[state] && text(WORDS[state])}</span>
      ${took && state === 'works'
        ? html`<span class="took">${inMilliseconds(took)}</span>` : nothing}
      ${why ? html`<br>${text(why)}` : nothing}
    </p>
  </li>
`;

/** @param {Row['state']} state */
function mark(state) {
  if (state === 'running') return html`<span class="icon"><span class="spinner"></span></span>`;
  if (state === 'works') return laterIcon('check');
  return state === 'fails' ? icon('warning') : html`<span class="icon">–</span>`;
}
