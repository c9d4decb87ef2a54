// Holds the fake peer connection, on which the simulation stands, to the real one: the same scripts
// with both, and everything told about them is the same.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '../fixtures.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const program = here('../../build/native/tests/simulation/conformance');
const scripts = here('../../tests/simulation/conformance/');

// Returns of each script its name, its lines, and all that is told of the fake connections.
function withFakeConnections(...options) {
  const told = execFileSync(program, options, { encoding: 'utf8' });
  return told
    .trim()
    .split('\n\n')
    .map((one) => {
      const [name, ...all] = one.split('\n');
      return { name, lines: all.filter((line) => !line.startsWith(' ')), told: all };
    });
}

async function expectTheSameOfRealOnes(page, played) {
  await page.addScriptTag({ path: here('../support/scripted_connections.js') });
  for (const { name, lines, told } of played) {
    const real = await page.evaluate((script) => window.playScript(script), lines);
    expect(real.join('\n'), `${name}, as the fake peer connections do`).toBe(told.join('\n'));
  }
}

for (const file of readdirSync(scripts).filter((name) => name.endsWith('.txt'))) {
  const words = file.replace('.txt', '').replaceAll('_', ' ');
  test(`the fake peer connection does as Chromium: ${words}`, async ({ page }) => {
    await expectTheSameOfRealOnes(page, withFakeConnections(scripts + file));
  });
}

// A page may have made some hundreds of connections, and no more.
for (const first of [1, 51, 101, 151]) {
  test(`the fake peer connection does as Chromium: seeds from ${first}`, async ({ page }) => {
    const played = withFakeConnections('--random', `${first}`, '50');
    expect(played).toHaveLength(50);
    await expectTheSameOfRealOnes(page, played);
  });
}
