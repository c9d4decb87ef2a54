// Chat, raised hands, reactions, and who records: what is always there of it.
import { LaterPart } from './later_part.js';
import { TALK } from './shims/part_channel.js';

/**
 * @typedef {import('./talk/session.js').TalkSession} TalkSession
 * @typedef {typeof import('./view/talk.js')} Views
 * @typedef {import('confab-core/confab_talk.mjs').Reaction} Reaction
 */

/** @extends {LaterPart<TalkSession, Views>} */
export class Talk extends LaterPart {
  /**
   * @param {() => void} changed
   * @param {(told: string) => void} say
   * @param {(told: string) => void} whisper Only to those who hear the page.
   */
  constructor(changed, say, whisper) {
    super(TALK, () => this.#begin(), 'message', changed, say);
    this.whisper = whisper;
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  get isHandRaised() {
    return this.session?.isHandRaised ?? false;
  }

  toggleHand() {
    this.use((session) => session.raiseHand(!session.isHandRaised));
  }

  /** @param {Reaction} reaction */
  react(reaction) {
    this.use((session) => session.react(reaction));
  }

  /** @param {boolean} isRecording Oneself, so that everybody sees it. */
  tellRecording(isRecording) {
    this.use((session) => session.tellRecording(isRecording));
  }

  /** Beside the name of somebody. @param {number} peer 0: of oneself. */
  handOf(peer) {
    return this.session && this.views?.handMark(peer, this.session);
  }

  /** Over somebody's picture. @param {number} peer 0: one's own. */
  reactionsOf(peer) {
    return this.session && this.views?.reactionsOf(peer, this.session);
  }

  /** On the button of the chat. */
  unread() {
    return this.session && this.views?.unreadMark(this.session);
  }

  /** Whose hands are raised, and who records. */
  strip() {
    return this.session && this.views?.strip(this.session);
  }

  /** @returns {Promise<[TalkSession, Views]>} */
  async #begin() {
    const [{ startTalk }, views] = await Promise.all([
      import('./talk/session.js'), import('./view/talk.js'),
    ]);
    return [await startTalk(this), views];
  }
}
