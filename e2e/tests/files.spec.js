// Files from one person to another: over what becomes of the connection, and without the server.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

import { firefox } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { firefoxOptions } from '../support/browsers.js';
import { hashOfSaved, slowDisk } from '../support/slow_disk.js';
import { apart } from '../support/words.js';

const LARGE = 20_000_000;
const SMALL = 16 * 2 ** 20; // Is kept in memory.
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

function panelOf({ page }) {
  const panel = page.getByRole('region', { name: 'Files' });
  const file = (name) => panel.getByRole('listitem').filter({ hasText: name });
  return {
    panel,
    file,
    // What stands beside a file.
    press: (name, button) => file(name).getByRole('button', { name: button, exact: true }).click(),
    arrived: (name) => file(name).getByRole('progressbar').evaluate(({ value }) => value),
    send: async (...chosen) => {
      if (!(await panel.isVisible())) {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Send files' }).click();
      }
      await panel.locator('input[type=file]').setInputFiles(chosen);
    },
  };
}

test('20 MB arrive whole, paused meanwhile and over another connection', async ({
  arrive,
}, testInfo) => {
  test.setTimeout(120_000);
  const ada = await arrive('Ada');
  const bea = await arrive('Bea', { without: slowDisk });
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.sees('Ada');
  const bytes = randomBytes(LARGE);
  const path = testInfo.outputPath('large.bin');
  writeFileSync(path, bytes);
  const [from, to] = [panelOf(ada), panelOf(bea)];

  await from.send(path);
  await expect(from.file('large.bin')).toContainText('waits to be accepted');
  await expect(bea.status).toContainText(`${apart('Ada')} wants to send you ${apart('large.bin')}`);
  await check(bea.page, 'an offer of a file');
  await bea.page.evaluate(() => window.letDiskTake(3_000_000));
  await to.press('large.bin', 'Accept');

  // So far the disk lets it come, and little more.
  await expect.poll(() => from.arrived('large.bin')).toBeGreaterThan(1_000_000);
  await expect.poll(() => to.arrived('large.bin')).toBeGreaterThan(1_000_000);
  expect(await from.arrived('large.bin')).toBeLessThanOrEqual(3_000_000);
  await to.press('large.bin', 'Pause');
  await expect(from.file('large.bin')).toContainText(`Paused by ${apart('Bea')}`);
  await expect(to.file('large.bin').getByText('Paused', { exact: true })).toBeVisible();

  // Who goes now is asked whether they mean it.
  const asked = bea.page.waitForEvent('dialog');
  await bea.page.close({ runBeforeUnload: true });
  await (await asked).dismiss();

  await ada.page.evaluate(() => window.probe.connections.at(-1).close());
  await to.press('large.bin', 'Go on');
  await bea.page.evaluate(() => window.letDiskTake(Infinity));
  // First the pages have to find out that they need another connection.
  await expect(from.file('large.bin')).toContainText('Delivered', { timeout: 60_000 });
  await expect(to.file('large.bin')).toContainText('arrived whole');
  expect(await bea.page.evaluate(hashOfSaved)).toBe(hashOf(bytes));
  await bea.sees('Ada');
});

test('files are refused, given up, shown as pictures and saved without a server', async ({
  arrive,
  launch,
  server,
}, testInfo) => {
  test.setTimeout(120_000);
  const browser = await launch(firefox, firefoxOptions);
  const ada = await arrive('Ada');
  const fox = await arrive('Fox', { browser, permissions: null });
  await ada.join('harbour');
  await fox.join('harbour');
  await fox.sees('Ada');
  const [from, to] = [panelOf(ada), panelOf(fox)];
  const bytes = randomBytes(SMALL + 1);
  const path = testInfo.outputPath('large.bin');
  writeFileSync(path, bytes);
  const picture = await ada.page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 20 } });
  await from.send(path); // So that all of the page is there when the server goes.
  await expect(to.file('large.bin')).toBeVisible();

  expect(await server.crash()).toBe('SIGKILL');
  await to.press('large.bin', 'Accept');
  // Two to four seconds where nothing else runs.
  await expect(to.file('large.bin')).toContainText('arrived whole', { timeout: 60_000 });
  await expect(to.file('large.bin').getByRole('link', { name: 'Save' })).toBeVisible();
  expect(await fox.page.evaluate(hashOfSaved)).toBe(hashOf(bytes));

  await to.send(
    { name: 'small.png', mimeType: 'image/png', buffer: picture },
    { name: 'not a picture.png', mimeType: 'image/png', buffer: Buffer.from('<svg>') },
    { name: '../\u202Egnp.exe', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg>') },
  );
  await from.press('small.png', 'Accept');
  await expect(from.file('small.png').locator('img')).toHaveJSProperty('naturalWidth', 40);
  await from.press('not a picture.png', 'Accept');
  const downloading = ada.page.waitForEvent('download');
  await from.file('not a picture.png').getByRole('link', { name: 'Save' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('not a picture.png');
  expect(readFileSync(await download.path(), 'utf8')).toBe('<svg>');
  await expect(from.panel.locator('img')).toHaveCount(1);
  await from.press('_gnp.exe', 'Refuse');
  await expect(to.file('_gnp.exe')).toContainText(`Cancelled by ${apart('Ada')}`);
  await expect(from.file('_gnp.exe')).toContainText('Cancelled');

  await from.send({ name: 'given up', mimeType: '', buffer: Buffer.from('x') });
  await expect(to.file('given up')).toBeVisible();
  await from.press('given up', 'Cancel');
  await expect(to.file('given up')).toContainText(`Cancelled by ${apart('Ada')}`);
  await expect(to.file('given up').getByRole('button', { name: 'Accept' })).toHaveCount(0);
  ada.expectProblems(/WebSocket connection to .* failed/);
  fox.expectProblems(/ws:/);
  await server.startAgain();
});

test('who could not load that part of the page at first is sent files once it can', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const part = '**/assets/files_panel-*.js';
  const failed = ada.page.waitForEvent('requestfailed', { predicate: isPart });
  await ada.page.route(part, (route) => route.abort());
  await ada.join('harbour');
  await bea.join('harbour');
  await failed;
  await ada.sees('Bea');
  await ada.page.unroute(part);
  const file = { name: 'late.txt', mimeType: 'text/plain', buffer: Buffer.from('late') };
  await panelOf(ada).send(file);
  await expect(panelOf(bea).file('late.txt')).toBeVisible();
  ada.expectProblems(/Failed to (load|fetch)/);
});

const isPart = (request) => /files_panel-[^/]*\.js$/.test(request.url());
