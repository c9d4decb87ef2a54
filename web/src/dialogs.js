// The sheets above the page, each loaded when it is opened for the first time.
import { speakOfAll } from './locales.js';
import { text } from './texts.js';

/**
 * @typedef {import('./view/state.js').PageState} PageState
 *
 * @typedef {object} DialogsState
 * @property {'settings' | 'invitation' | 'shortcuts' | 'figures' | 'check' | null} name Of the one
 *     that is open.
 * @property {((state: PageState) => unknown) | null} view
 * @property {boolean} testing The test sound is being played.
 */

export class Dialogs {
  /** @type {DialogsState} */
  state = { name: null, view: null, testing: false };

  /** What had the focus before the first of several sheets. @type {Element | null} */
  #opener = null;

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

  openShortcuts() {
    const loaded = import('./view/shortcuts_help.js');
    this.#open('shortcuts', loaded.then(({ shortcutsHelp }) => shortcutsHelp));
  }

  /** @param {import('./shims/peer_link.js').PeerLinks} links
   * @param {import('./join_times.js').JoinTimes} times */
  openFigures(links, times) {
    const loaded = import('./figures_panel.js');
    const changed = () => this.#drawn('figures');
    this.#open('figures', loaded.then((module) => module.figuresPanel(links, times, changed)));
  }

  /** @param {import('./check/check.js').Place} place */
  openCheck(place) {
    const loaded = import('./check_panel.js');
    const changed = () => this.#drawn('check');
    this.#open('check', loaded.then((module) => module.checkPanel(place, changed)));
  }

  /** The browser gives the focus back, but not from a second sheet to before the first. */
  close() {
    this.#become({ name: null, view: null });
    if (document.activeElement !== document.body) return;
    /** @type {HTMLElement | null} */ (this.#opener)?.focus();
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
    Promise.all([loaded, speakOfAll()]).then(
      ([view]) => {
        if (!this.state.name) this.#opener = document.activeElement;
        this.say(''); // What was announced before is no news in the sheet.
        this.#become({ name, view });
      },
      () => this.say(text('did-not-load')),
    );
  }

  /** Something changed in that sheet. @param {DialogsState['name']} name */
  #drawn(name) {
    if (this.state.name === name) this.changed();
  }

  /** @param {Partial<DialogsState>} changes */
  #become(changes) {
    this.state = { ...this.state, ...changes };
    this.changed();
  }
}
