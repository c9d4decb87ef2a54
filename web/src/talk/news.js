// What is announced of chat, hands, reactions and recordings. What comes of others within a moment
// is told together, so that nobody is flooded.
import { Delayed, GATHERED_FOR_MS } from '../news.js';
import {
  handsNews, messagesNews, ownHandNews, reactionsNews, recordingNews,
} from '../view/talk_texts.js';
import { text } from '../texts.js';

/**
 * @typedef {import('confab-core/confab_talk.mjs').MessageView} MessageView
 * @typedef {import('confab-core/confab_talk.mjs').TalkView} TalkView
 * @typedef {import('confab-core/confab_talk.mjs').Reaction} Reaction
 */

/** Longer than what is written, for applause comes from everybody, many times. */
export const REACTIONS_GATHERED_FOR_MS = 2_000;

export class TalkNews {
  /** @type {MessageView[]} */
  #messages = [];
  /** Told last. @type {number[]} */
  #hands = [];
  /** @type {number[]} */
  #latestHands = [];
  /** @type {{ peer: number, reaction: Reaction }[]} */
  #reactions = [];
  #gathered = new Delayed(GATHERED_FOR_MS, () => this.#tell());
  #gatheredReactions = new Delayed(REACTIONS_GATHERED_FOR_MS, () => this.#tellReactions());

  /**
   * @param {import('./session.js').Surroundings} around
   * @param {(peer: number) => string} nameOf
   * @param {(peer: number) => boolean} isHere Of those who are not it is told that they have gone.
   */
  constructor(around, nameOf, isHere) {
    this.around = around;
    this.nameOf = nameOf;
    this.isHere = isHere;
  }

  /** @param {MessageView} message @param {MessageView | undefined} before @param {boolean} isNew */
  message(message, before, isNew) {
    if (isNew && message.peer !== 0) {
      this.#messages.push(message);
      this.#gathered.start();
    }
    const isLost = message.delivery === 'not-delivered' && before?.delivery !== 'not-delivered';
    if (message.peer === 0 && isLost) this.around.say(text('message-was-not-delivered'));
  }

  /** @param {TalkView} before @param {TalkView} after */
  changed(before, after) {
    this.#latestHands = after.hands;
    this.#gathered.start();
    const own = ownHandNews(before.hands, after.hands);
    if (own) this.around.whisper(own);
    const recording = recordingNews(before.recording, after.recording, this.nameOf);
    if (recording) this.around.say(recording);
  }

  /** @param {number} peer @param {Reaction} reaction */
  reaction(peer, reaction) {
    this.#reactions.push({ peer, reaction });
    this.#gatheredReactions.start();
  }

  /** Somebody sent more than is taken. */
  flooded() {
    this.around.say(text('messages-dropped'));
  }

  #tell() {
    this.#gathered.stop();
    const before = this.#hands.filter(this.isHere);
    const hands = handsNews(before, this.#latestHands, this.nameOf);
    this.#hands = this.#latestHands;
    if (hands) this.around.say(hands);
    const messages = messagesNews(this.#messages.splice(0), this.nameOf);
    if (!messages) return;
    if (this.around.isOpen) this.around.whisper(messages); // The eye has them in the chat.
    else this.around.say(messages);
  }

  #tellReactions() {
    this.#gatheredReactions.stop();
    this.around.whisper(reactionsNews(this.#reactions.splice(0), this.nameOf));
  }
}
