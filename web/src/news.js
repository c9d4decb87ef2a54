// What the page announces of the room, and when. What comes of others within a moment is told
// together, so that nobody is flooded; what concerns one's own way to the room is told at once.
import { Announcer } from './view/announcements.js';
import { MuteAnnouncer } from './view/mute_announcements.js';
import { inCall, NO_ROOM } from './view/state.js';

/**
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/announcements.js').Departure} Departure
 */

export const GATHERED_FOR_MS = 700;
/** Longer, for who talks by the space bar goes on and off all the time. */
export const MUTES_GATHERED_FOR_MS = 3_000;

export class News {
  #announcer = new Announcer();
  #mutes = new MuteAnnouncer();
  #latest = NO_ROOM;
  /** @type {Departure[]} */
  #departures = [];
  #gathered = new Delayed(GATHERED_FOR_MS, () => this.#tell());
  #gatheredMutes = new Delayed(MUTES_GATHERED_FOR_MS, () => this.#tellMutes());

  /**
   * @param {(news: string) => void} say Gets an empty text where no old news should stay.
   * @param {(news: string) => void} whisper What the tiles show to those who see them.
   */
  constructor(say, whisper) {
    this.say = say;
    this.whisper = whisper;
  }

  /** @param {RoomView} view @param {Departure[]} departures Who is gone since the view before. */
  changed(view, departures) {
    const { phase, problem } = this.#latest;
    this.#latest = view;
    this.#departures.push(...departures);
    if (view.phase !== phase || view.problem !== problem) this.#tell();
    else if (inCall(view)) this.#gathered.start();
    if (inCall(view)) this.#gatheredMutes.start();
    else this.#tellMutes();
  }

  #tell() {
    this.#gathered.stop();
    const news = this.#announcer.announce(this.#latest, this.#departures.splice(0));
    if (news || this.#latest.phase === 'idle') this.say(news); // On the form no old note stays.
  }

  #tellMutes() {
    this.#gatheredMutes.stop();
    const news = this.#mutes.announce(this.#latest);
    if (news) this.whisper(news);
  }
}

/** Acts once, a while after it was started. */
export class Delayed {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {number} ms @param {() => void} act Has to call `stop`. */
  constructor(ms, act) {
    this.ms = ms;
    this.act = act;
  }

  /** Unless it is started already. */
  start() {
    this.#timer ??= setTimeout(this.act, this.ms);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
