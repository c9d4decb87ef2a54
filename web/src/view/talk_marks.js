// What is seen of talk outside of the chat: raised hands and reactions on the tiles, who records,
// and how much is unread.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { text } from '../texts.js';
import { icon } from './icons.js';
import { REACTION_ICONS, RECORDING } from './talk_icons.js';
import { ofPeople, REACTIONS } from './talk_texts.js';

/** @typedef {import('../talk/session.js').TalkSession} TalkSession */

/** @param {TalkSession} session */
export const unreadMark = ({ view: { unread } }) => (unread === 0 ? nothing : html`
  <span class="unread" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>
  <span class="unseen">${text('unread-messages', { count: unread })}</span>
`);

/** @param {number} peer @param {TalkSession} session */
export function handMark(peer, { view: { hands } }) {
  const place = hands.indexOf(peer) + 1;
  if (place === 0) return nothing;
  return html`
    <span class="raised" aria-hidden="true">${icon('hand')}${place}</span>
    <span class="unseen">${text('hand-is-raised', { place })} </span>
  `;
}

/** @param {number} peer @param {TalkSession} session */
export function reactionsOf(peer, session) {
  const own = session.reactions.filter((one) => one.peer === peer);
  return repeat(own, ({ key }) => key, ({ key, reaction }) => html`
    <span class="reaction" data-reaction=${reaction} data-lane=${key % 3}
      title=${REACTIONS[reaction]()} aria-hidden="true"
      @animationend=${() => session.reactionEnded(key)}>
      ${REACTION_ICONS[reaction]}
    </span>
  `);
}

/** @param {TalkSession} session */
const recorders = ({ view: { recording } }) => recording.filter((peer) => peer !== 0);

/** For as long as anybody else records. @param {TalkSession} session */
export const recordingMark = (session) => (recorders(session).length === 0 ? nothing : html`
  <p class="recording">${RECORDING}<span>
    ${text('people-record', ofPeople(recorders(session), (peer) => session.nameOf(peer)))}
  </span></p>
`);

/** Stays for as long as anybody else records, or anybody has a hand raised.
 * @param {TalkSession} session */
export function strip(session) {
  const { hands } = session.view;
  if (hands.length + recorders(session).length === 0) return nothing;
  return html`
    <div class="strip">
      ${recordingMark(session)}
      ${hands.length > 0 ? html`
        <div class="hands">
          ${icon('hand')}<span class="unseen" id="raised-hands">${text('raised-hands')}</span>
          <ol aria-labelledby="raised-hands">${repeat(hands, (peer) => peer, (peer) => html`
            <li><bdi>${nameIn(session, peer)}</bdi></li>
          `)}</ol>
        </div>
      ` : nothing}
    </div>
  `;
}

/** @param {TalkSession} session @param {number} peer */
const nameIn = (session, peer) => (peer === 0 ? text('you') : session.nameOf(peer));
