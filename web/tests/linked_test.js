import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../src/view/linked.js';

const links = (words) => partsOf(words).filter(({ isLink }) => isLink).map(({ told }) => told);

test('addresses of the web are links, and nothing else is', () => {
  assert.deepEqual(links('see https://example.org/a?b=1#c and HTTP://EXAMPLE.ORG'), [
    'https://example.org/a?b=1#c', 'HTTP://EXAMPLE.ORG',
  ]);
  const others = 'javascript:alert(1) data:text/html,x example.org www.example.org ftp://a.org';
  assert.deepEqual(links(`${others} mailto:a@example.org https:// http://. file:///etc`), []);
});

test('what ends a sentence is no part of an address', () => {
  assert.deepEqual(links('Is it https://example.org/a? (https://example.org/b), yes.'), [
    'https://example.org/a', 'https://example.org/b',
  ]);
  assert.deepEqual(links('https://example.org/a_(b) https://example.org/c!!!'), [
    'https://example.org/a_(b)', 'https://example.org/c',
  ]);
  assert.deepEqual(links('<https://example.org/a>"https://example.org/b"'), [
    'https://example.org/a', 'https://example.org/b',
  ]);
});

test('no word of a message is lost or changed', () => {
  for (const words of ['', 'plain\n words', 'https://a.org', '<img src=x onerror=alert(1)>',
    'a https://a.org. https:// b (http://b.org/(x)))\n']) {
    assert.equal(partsOf(words).map(({ told }) => told).join(''), words);
  }
});
