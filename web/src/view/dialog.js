// A sheet above the page, closed by its button, by Escape or by a press beside it. The browser
// keeps the focus within, and gives it back; what is announced meanwhile has to be announced here.
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { text } from '../texts.js';
import { icon } from './icons.js';

/**
 * @param {import('./state.js').PageState} state
 * @param {string} title
 * @param {unknown} content
 */
export const dialog = ({ ui, on }, title, content) => html`
  <dialog aria-labelledby="dialog-title" ${ref(open)} @close=${on.closeDialog}
    @click=${closeBeside}>
    <div class="sheet">
      <header>
        <h2 id="dialog-title">${title}</h2>
        <button type="button" class="quiet" title=${text('close')} @click=${close}>
          ${icon('close')}<span class="unseen">${text('close')}</span>
        </button>
      </header>
      ${content}
      <p class="news" role="status">${ui.note.text}</p>
    </div>
  </dialog>
`;

/** Once it is in the page, which it is not yet when it is made.
 * @param {Element} [element] */
function open(element) {
  const made = /** @type {HTMLDialogElement | undefined} */ (element);
  queueMicrotask(() => made?.isConnected && !made.open && made.showModal());
}

/** @param {Event} event */
const close = ({ currentTarget }) =>
  /** @type {Element} */ (currentTarget).closest('dialog')?.close();

/** @param {Event} event */
function closeBeside({ target, currentTarget }) {
  if (target === currentTarget) /** @type {HTMLDialogElement} */ (target).close();
}
