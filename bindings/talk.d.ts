// The types of the module confab_talk, by hand as call.d.ts. Each method of Talk is one event of
// wasm/talk/event.h; each action is one struct of wasm/talk/action.h. `now` is whole milliseconds
// of a clock that never goes back.

export type Reaction = 'thumbs-up' | 'clap' | 'heart' | 'laugh' | 'surprise' | 'party';

export type Delivery =
  | 'waiting' // some who are still there have it not yet
  | 'delivered'
  | 'in-part' // some have it, and some of those who were there went without it
  | 'not-delivered';

/** Why a message was not taken. 'too-many': too fast, or too many wait for everybody. 'flood' is
 * not about one's own: somebody sends too many, and some were dropped; told once of each. */
export type TalkProblem = 'empty' | 'too-long' | 'nobody' | 'too-many' | 'flood';

export interface Present {
  peer: number;
  link: number; // that is shown; 0: none
}

export interface MessageView {
  id: number;
  peer: number; // by the seat they had then; 0: oneself
  text: string; // trimmed; of control characters only new line and tab
  at: number; // when it was written, on the clock of `now`; may be before this page was
  delivery: Delivery;
  delivered: number; // of one's own: how many people have it,
  of: number; // of how many to whom it was written
}

export interface TalkView {
  unread: number;
  hands: number[]; // peers in the order in which they raised them; 0: oneself
  recording: number[]; // peers who record; 0: oneself
}

export type TalkAction =
  | { type: 'send-text'; link: number; text: string }
  | { type: 'show-talk'; view: TalkView }
  /** New ones are after all that were shown before. */
  | { type: 'show-message'; message: MessageView; isNew: boolean }
  | { type: 'forget-message'; id: number }
  | { type: 'show-reaction'; peer: number; reaction: Reaction } // 0: one's own
  | { type: 'refuse-message'; problem: TalkProblem };

export interface TalkStep {
  actions: TalkAction[];
  wakeAt?: number; // when to call timerFired, on the clock of `now`
}

export interface Talk {
  /** `self` is one's own id, 0 if there is none; `present` are the others. */
  peopleChanged(self: number, present: Present[], now: number): TalkStep;
  /** All messages are forgotten, and one's hand is down. */
  roomLeft(now: number): TalkStep;
  /** `certificate` tells one load of a page from all others; '' if it is not known. */
  channelOpened(link: number, certificate: string, now: number): TalkStep;
  channelClosed(link: number, now: number): TalkStep;
  textReceived(link: number, text: string, now: number): TalkStep;
  /** Answers with show-message, or with refuse-message: then it stays in the form. */
  messageWritten(text: string, now: number): TalkStep;
  /** The messages are shown, or no more: while they are, none is unread. */
  messagesSeen(isSeen: boolean, now: number): TalkStep;
  handChanged(isRaised: boolean, now: number): TalkStep;
  /** Answers with show-reaction, unless there were too many within a short time. */
  reactionChosen(reaction: string, now: number): TalkStep;
  recordingChanged(isRecording: boolean, now: number): TalkStep;
  timerFired(now: number): TalkStep;
  delete(): void;
}

export interface TalkModule {
  Talk: new () => Talk;
}

/** `locateFile` maps 'confab_talk.wasm' to its URL; or hand in the bytes as `wasmBinary`. */
export default function createTalkModule(options?: {
  locateFile?: (name: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
}): Promise<TalkModule>;
