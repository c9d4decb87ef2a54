import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from '../src/view/initials.js';

const CASES = [
  ['Anna', 'A'],
  ['  anna berg ', 'AB'],
  ['Anna Maria von Berg', 'AB'],
  ['e\u0301mile', 'E\u0301'],
  ['🇩🇪 Fan', '🇩🇪F'],
  ['', ''],
];

for (const [name, initials] of CASES) {
  test(`"${name}" becomes "${initials}"`, () => assert.equal(initialsOf(name), initials));
}
