// The list of files that come and go, beside the call.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import '../style/panel.css';
import '../style/files.css';
import '../style/link_button.css';
import { text } from '../texts.js';
import { sizeOf, stateOf } from './file_texts.js';
import { icon } from './icons.js';
import { laterIcon } from './later_icons.js';
import { nameOf } from './sentences.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../files/session.js').FileSession} FileSession
 * @typedef {import('../files/session.js').Entry} Entry
 */

/** @param {PageState} state @param {FileSession} session */
export function filesPanel(state, session) {
  const { files } = state;
  const entries = [...session.entries.values()].reverse();
  return html`
    <section class="files" aria-labelledby="files-title"
      @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && files.close()}>
      <header>
        <h2 id="files-title" tabindex="-1">${text('files')}</h2>
        <button class="dismiss" title=${text('close')} @click=${() => files.close()}>
          ${icon('close')}<span class="unseen">${text('close')}</span>
        </button>
      </header>
      ${entries.length === 0 ? html`<p class="empty">${text('no-files')}</p>` : nothing}
      <ul>${repeat(entries, ({ view }) => view.id, (entry) => item(entry, state, session))}</ul>
      ${sender(session)}
    </section>
  `;
}

/** @param {FileSession} session */
const sender = (session) => html`
  <form @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${session.peers.length > 1 ? receivers(session) : nothing}
    <button type="button" class="primary" ?disabled=${session.peers.length === 0} @click=${choose}>
      ${laterIcon('file')}${text('choose-files')}
    </button>
    <input type="file" multiple hidden @change=${chosen(session)}>
  </form>
`;

/** @param {FileSession} session */
const receivers = ({ peers }) => html`
  <label>${text('send-to')}
    <select name="to">
      <option value="0">${text('everybody')}</option>
      ${repeat(peers, ({ id }) => id,
        ({ id, name }) => html`<option value=${id}>${nameOf(name)}</option>`)}
    </select>
  </label>
`;

/** @param {Event} event */
function choose({ currentTarget }) {
  const button = /** @type {HTMLButtonElement} */ (currentTarget);
  /** @type {HTMLInputElement | null} */ (button.form?.querySelector('[type=file]'))?.click();
}

/** @param {FileSession} session */
const chosen = (session) => (/** @type {Event} */ { currentTarget }) => {
  const input = /** @type {HTMLInputElement} */ (currentTarget);
  const to = /** @type {HTMLSelectElement | null} */ (input.form?.querySelector('select'));
  session.offer([...input.files ?? []], Number(to?.value ?? 0));
  input.value = ''; // So that the same can be chosen again.
};

/** @param {Entry} entry @param {PageState} state @param {FileSession} session */
function item(entry, { language }, session) {
  const { view } = entry;
  const name = nameOf(entry.name);
  return html`
    <li data-state=${view.state}>
      ${entry.isPicture ? html`<img src=${entry.url} alt="">` : nothing}
      <p class="file-name"><bdi>${view.name}</bdi></p>
      <p class="file-person">
        ${view.incoming ? text('file-from', { name }) : text('file-to', { name })}
      </p>
      ${view.state === 'going' || view.state === 'checking' ? progress(entry) : nothing}
      <p class="file-state">${stateOf(view, name, language)}</p>
      ${entry.tooLarge ? html`<p class="problem" role="alert">${text('file-too-large-here',
        { size: sizeOf(entry.tooLarge, language) })}</p>` : nothing}
      <div class="file-actions">${actions(entry, session)}</div>
    </li>
  `;
}

/** @param {Entry} entry */
const progress = ({ view: { name, bytes, size } }) =>
  html`<progress aria-label=${name} max=${Math.max(size, 1)} .value=${bytes}></progress>`;

/** @param {Entry} entry @param {FileSession} session */
function actions(entry, session) {
  const { view, url } = entry;
  const stop = (/** @type {string} */ word) => button(word, () => session.cancel(entry));
  if (view.state === 'offered' && view.incoming) {
    return [
      html`<button class="primary" ?disabled=${entry.opening}
        @click=${() => session.accept(entry)}>${text('accept-file')}</button>`,
      stop(text('refuse-file')),
    ];
  }
  if (view.state === 'going') {
    const toggle = () => session.pause(entry, !view.pausedHere);
    return [button(view.pausedHere ? text('resume') : text('pause'), toggle), stop(text('cancel'))];
  }
  if (view.state === 'offered' || view.state === 'checking') return stop(text('cancel'));
  return [
    url ? html`<a class="button" href=${url} download=${view.name}>${text('save-file')}</a>`
      : nothing,
    button(text('remove-file'), () => session.remove(entry)),
  ];
}

/** @param {string} word @param {() => void} act */
const button = (word, act) => html`<button @click=${act}>${word}</button>`;
