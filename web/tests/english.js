// English texts for as long as the tests of a file run.
import { readFileSync } from 'node:fs';
import { speak } from '../src/texts.js';

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
speak('en-GB', read('../locales/en.ftl'), read('../locales/later/en.ftl'));

/** Without the marks that set names apart. @param {string} text */
export const plain = (text) => text.replaceAll(/[\u2068\u2069]/g, '');
