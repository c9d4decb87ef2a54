// The core of chat, raised hands, reactions and recordings with what it drives: the channels, and
// what is shown and announced of it.
import createTalkModule from 'confab-core/confab_talk.mjs';
import wasmUrl from 'confab-core/confab_talk.wasm?url';
import { createCallDriver } from '../shims/call_driver.js';
import { nameOf } from '../view/sentences.js';
import { TalkNews } from './news.js';

/**
 * @typedef {import('confab-core/confab_talk.mjs').Talk} TalkCore
 * @typedef {import('confab-core/confab_talk.mjs').TalkAction} TalkAction
 * @typedef {import('confab-core/confab_talk.mjs').TalkStep} TalkStep
 * @typedef {import('confab-core/confab_talk.mjs').TalkView} TalkView
 * @typedef {import('confab-core/confab_talk.mjs').MessageView} MessageView
 * @typedef {import('confab-core/confab_talk.mjs').Reaction} Reaction
 * @typedef {import('confab-core/confab_talk.mjs').TalkProblem} TalkProblem
 * @typedef {import('../shims/part_channel.js').PartChannel} PartChannel
 * @typedef {import('../view/state.js').RoomView} RoomView
 * @typedef {(event: (core: TalkCore, now: number) => TalkStep) => void} TalkFeed
 * @typedef {{ [T in TalkAction['type']]: (action: Extract<TalkAction, { type: T }>) => void }}
 *     Performers
 *
 * @typedef {{ key: number, peer: number, reaction: Reaction }} Shown
 *
 * What the page around it does.
 * @typedef {object} Surroundings
 * @property {boolean} isOpen The chat.
 * @property {() => void} changed
 * @property {(told: string) => void} say
 * @property {(told: string) => void} whisper
 */

/** In UTF-16 units; the core holds it to as many bytes. */
export const TEXT_LENGTH_MAX = 16_384;
/** Of one person at a time: a tile that is not seen ends none of them. */
export const REACTIONS_MAX = 5;

/** @param {Surroundings} around */
export async function startTalk(around) {
  const { Talk } = await createTalkModule({ locateFile: () => wasmUrl });
  return new TalkSession(new Talk(), around);
}

export class TalkSession {
  /** @type {TalkView} */
  view = { unread: 0, hands: [], recording: [] };
  /** @type {Map<number, MessageView>} In the order in which they were shown first. */
  messages = new Map();
  /** @type {Shown[]} Over the pictures, for a while. */
  reactions = [];
  /** What is typed, and why it was not taken; empty: it was. */
  draft = '';
  /** @type {TalkProblem | ''} */
  problem = '';
  #lastReaction = 0;
  /** @type {Map<number, RTCDataChannel>} By link. */
  #channels = new Map();
  /** @type {Map<number, string>} Of all who were here, by id. */
  #names = new Map();
  /** @type {Set<number>} */
  #here = new Set();
  #told = '';

  /** @param {TalkCore} core @param {Surroundings} around */
  constructor(core, around) {
    this.around = around;
    const isHere = (/** @type {number} */ peer) => this.#here.has(peer);
    this.news = new TalkNews(around, (peer) => this.nameOf(peer), isHere);
    const drive = /** @type {any} */ (createCallDriver);
    /** @type {TalkFeed} */
    this.feed = drive(core, this.#performers());
    addEventListener('visibilitychange', () => this.shown(around.isOpen));
    this.shown(around.isOpen);
  }

  /** @param {number} link @param {PartChannel} opened */
  attach(link, opened) {
    this.#channels.set(link, opened.channel);
    this.feed((core, now) => core.channelOpened(link, opened.certificate, now));
    opened.attach((data) => {
      if (typeof data !== 'string' || data.length > TEXT_LENGTH_MAX) return;
      this.feed((core, now) => core.textReceived(link, data, now));
    });
  }

  /** @param {number} link */
  detach(link) {
    this.#channels.delete(link);
    this.feed((core, now) => core.channelClosed(link, now));
  }

  /** @param {RoomView} view */
  viewChanged({ phase, self, peers }) {
    if (phase === 'idle') return this.#leave();
    const present = peers.map(({ id, link }) => ({ peer: id, link }));
    this.#here = new Set(peers.map(({ id }) => id));
    for (const { id, name } of peers) this.#names.set(id, name);
    const told = JSON.stringify([self, present]);
    if (told === this.#told) return;
    this.#told = told;
    this.feed((core, now) => core.peopleChanged(self, present, now));
  }

  /** @param {boolean} isOpen The chat, on a page that may be in the background. */
  shown(isOpen) {
    this.feed((core, now) => core.messagesSeen(isOpen && !document.hidden, now));
  }

  /** @param {string} draft */
  type(draft) {
    this.draft = draft;
    this.problem = '';
    this.around.changed();
  }

  /** What is typed. What is not taken stays there. */
  write() {
    this.problem = '';
    this.feed((core, now) => core.messageWritten(this.draft, now));
    if (!this.problem) this.draft = '';
    this.around.changed();
  }

  get isHandRaised() {
    return this.view.hands.includes(0);
  }

  /** @param {boolean} isRaised */
  raiseHand(isRaised) {
    this.feed((core, now) => core.handChanged(isRaised, now));
  }

  /** @param {Reaction} reaction */
  react(reaction) {
    this.feed((core, now) => core.reactionChosen(reaction, now));
  }

  /** It was seen. @param {number} key */
  reactionEnded(key) {
    this.reactions = this.reactions.filter((one) => one.key !== key);
    this.around.changed();
  }

  /** @param {boolean} isRecording */
  tellRecording(isRecording) {
    this.feed((core, now) => core.recordingChanged(isRecording, now));
  }

  /** @param {number} peer */
  nameOf(peer) {
    return nameOf(this.#names.get(peer) ?? '');
  }

  /** @returns {Performers} */
  #performers() {
    return {
      'send-text': ({ link, text }) => this.#send(link, text),
      'show-talk': ({ view }) => {
        this.news.changed(this.view, view);
        this.view = view;
        this.around.changed();
      },
      'show-message': ({ message, isNew }) => this.#show(message, isNew),
      'forget-message': ({ id }) => void this.messages.delete(id),
      'show-reaction': ({ peer, reaction }) => this.#showReaction(peer, reaction),
      'refuse-message': ({ problem }) => {
        if (problem === 'flood') this.news.flooded();
        else this.problem = problem;
      },
    };
  }

  /** @param {number} link @param {string} text */
  #send(link, text) {
    try {
      this.#channels.get(link)?.send(text);
    } catch (error) {
      console.debug(error); // It closed just now, which the core is about to hear.
    }
  }

  /** @param {MessageView} message @param {boolean} isNew */
  #show(message, isNew) {
    const before = this.messages.get(message.id);
    this.messages.set(message.id, message);
    this.news.message(message, before, isNew);
    this.around.changed();
  }

  /** @param {number} peer @param {Reaction} reaction */
  #showReaction(peer, reaction) {
    const ofOthers = this.reactions.filter((one) => one.peer !== peer);
    const own = this.reactions.filter((one) => one.peer === peer).slice(1 - REACTIONS_MAX);
    this.reactions = [...ofOthers, ...own, { key: ++this.#lastReaction, peer, reaction }];
    if (peer !== 0) this.news.reaction(peer, reaction);
    this.around.changed();
  }

  #leave() {
    if (!this.#told) return;
    this.#told = '';
    this.feed((core, now) => core.roomLeft(now));
    this.messages.clear();
    this.#names.clear();
    Object.assign(this, { reactions: [], draft: '', problem: '' });
  }
}
