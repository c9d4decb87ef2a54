// Puts docs/troubleshooting.md into help.html, each heading with the id that links on GitHub use.
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';

const source = new URL('../../docs/troubleshooting.md', import.meta.url);
const PLACE = '<!-- docs/troubleshooting.md -->';

/** @param {string} heading */
export const idOf = (heading) =>
  heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');

const marked = new Marked({
  renderer: {
    heading({ tokens, text, depth }) {
      const content = this.parser.parseInline(tokens);
      return `<h${depth} id="${idOf(text)}">${content}</h${depth}>\n`;
    },
    // Other documents of the repository are not served.
    link({ href, tokens }) {
      const content = this.parser.parseInline(tokens);
      return /^\w+\.md$/.test(href) ? content : `<a href="${href}">${content}</a>`;
    },
  },
});

/** What stands in the help, as HTML. */
export const help = () => /** @type {string} */ (marked.parse(readFileSync(source, 'utf8')));

/** @returns {import('vite').Plugin} */
export function helpPage() {
  return {
    name: 'help-page',
    buildStart() {
      this.addWatchFile(source.pathname);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(PLACE, help),
    },
  };
}
