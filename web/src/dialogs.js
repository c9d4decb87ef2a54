// The sheets above the page, each loaded when it is opened for the first time.
import { text } from './texts.js';

/**
 * @typedef {import('./view/state.js').PageState} PageState
 *
 * @typedef {object} DialogsState
 * @property {'settings' | 'invitation' | null} name Of the one that is open.
 * @property {((state: PageState) => unknown) | null} view
 * @property {boolean} testing The test sound is being played.
 */

export class Dialogs {
  /** @type {DialogsState} */
  state = { name: null, view: null, testing: false };

  /** @param {() => void} changed @param {(news: string) => void} say */
  constructor(changed, say) {
    this.changed = changed;
    this.say = say;
  }

  openSettings() {
    const loaded = import('./view/settings.js');
    this.#open('settings', loaded.then(({ settings }) => settings));
  }

  openInvitation() {
    const loaded = import('./view/invitation.js');
    this.#open('invitation', loaded.then(({ invitation }) => invitation));
  }

  close() {
    this.#become({ name: null, view: null });
  }

  /** @param {string} speaker Empty: the browser's choice. */
  async testSound(speaker) {
    if (this.state.testing) return;
    this.#become({ testing: true });
    try {
      const { playTestSound } = await import('./shims/test_sound.js');
      await playTestSound(speaker);
    } catch (error) {
      console.warn(error);
      this.say(text('test-sound-failed'));
    }
    this.#become({ testing: false });
  }

  /**
   * @param {DialogsState['name']} name
   * @param {Promise<NonNullable<DialogsState['view']>>} loaded
   */
  #open(name, loaded) {
    loaded.then(
      (view) => {
        this.say(''); // What was announced before is no news in the sheet.
        this.#become({ name, view });
      },
      () => this.say(text('did-not-load')),
    );
  }

  /** @param {Partial<DialogsState>} changes */
  #become(changes) {
    this.state = { ...this.state, ...changes };
    this.changed();
  }
}
