import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { help } from '../plugins/help_page.js';
import { text } from '../src/texts.js';
import { CAUSES, deviceTopic, TOPICS, unconnected } from '../src/view/help_topics.js';
import { plain } from './english.js';

const contract = readFileSync(new URL('../../bindings/call.d.ts', import.meta.url), 'utf8');
const peer = (name, cause) => ({ name, cause });

test('every cause of the contract is explained to who calls and to who serves', () => {
  const [, union] = contract.match(/export type Cause =([^;]*);/);
  const causes = Array.from(union.matchAll(/'([^']+)'/g), ([, cause]) => cause);
  assert.deepEqual(['none', ...Object.keys(CAUSES)], causes);
  for (const { why, admin } of Object.values(CAUSES)) {
    assert.ok(text(why));
    assert.ok(text(admin));
  }
  for (const { admin } of Object.values(TOPICS)) assert.ok(text(admin));
});

test('the help has a section for each', () => {
  const page = help();
  for (const { section } of [...Object.values(CAUSES), ...Object.values(TOPICS)]) {
    assert.ok(page.includes(`<h3 id="${section}">`), section);
  }
  for (const cause of Object.keys(CAUSES)) assert.ok(page.includes(`<code>${cause}</code>`), cause);
});

test('the help leads nowhere that is not served', () => {
  assert.doesNotMatch(help(), /href="[^#]/);
});

test('people whom one cause keeps away are named together', () => {
  const found = unconnected([
    peer('Anna', 'no-relay'), peer('Ben', 'none'), peer('Cleo', 'no-answer'), peer('', 'no-relay'),
  ]);
  assert.deepEqual(found.map(({ topic }) => topic), [CAUSES['no-relay'], CAUSES['no-answer']]);
  assert.match(plain(found[0].told), /^No connection: Anna and Guest\. Your networks/);
  assert.match(plain(found[1].told), /^No connection: Cleo\. Nothing comes back/);
});

test('who is connected needs no explanation', () => {
  assert.deepEqual(unconnected([peer('Anna', 'none')]), []);
});

test('a device that is blocked is explained before one that is busy, and others not at all', () => {
  assert.equal(deviceTopic('busy', 'denied'), TOPICS.denied);
  assert.equal(deviceTopic('on', 'busy'), TOPICS.busy);
  assert.equal(deviceTopic('missing', 'off'), null);
});
