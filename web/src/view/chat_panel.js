// The chat: what was written, and the form to write more.
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import '../style/panel.css';
import '../style/chat.css';
import { text } from '../texts.js';
import { icon } from './icons.js';
import { keptAtEnd } from './kept_at_end.js';
import { linked } from './linked.js';
import { SEND } from './talk_icons.js';
import { recordingMark } from './talk_marks.js';
import { deliveryOf, PROBLEMS } from './talk_texts.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('../talk/session.js').TalkSession} TalkSession
 * @typedef {import('confab-core/confab_talk.mjs').MessageView} MessageView
 */

/** @param {PageState} state @param {TalkSession} session */
export function chatPanel({ talk, language }, session) {
  const messages = [...session.messages.values()];
  return html`
    <section class="chat" aria-labelledby="chat-title"
      @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && talk.close()}>
      <header>
        <h2 id="chat-title">${text('chat')}</h2>
        <button class="dismiss" title=${text('close')} @click=${() => talk.close()}>
          ${icon('close')}<span class="unseen">${text('close')}</span>
        </button>
      </header>
      ${recordingMark(session)}
      ${messages.length === 0 ? html`<p class="empty">${text('no-messages')}</p>` : nothing}
      <ul class="messages" tabindex=${messages.length === 0 ? nothing : 0}
        aria-labelledby="chat-title" ${keptAtEnd(messages.at(-1)?.id)}>
        ${repeat(messages, ({ id }) => id, (message) => {
          const name = message.peer === 0 ? text('you') : session.nameOf(message.peer);
          return guard([message, name, language], () => item(message, name, language));
        })}
      </ul>
      ${form(session)}
    </section>
  `;
}

/** @param {MessageView} message @param {string} name @param {string} language */
function item(message, name, language) {
  const { peer, at, delivery } = message;
  const written = new Date(performance.timeOrigin + at);
  const time = written.toLocaleTimeString(localeOf(language), { timeStyle: 'short' });
  return html`
    <li class=${peer === 0 ? 'own' : ''}>
      <p class="from"><bdi>${name}</bdi>
        <time datetime=${written.toISOString()}>${time}</time></p>
      <p class="words" dir="auto">${linked(message.text)}</p>
      ${peer === 0
        ? html`<p class="delivery" data-delivery=${delivery}>${deliveryOf(message)}</p>` : nothing}
    </li>
  `;
}

/** Of the browser, which knows what a day's hours are called, if that is of the language spoken.
 * @param {string} language */
const localeOf = (language) =>
  (navigator.language.startsWith(language) ? navigator.language : language);

/** Where the browser does not fit the field to its words. */
const ROWS_MAX = 5;

/** @param {TalkSession} session */
function form(session) {
  const problem = session.problem && session.problem !== 'flood' ? PROBLEMS[session.problem]() : '';
  return html`
    <form novalidate @submit=${submitTo(session)}>
      ${problem ? html`<p class="problem" id="message-problem" role="alert">${problem}</p>`
        : nothing}
      <div class="writing">
        <textarea id="message" rows=${Math.min(session.draft.split('\n').length, ROWS_MAX)}
          aria-label=${text('message')} placeholder=${text('message')}
          aria-invalid=${String(problem !== '')}
          aria-describedby=${problem ? 'message-problem' : nothing}
          .value=${live(session.draft)} @input=${typedIn(session)} @keydown=${sendByEnter}
        ></textarea>
        <button class="primary" title=${text('send')}>
          ${SEND}<span class="unseen">${text('send')}</span>
        </button>
      </div>
    </form>
  `;
}

/** @param {TalkSession} session */
const submitTo = (session) => (/** @type {Event} */ event) => {
  event.preventDefault();
  session.write();
  document.getElementById('message')?.focus();
};

/** @param {TalkSession} session */
const typedIn = (session) => (/** @type {Event} */ { currentTarget }) =>
  session.type(/** @type {HTMLTextAreaElement} */ (currentTarget).value);

/** Not the Enter that ends the composing of a character.
 * @param {KeyboardEvent} event */
function sendByEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  /** @type {HTMLTextAreaElement} */ (event.currentTarget).form?.requestSubmit();
}
