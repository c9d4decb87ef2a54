// Keeps a list scrolled to its end while it grows, unless the person scrolled up to read.
import { noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';

/** Pixels by which a list may be scrolled and still be at its end. */
const NEAR = 24;

class KeptAtEnd extends AsyncDirective {
  #isAtEnd = true;
  /** @type {Element | null} */
  #list = null;
  #observer = new ResizeObserver(() => this.#follow());
  #scrolled = () => {
    if (this.#list) this.#isAtEnd = isAtEnd(this.#list);
  };

  /** @param {unknown} _last What the list ends in. */
  render(_last) {
    return noChange;
  }

  /** Before what is in the list is drawn.
   * @param {import('lit-html/directive.js').ElementPart} part @override */
  update({ element }) {
    if (element !== this.#list) this.#begin(element);
    queueMicrotask(() => this.#follow());
    return noChange;
  }

  /** @override */
  disconnected() {
    this.#observer.disconnect();
    this.#list = null;
  }

  /** @param {Element} list */
  #begin(list) {
    this.#list = list;
    list.addEventListener('scroll', this.#scrolled);
    this.#observer.observe(list);
  }

  #follow() {
    if (this.#isAtEnd) this.#list?.scrollTo({ top: this.#list.scrollHeight });
  }
}

/** @param {Element} list */
const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }) =>
  scrollHeight - scrollTop - clientHeight < NEAR;

export const keptAtEnd = directive(KeptAtEnd);
