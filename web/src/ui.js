// What only the page knows: what was typed, what is announced, what the person has put away.

/** @typedef {import('./view/state.js').Ui} State */

export class Ui {
  /** @type {State} */
  state;

  /** @param {string} room @param {string} name @param {() => void} changed */
  constructor(room, name, changed) {
    this.changed = changed;
    this.state = {
      room,
      name,
      problem: null,
      waiting: false,
      hasLog: false,
      note: { text: '', count: 0 },
      aside: { text: '', count: 0 },
      stage: { width: 0, height: 0 },
      soundBlocked: false,
      dismissed: [],
    };
  }

  /** @param {Partial<State>} changes */
  become(changes) {
    this.state = { ...this.state, ...changes };
    this.changed();
  }

  /** @param {string} told */
  say(told) {
    this.become({ note: { text: told, count: this.state.note.count + 1 } });
  }

  /** Only to those who hear the page. @param {string} told */
  whisper(told) {
    this.become({ aside: { text: told, count: this.state.aside.count + 1 } });
  }
}
