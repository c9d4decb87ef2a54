import { expect, test } from '../fixtures.js';

test('a room of readable words is suggested, and one press of Enter joins it', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const rooms = [await ada.roomField.inputValue(), await bea.roomField.inputValue()];
  for (const room of rooms) expect(room).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  expect(rooms[0]).not.toBe(rooms[1]);

  await ada.page.keyboard.press('Enter');

  await expect(ada.shownLink()).toHaveValue(`${server.origin}/?room=${rooms[0]}`);
});

test('the link is copied, shared by the system, or shown as a code', async ({ arrive, server }) => {
  const permissions = ['camera', 'microphone', 'clipboard-write'];
  const ada = await arrive('Ada', { permissions, without: whatPhonesHave });
  await ada.join('harbour');
  await ada.page.getByRole('button', { name: 'Invite', exact: true }).click();
  const sheet = ada.page.getByRole('dialog', { name: 'Invite', exact: true });

  await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(sheet.getByRole('status')).toHaveText('Link copied');
  await sheet.getByRole('button', { name: 'Share', exact: true }).click();
  const link = `${server.origin}/?room=harbour`;
  expect(await ada.page.evaluate(() => window.probe.shared)).toEqual([link]);

  await ada.page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  expect(await ada.page.evaluate(() => window.probe.violations)).toEqual([]);
});

function whatPhonesHave() {
  window.probe.shared = [];
  navigator.share = async ({ url }) => void window.probe.shared.push(url);
}
