// The manual page and the configuration that is installed know the options that there are.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './support.mjs';

const kPackaging = new URL('../../../packaging/', import.meta.url);
const kOnlyOnCommandLine = ['check-config', 'config', 'help', 'help-all', 'version'];

const read = (name) => readFileSync(new URL(name, kPackaging), 'utf8');

async function options() {
  const { stdout } = await run(['--help-all']);
  const names = stdout.matchAll(/^ {2}--([a-z-]+)(?:,--([a-z-]+))?/gm);
  return [...names].flatMap(([, ...found]) => found.filter(Boolean)).sort();
}

test('the manual describes each option, and no other', async () => {
  const entries = read('confab-server.8').matchAll(/^\.B[IR]? (\\-\\-.*)$/gm);
  const described = [...entries].flatMap(([, entry]) => [...entry.matchAll(/\\-\\-([a-z\\-]+)/g)]);
  const names = new Set(described.map(([, name]) => name.replaceAll('\\', '')));
  assert.deepEqual([...names].sort(), await options());
});

test('the configuration shows each option that it may hold', async () => {
  const shown = [...read('confab.toml').matchAll(/^#?([a-z-]+) = /gm)].map(([, name]) => name);
  const may = (await options()).filter((name) => !kOnlyOnCommandLine.includes(name));
  assert.deepEqual(shown.sort(), may);
});

test('the configuration is in order, as it is and with everything that it shows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'confab-config-'));
  const file = join(folder, 'confab.toml');
  for (const text of [read('confab.toml'), read('confab.toml').replace(/^#([a-z-]+ = )/gm, '$1')]) {
    writeFileSync(file, text);
    const { code, stdout, stderr } = await run(['--check-config', '--config', file]);
    assert.deepEqual([code, stdout, stderr], [0, 'The options are in order.\n', '']);
  }
  rmSync(folder, { recursive: true });
});
