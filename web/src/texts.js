// What the page says, by the ids of ../locales, in the language that was chosen (Project Fluent).
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @type {FluentBundle} */
let messages;
/** @type {Intl.ListFormat} */
let lists;

/** From now on the page speaks this language.
 * @param {string} locale BCP 47; its rules for numbers and lists are followed.
 * @param {string[]} sources Messages, in Fluent's syntax. */
export function speak(locale, ...sources) {
  messages = new FluentBundle(locale);
  for (const source of sources) messages.addResource(new FluentResource(source));
  lists = new Intl.ListFormat(locale);
}

/** What is put in is set apart, so that a name that is written from right to left disturbs nothing
 * around it. An unknown id or a missing value is a bug and throws.
 * @param {string} id @param {Record<string, string | number>} [values] */
export function text(id, values) {
  const pattern = messages.getMessage(id)?.value;
  if (!pattern) throw new Error(`There is no text '${id}'`);
  return messages.formatPattern(pattern, values);
}

/** "Anna, Ben and Cleo".
 * @param {string[]} names At least one. */
export const listed = (names) => names.length === 1 ? names[0] : lists.format(names.map(apart));

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, as Fluent puts a single one.
 * @param {string} name */
const apart = (name) => `\u2068${name}\u2069`;
