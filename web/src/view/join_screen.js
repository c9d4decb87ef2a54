// The form that a person meets first: which room, which name, Join.
import { html, nothing } from 'lit-html';
import { PAGE_PROBLEMS, PROBLEMS, STILL_TRYING } from './texts.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {'room' | 'name'} Field
 */

/** Which field to mend; a problem that is not here concerns neither.
 * @type {Record<string, Field>} */
const FIELDS = { 'no-room': 'room', 'room-full': 'room', 'bad-room': 'room', 'bad-name': 'name' };

/** What is wrong and where, if anything is: what the page found goes before what the core said.
 * @param {Pick<PageState, 'view' | 'ui'>} state */
export function joinProblem({ view, ui }) {
  if (view.phase === 'joining') {
    return { text: view.problem === 'server-unreachable' ? STILL_TRYING : '', field: null };
  }
  const problem = ui.problem ?? view.problem;
  const text = ui.problem ? PAGE_PROBLEMS[ui.problem] : PROBLEMS[view.problem];
  return { text, field: FIELDS[problem] ?? null };
}

/** @param {PageState} state */
export function joinScreen(state) {
  const { view, ui, on } = state;
  const problem = joinProblem(state);
  const joining = view.phase === 'joining' || ui.waiting;
  return html`
    <main class="join">
      <form class="card" novalidate @submit=${submitTo(on.join)} @input=${on.edited}>
        <h1 class="brand"><span class="logo"></span>Confab</h1>
        <p class="tagline">Video calls that do not break. No account, nothing to install.</p>
        ${problem.text && !problem.field ? alert('problem', problem.text) : nothing}
        ${field('room', 'Room', 'All who type the same name meet there.', ui.room, problem,
          joining)}
        ${field('name', 'Your name', 'For the others to see. Optional.', ui.name, problem,
          joining)}
        ${buttons(joining, on.leave)}
        ${ui.hasLog && !joining ? logButton(on.downloadLog) : nothing}
      </form>
    </main>
  `;
}

/** Busy and not disabled, so that the focus stays where it is.
 * @param {boolean} joining @param {() => void} cancel */
const buttons = (joining, cancel) => html`
  <div class="buttons">
    <button class="primary" id="join" aria-disabled=${String(joining)} aria-busy=${String(joining)}>
      ${joining ? html`<span class="spinner"></span>Joining…` : 'Join'}
    </button>
    ${joining ? html`<button type="button" @click=${cancel}>Cancel</button>` : nothing}
  </div>
`;

/** For whoever wants to know what went wrong.
 * @param {() => void} download */
const logButton = (download) => html`
  <button type="button" class="quiet" @click=${download}>Download call log</button>
`;

/**
 * @param {Field} id
 * @param {string} label
 * @param {string} hint Gives way to the problem, so that nothing moves.
 * @param {string} value
 * @param {ReturnType<typeof joinProblem>} problem
 * @param {boolean} fixed
 */
function field(id, label, hint, value, problem, fixed) {
  const wrong = problem.field === id;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${id} type="text" dir="auto" .value=${value} ?readonly=${fixed}
        autocomplete=${id === 'name' ? 'name' : 'off'} spellcheck="false" enterkeyhint="go"
        autocapitalize=${id === 'name' ? 'words' : 'none'}
        aria-describedby="${id}-about" aria-invalid=${String(wrong)}>
      ${wrong ? alert(`${id}-about`, problem.text)
        : html`<p class="hint" id="${id}-about">${hint}</p>`}
    </div>
  `;
}

/** @param {string} id @param {string} text */
const alert = (id, text) => html`<p class="problem" id=${id} role="alert">${text}</p>`;

/** The browser never sends the form anywhere.
 * @param {(room: string, name: string) => void} join */
function submitTo(join) {
  return (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    join(String(typed.get('room')), String(typed.get('name')));
  };
}
