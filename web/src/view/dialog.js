// A sheet above the page, closed by its button, by Escape or by a press beside it. The browser
// keeps the focus within, and gives it back.
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { icon } from './icons.js';

/**
 * @param {string} title
 * @param {unknown} content
 * @param {() => void} closed
 */
export const dialog = (title, content, closed) => html`
  <dialog aria-labelledby="dialog-title" ${ref(open)} @close=${closed} @click=${closeBeside}>
    <div class="sheet">
      <header>
        <h2 id="dialog-title">${title}</h2>
        <button type="button" class="quiet" title="Close" @click=${close}>
          ${icon('close')}<span class="unseen">Close</span>
        </button>
      </header>
      ${content}
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
