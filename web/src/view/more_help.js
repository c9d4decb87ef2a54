// What stands below what is wrong: a way to the help, and words for whoever runs the server.
import { html } from 'lit-html';
import { text } from '../texts.js';

/** In a tab of its own, for the call goes on.
 * @param {import('./help_topics.js').Topic} topic */
export const moreHelp = ({ admin, section }) => html`
  <div class="more-help">
    <a href="./help.html#${section}" target="_blank" rel="noopener">${text('what-helps')}</a>
    <details>
      <summary>${text('for-the-admin')}</summary>
      <p>${text(admin)}</p>
    </details>
  </div>
`;
