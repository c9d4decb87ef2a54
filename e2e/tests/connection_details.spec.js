// Live figures of a call, for a person to look at.
import { expect, test } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { apart } from '../support/words.js';

const number = (text) => parseFloat(text.replace(/[^\d.]/g, ''));

test('figures of a call are shown, go on, and tell how long joining took', async ({ meet }) => {
  const [, bea] = await meet('Ada', 'Bea');
  const { page } = bea;
  await bea.choose('Connection details');
  const sheet = page.getByRole('dialog', { name: 'Connection details' });
  const row = (name) => sheet.locator('dl div').filter({ hasText: name });
  const value = (name) => row(name).locator('dd').first().textContent();
  await expect(sheet.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await expect(row('Route')).toContainText(`Direct, ${apart('UDP')}`);
  await expect(row('Resolution')).toContainText(/\d+ × \d+/);
  await expect(row('Packet loss')).toContainText('%');
  await expect(row('Round trip')).toContainText('ms');
  await expect(row('Jitter')).toContainText('ms');
  await expect.poll(async () => number(await value('Frame rate'))).toBeGreaterThan(1);

  const course = row('Frame rate').getByRole('img', { name: /^In the last minute: .* to .*$/ });
  const points = async () =>
    (await course.locator('path').getAttribute('d')).match(/[ML]/g).length;
  const before = await points();
  await expect.poll(points).toBeGreaterThan(before);

  const stages = ['In the room', 'Connected', 'First picture'];
  const times = [];
  for (const name of stages) times.push(number(await value(name)));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(0);

  // The figures are no announcements.
  const live = sheet.locator('[role=status], [role=alert], [aria-live]');
  expect((await live.allTextContents()).join('')).toBe('');
  await check(page, 'connection details');
});
