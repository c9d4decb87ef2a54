// What stands below what is wrong: a way to the help, and words for whoever runs the server, which
// are loaded when they are opened.
import { html } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { speakOfAll } from '../locales.js';
import { text } from '../texts.js';

/** The help opens in a tab of its own, for the call goes on.
 * @param {import('./help_topics.js').Topic} topic */
export const moreHelp = ({ admin, section }) => keyed(section, html`
  <div class="more-help">
    <a href="./help.html#${section}" target="_blank" rel="noopener">${text('what-helps')}</a>
    <details @toggle=${(/** @type {Event} */ { currentTarget }) =>
      fill(/** @type {HTMLDetailsElement} */ (currentTarget), admin)}>
      <summary>${text('for-the-admin')}</summary>
      <p></p>
    </details>
  </div>
`);

/** @param {HTMLDetailsElement} details @param {string} admin */
async function fill(details, admin) {
  const told = await speakOfAll().then(() => text(admin), () => text('did-not-load'));
  details.querySelector('p')?.replaceChildren(told);
}
