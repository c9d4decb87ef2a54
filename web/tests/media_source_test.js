import assert from 'node:assert/strict';
import { test } from 'node:test';
import { play } from '../src/view/media_source.js';

const OUTCOMES = [
  ['that plays', null, 0],
  ['that waits for a click', 'NotAllowedError', 1],
  ['that is given another stream meanwhile', 'AbortError', 0],
];

for (const [what, refusal, reports] of OUTCOMES) {
  test(`a picture ${what} is reported ${reports} times as blocked`, async () => {
    const answer = refusal ? Promise.reject(new DOMException('', refusal)) : Promise.resolve();
    let blocked = 0;
    play({ play: () => answer }, () => (blocked += 1));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(blocked, reports);
  });
}
