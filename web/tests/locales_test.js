// The texts of all languages, held to those of English and to what the page asks for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES } from '../src/languages.js';

const here = (path) => new URL(path, import.meta.url);
const read = (path) => readFileSync(here(path), 'utf8');

const PEOPLE_MAX = 8; // As many as meet in a room.
const codes = Object.keys(LANGUAGES);
const PARTS = ['../locales/', '../locales/later/']; // Of the first views, and of what is opened.
const sources = new Map(
  codes.map((code) => [code, PARTS.map((folder) => read(`${folder}${code}.ftl`)).join('\n')]),
);

/** The ids that a file means to define, also where Fluent would pass over a line it cannot read. */
const written = (source) => Array.from(source.matchAll(/^([a-z][\w-]*) *=/gm), ([, id]) => id);

/** The messages that Fluent finds, by id. */
function messagesOf(code) {
  const { body } = new FluentResource(sources.get(code));
  return new Map(body.map((message) => [message.id, message]));
}

/** Everything within a pattern that is of a type: 'var', 'mesg', 'select'. */
function within(pattern, type) {
  if (pattern === null || typeof pattern !== 'object') return [];
  const own = pattern.type === type ? [pattern] : [];
  return own.concat(Object.values(pattern).flatMap((part) => within(part, type)));
}

const namesOf = (message, type) =>
  Array.from(new Set(within(message.value, type).map(({ name }) => name))).sort();

/** What the page puts in. Beside names their number only shapes the sentence, if it has to. */
function valuesOf(message) {
  const values = namesOf(message, 'var');
  return values.includes('names') ? values.filter((name) => name !== 'count') : values;
}

/** What the page is made of, as one text. */
const page = readdirSync(here('../src'), { recursive: true })
  .filter((path) => path.endsWith('.js'))
  .map((path) => read(`../src/${path}`))
  .join('\n');

const english = messagesOf('en');

test('there are two files for each language, and for nothing else', () => {
  const expected = codes.map((code) => `${code}.ftl`);
  assert.deepEqual(readdirSync(here('../locales/later')).sort(), expected);
  assert.deepEqual(readdirSync(here('../locales')).sort(), [...expected, 'later'].sort());
});

test('every text that the page asks for is there', () => {
  const asked = Array.from(page.matchAll(/\btext\(\s*'([^']+)'/g), ([, id]) => id);
  assert.ok(asked.length > 50);
  assert.deepEqual(asked.filter((id) => !english.has(id)), []);
});

test('the page has a use for every text', () => {
  const mentioned = (id) => page.includes(`'${id}'`) ||
    [...english.values()].some((message) => namesOf(message, 'mesg').includes(id));
  assert.deepEqual([...english.keys()].filter((id) => !mentioned(id)), []);
});

for (const code of codes) {
  const messages = messagesOf(code);

  test(`${code} has each text once, and every line of it can be read`, () => {
    assert.deepEqual(written(sources.get(code)), [...messages.keys()]);
    assert.deepEqual([...messages.keys()].sort(), [...english.keys()].sort());
  });

  test(`${code} puts in what English puts in`, () => {
    for (const [id, message] of messages) {
      const expected = english.get(id);
      assert.deepEqual(valuesOf(message), valuesOf(expected), id);
      assert.deepEqual(namesOf(message, 'mesg'), namesOf(expected, 'mesg'), id);
    }
  });

  test(`${code} has a form for each number of people`, () => {
    const rules = new Intl.PluralRules(code);
    const needed = new Set(Array.from({ length: PEOPLE_MAX }, (_, i) => rules.select(i + 1)));
    for (const [id, { value }] of messages) {
      for (const { variants } of within(value, 'select')) {
        const keys = variants.map(({ key }) => key.value);
        if (keys.length === 1) continue; // The same for all.
        assert.deepEqual([...needed].filter((form) => !keys.includes(form)), [], id);
      }
    }
  });

  test(`${code} says every text without an error`, () => {
    const bundle = new FluentBundle(code);
    bundle.addResource(new FluentResource(sources.get(code)));
    for (const [id, message] of messages) {
      for (let count = 1; count <= PEOPLE_MAX; count += 1) {
        const values = { count };
        for (const name of valuesOf(english.get(id))) if (name !== 'count') values[name] = 'X';
        assert.notEqual(bundle.formatPattern(message.value, values), '', id);
      }
    }
  });
}
