// "Check my connection", with a real coturn that is there, and then is not.
import { chromium } from '@playwright/test';

import { expect, test as base } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { chromiumOptions } from '../support/browsers.js';
import { startRelay } from '../support/relay.js';

const test = base.extend({
  relay: async ({}, use) => {
    const relay = await startRelay();
    await use(relay);
    await relay.stop();
  },
  serverOptions: async ({ relay }, use) =>
    use([...relay.stun, ...relay.options('udp', 'tcp', 'tls')]),
});

test('all is well with a relay that is there, and one that is gone is named', async ({
  arrive, launch, relay,
}) => {
  test.slow(); // Who does not answer is waited for.
  // The relay's certificate signs itself.
  const { args, ...options } = chromiumOptions();
  const browser = await launch(chromium, {
    ...options, args: [...args, '--ignore-certificate-errors'],
  });
  const permissions = ['camera', 'microphone', 'clipboard-write'];
  const ada = await arrive('Ada', { browser, permissions });
  const { page } = ada;
  await page.getByRole('button', { name: 'Check my connection' }).click();
  const sheet = page.getByRole('dialog', { name: 'Check my connection' });
  const rows = sheet.getByRole('listitem');
  const failing = sheet.locator('li.fails strong');
  await expect(sheet.getByText('This tries your browser')).toBeVisible();
  await sheet.getByRole('button', { name: 'Check now' }).click();
  await expect(sheet.getByText('All is well.')).toBeVisible();
  expect(await rows.locator('strong').allTextContents()).toEqual([
    'Browser', 'Microphone', 'Camera', 'Server', 'Way out (STUN)', 'Relay over UDP',
    'Relay over TCP', 'Relay over TLS', 'Call within this page',
  ]);
  expect(await ada.capturing()).toEqual([]);
  await check(page, 'check');

  await sheet.getByText('Report', { exact: true }).click();
  const report = await sheet.locator('pre').textContent();
  expect(report).toMatch(/^turn-tcp: works \(\d+ ms\)$/m);
  expect(report.replace(/^browser: .*/m, '')).not.toMatch(/\d+\.\d+\.\d+|[:\d]+::|\.local/);
  await sheet.getByRole('button', { name: 'Copy report' }).click();
  await expect(sheet.getByText('Report copied')).toBeVisible();

  await relay.stop();
  await sheet.getByRole('button', { name: 'Check again' }).click();
  await expect(sheet.getByText(/^Does not work: /)).toBeVisible();
  expect(await failing.allTextContents()).toEqual([
    'Way out (STUN)', 'Relay over UDP', 'Relay over TCP', 'Relay over TLS',
  ]);
  await expect(rows.filter({ hasText: /^\W*Relay over TCP/ })).toContainText(
    'It does not answer: your network may block it, or it is down.');
  expect((await ada.connectionStates()).filter((state) => state !== 'closed')).toEqual([]);
});

base('without servers a check says so, and the help leads to it', async ({ arrive }) => {
  const ada = await arrive('Ada', { path: '/?check', permissions: [] });
  const sheet = ada.page.getByRole('dialog', { name: 'Check my connection' });
  await sheet.getByRole('button', { name: 'Check now' }).click();
  await expect(sheet.getByText(/^Does not work: /)).toBeVisible();
  await expect(sheet.getByRole('listitem')).toContainText([
    /Browser\s+works/, /Microphone\s+does not work\s+It is blocked/,
    /Camera\s+does not work\s+It is blocked/, /Server\s+works/,
    /Relay\s+this server has none/, /Call within this page\s+works/,
  ]);
});
