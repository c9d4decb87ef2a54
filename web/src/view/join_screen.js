// The form that a person meets first: which room, which name, Join.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { joinProblem } from './join_problem.js';
import { languageMenu } from './language_menu.js';
import { moreHelp } from './more_help.js';
import { previewPanel } from './preview.js';
import { presence } from './sentences.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./join_problem.js').Field} Field
 */

/** @param {PageState} state */
export function joinScreen(state) {
  const { view, ui, on } = state;
  const problem = joinProblem(state);
  const joining = view.phase === 'joining' || ui.waiting;
  return html`
    <main class="join">
      <div class="card entry">
        <header>
          <div class="top">
            <h1 class="brand"><span class="logo"></span>Confab</h1>
            ${languageMenu(state)}
          </div>
          <p class="tagline">${text('tagline')}</p>
        </header>
        ${previewPanel(state)}
        <form novalidate @submit=${submitTo(on.join)} @input=${tellRoom(on.edited)}>
          ${problem.text && !problem.field ? alert('problem', problem.text) : nothing}
          ${problem.topic && !problem.field ? moreHelp(problem.topic) : nothing}
          ${field('room', text('room'), text('room-hint'), ui.room, problem, joining,
            presence(view))}
          ${field('name', text('name'), text('name-hint'), ui.name, problem, joining)}
          ${buttons(joining, on.leave)}
          ${state.recording?.bar(state) ?? nothing}
          ${ui.hasLog && !joining ? quiet(text('download-call-log'), on.downloadLog) : nothing}
          ${joining ? nothing : quiet(text('check'), on.openCheck)}
        </form>
      </div>
    </main>
  `;
}

/** Busy and not disabled, so that the focus stays where it is.
 * @param {boolean} joining @param {() => void} cancel */
const buttons = (joining, cancel) => html`
  <div class="buttons">
    <button class="primary" id="join" aria-disabled=${String(joining)} aria-busy=${String(joining)}>
      ${joining ? html`<span class="spinner"></span>${text('joining')}` : text('join')}
    </button>
    ${joining ? html`<button type="button" @click=${cancel}>${text('cancel')}</button>`
      : nothing}
  </div>
`;

/** For whoever wants to know what went wrong, or what may.
 * @param {string} label @param {() => void} act */
const quiet = (label, act) => html`
  <button type="button" class="quiet" @click=${act}>${label}</button>
`;

/**
 * @param {Field} id
 * @param {string} label
 * @param {string} hint Gives way to the problem, so that nothing moves.
 * @param {string} value
 * @param {ReturnType<typeof joinProblem>} problem
 * @param {boolean} fixed
 * @param {string} [news] Of what was typed. The hint gives way to it as well.
 */
function field(id, label, hint, value, problem, fixed, news) {
  const wrong = problem.field === id;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${id} type="text" dir="auto" .value=${value} ?readonly=${fixed}
        autocomplete=${id === 'name' ? 'name' : 'off'} spellcheck="false" enterkeyhint="go"
        autocapitalize=${id === 'name' ? 'words' : 'none'}
        aria-describedby="${id}-about" aria-invalid=${String(wrong)}>
      <div class="about">
        ${wrong ? html`
          ${alert(`${id}-about`, problem.text)}${problem.topic ? moreHelp(problem.topic) : nothing}`
          : html`<p class="hint" id="${id}-about" ?hidden=${Boolean(news)}>${hint}</p>`}
        ${news === undefined ? nothing
          : html`<p class="presence" aria-live="polite"><span dir="auto">${news}</span></p>`}
      </div>
    </div>
  `;
}

/** @param {string} id @param {string} problem */
const alert = (id, problem) => html`<p class="problem" id=${id} role="alert">${problem}</p>`;

/** @param {(room: string) => void} edited */
function tellRoom(edited) {
  return (/** @type {InputEvent} */ event) => {
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    edited(String(typed.get('room')));
  };
}

/** The browser never sends the form anywhere.
 * @param {(room: string, name: string) => void} join */
function submitTo(join) {
  return (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    join(String(typed.get('room')), String(typed.get('name')));
  };
}
