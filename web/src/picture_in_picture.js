// One person's picture above all other windows: with the name and the buttons of the call where the
// browser has windows for that (Document Picture-in-Picture), else the picture alone; in Firefox,
// which has a way of its own, neither.
import { nothing, render } from 'lit-html';

/**
 * @typedef {import('./view/state.js').PageState} PageState
 * @typedef {{ requestWindow(size: import('./view/grid.js').Size): Promise<Window> }} Windows
 */

const SIZE = { width: 400, height: 280 };

/** @type {Windows | undefined} */
const windows = Reflect.get(globalThis, 'documentPictureInPicture');

export class PictureInPicture {
  /** @type {Window | null} */
  #window = null;
  /** @type {((state: PageState) => unknown) | null} */
  #view = null;

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  get canOpen() {
    return Boolean(windows) || document.pictureInPictureEnabled === true;
  }

  get isOpen() {
    return Boolean(this.#window || document.pictureInPictureElement);
  }

  /** Out of a press, for browsers open no window otherwise.
   * @param {HTMLVideoElement | null} video Where there is no window, what is shown. */
  async toggle(video) {
    if (this.isOpen) return this.close();
    if (windows) return this.#open(windows);
    if (!video) return;
    video.addEventListener('leavepictureinpicture', this.changed, { once: true });
    await video.requestPictureInPicture();
    this.changed();
  }

  close() {
    this.#window?.close();
    if (document.pictureInPictureElement) {
      document.exitPictureInPicture().then(undefined, console.debug);
    }
  }

  /** @param {PageState} state */
  draw(state) {
    if (this.#window) this.#render(this.#window, this.#view?.(state) ?? nothing);
  }

  /** @param {Windows} windows */
  async #open(windows) {
    const [opened, { pipView }] = await Promise.all([
      windows.requestWindow(SIZE),
      import('./view/pip.js'),
    ]);
    dress(opened.document);
    opened.addEventListener('pagehide', () => {
      this.#render(opened, nothing);
      this.#window = null;
      this.changed();
    }, { once: true });
    this.#window = opened;
    this.#view = pipView;
    this.changed();
  }

  /** @param {Window} window @param {unknown} view */
  #render({ document }, view) {
    render(view, document.body, { creationScope: document });
  }
}

/** As the page that opened it. @param {Document} opened */
function dress(opened) {
  opened.title = document.title;
  const { lang, dir } = document.documentElement;
  Object.assign(opened.documentElement, { lang, dir });
  for (const style of document.querySelectorAll('link[rel=stylesheet], style')) {
    const copy = /** @type {HTMLLinkElement} */ (style.cloneNode(true));
    if (style instanceof HTMLLinkElement) copy.href = style.href; // Its own base is another one.
    opened.head.append(copy);
  }
}
