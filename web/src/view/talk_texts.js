// What is said of chat, raised hands, reactions and recordings.
import { listed, text } from '../texts.js';

/**
 * @typedef {import('confab-core/confab_talk.mjs').MessageView} MessageView
 * @typedef {import('confab-core/confab_talk.mjs').Reaction} Reaction
 * @typedef {import('confab-core/confab_talk.mjs').TalkProblem} TalkProblem
 * @typedef {(peer: number) => string} NameOf
 */

/** Of a message that is told of: the rest can be read in the chat. */
export const TOLD_LENGTH_MAX = 200;

/** Why a message was not taken.
 * @type {Record<Exclude<TalkProblem, 'flood'>, () => string>} */
export const PROBLEMS = {
  'empty': () => text('message-empty'),
  'too-long': () => text('message-too-long'),
  'nobody': () => text('message-to-nobody'),
  'too-many': () => text('too-many-messages'),
};

/** @type {Record<Reaction, () => string>} */
export const REACTIONS = {
  'thumbs-up': () => text('thumbs-up'),
  'clap': () => text('applause'),
  'heart': () => text('heart'),
  'laugh': () => text('laughter'),
  'surprise': () => text('surprise'),
  'party': () => text('party'),
};

/** What became of one's own message. @param {MessageView} message */
export function deliveryOf({ delivery, delivered, of }) {
  if (delivery === 'delivered') return text('message-delivered');
  if (delivery === 'not-delivered') return text('message-not-delivered');
  return delivered > 0 ? text('message-delivered-to', { delivered, all: of })
    : text('message-waits');
}

/** Of others; empty: there are none. @param {MessageView[]} messages @param {NameOf} nameOf */
export function messagesNews(messages, nameOf) {
  if (messages.length === 0) return '';
  const names = Array.from(new Set(messages.map(({ peer }) => nameOf(peer))));
  if (messages.length > 1) {
    return text('messages-from', { names: listed(names), count: messages.length });
  }
  return text('message-from', { name: names[0], text: shortened(messages[0].text) });
}

/** @param {string} long */
function shortened(long) {
  const letters = Array.from(long.replace(/\s+/g, ' '));
  if (letters.length <= TOLD_LENGTH_MAX) return letters.join('');
  return `${letters.slice(0, TOLD_LENGTH_MAX).join('')}…`;
}

/** One's own, which is the answer to a key that was pressed.
 * @param {number[]} before @param {number[]} after */
export function ownHandNews(before, after) {
  if (before.includes(0) === after.includes(0)) return '';
  return after.includes(0) ? text('your-hand-is-raised', { place: after.indexOf(0) + 1 })
    : text('your-hand-is-down');
}

/** Of others. @param {number[]} before @param {number[]} after @param {NameOf} nameOf */
export function handsNews(before, after, nameOf) {
  const raised = after.filter((peer) => peer !== 0 && !before.includes(peer));
  const lowered = before.filter((peer) => peer !== 0 && !after.includes(peer));
  return [
    raised.length > 0 ? text('hands-raised', ofPeople(raised, nameOf)) : '',
    lowered.length > 0 ? text('hands-lowered', ofPeople(lowered, nameOf)) : '',
  ].filter(Boolean).join(text('sentence-end'));
}

/** Of others: who records is told by the button that begins it.
 * @param {number[]} before @param {number[]} after @param {NameOf} nameOf */
export function recordingNews(before, after, nameOf) {
  const begun = after.filter((peer) => peer !== 0 && !before.includes(peer));
  const ended = before.filter((peer) => peer !== 0 && !after.includes(peer));
  return [
    begun.length > 0 ? text('people-record', ofPeople(begun, nameOf)) : '',
    ended.length > 0 ? text('people-no-longer-record', ofPeople(ended, nameOf)) : '',
  ].filter(Boolean).join(text('sentence-end'));
}

/** "Applause: Ana and Bo". @param {{ peer: number, reaction: Reaction }[]} reactions
 * @param {NameOf} nameOf */
export function reactionsNews(reactions, nameOf) {
  const kinds = Array.from(new Set(reactions.map(({ reaction }) => reaction)));
  return kinds.map((kind) => {
    const of = reactions.filter(({ reaction }) => reaction === kind).map(({ peer }) => peer);
    const { names } = ofPeople(Array.from(new Set(of)), nameOf);
    return text('reaction-of', { reaction: REACTIONS[kind](), names });
  }).join(text('sentence-end'));
}

/** @param {number[]} peers @param {NameOf} nameOf */
export const ofPeople = (peers, nameOf) =>
  ({ names: listed(peers.map(nameOf)), count: peers.length });
