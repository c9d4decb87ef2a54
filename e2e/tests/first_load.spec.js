// What a caller fetches until there is a picture of the other (docs/performance.md).
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { expect, test } from '../fixtures.js';

const locales = new URL('../../web/locales/', import.meta.url);
const largestLanguage = largest(readdirSync(locales));

function largest(names) {
  // English travels with all.
  const loaded = names.filter((name) => name.endsWith('.ftl') && name !== 'en.ftl');
  const size = (name) => brotliCompressSync(readFileSync(new URL(name, locales))).length;
  return basename(loaded.sort((a, b) => size(a) - size(b)).at(-1), '.ftl');
}

test('all that a caller fetches to see another takes at most 100 KB, in any language', async ({
  arrive,
}) => {
  const callers = [];
  for (const name of ['Ada', 'Bea']) { // One who waits, and one who comes.
    const caller = await arrive(name, { locale: largestLanguage, without: notePictures });
    const { page } = caller;
    await page.locator('#room').fill('harbour');
    await page.locator('#name').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.locator('.tile.self')).toBeVisible();
    callers.push(caller);
  }
  for (const { page } of callers) {
    const files = await (await page.waitForFunction(fetchedBefore)).jsonValue();
    const names = new Set(files.map(({ name }) => name.replace(/-[\w-]{8}\./, '.')));
    expect([...names].sort()).toEqual([
      '', 'confab.wasm', 'icon.svg', 'index.css', 'index.js', `${largestLanguage}.js`,
    ]); // As script/bench size adds up.
    for (const { size } of files) expect(size).toBeGreaterThan(0);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  }
});

// When there was a first picture of somebody else.
function notePictures() {
  addEventListener('loadeddata', ({ target, timeStamp }) => {
    if (!target.closest('.self, .preview')) window.pictureCame ??= timeStamp;
  }, true);
}

// What was asked for before that, with its size as it was sent, compressed. Known once all is there
// that is fetched beside the call.
function fetchedBefore() {
  const kinds = ['navigation', 'resource'];
  const entries = kinds.flatMap((kind) => performance.getEntriesByType(kind));
  if (!entries.some(({ name }) => /confab_log[^/]*\.wasm$/.test(name))) return null;
  return entries.filter(({ startTime }) => startTime < window.pictureCame).map((entry) => ({
    name: new URL(entry.name).pathname.split('/').at(-1), size: entry.encodedBodySize,
  }));
}
