// On every view: what axe finds, what is lost at 200 %, and where the focus cannot be seen.
import { expect, test } from '../fixtures.js';
import { check, checkSmallWindow } from '../support/accessibility.js';
import { apart, words } from '../support/words.js';

test('nothing is wrong with the form and its sheets', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const { page } = ada;
  await ada.roomField.fill('');
  await page.keyboard.press('Enter');
  await expect(ada.alert).toBeVisible();
  await check(page, 'form');
  await ada.previewButton.click();
  await ada.makesOut(words.preview);
  await check(page, 'preview');
  await ada.settingsButton.click();
  await expect(page.getByLabel('Speaker', { exact: true })).toBeVisible();
  await check(page, 'settings');
  await page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }).click();
  await expect(page.getByText('Talk for as long as it is held')).toBeVisible();
  await check(page, 'shortcuts');
});

test('nothing is wrong with a call, its sheets and its menu', async ({ arrive, guest }) => {
  const ada = await arrive('Ada', { permissions: ['microphone'] });
  const { page } = ada;
  await ada.join('harbour');
  await expect(ada.alert).toContainText(words.deniedCamera);
  await check(page, 'alone');
  await ada.choose('Keyboard shortcuts');
  await expect(page.getByText('Talk for as long as it is held')).toBeVisible();
  await page.keyboard.press('i');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await check(page, 'invitation');
  await page.keyboard.press('Escape');

  await guest('Bea');
  await guest('Cleo');
  await expect(ada.videos).toHaveCount(3);
  await check(page, 'three people');
  await ada.choose('Spotlight');
  await page.getByRole('button', { name: `Pin ${apart('Bea')}`, exact: true }).press('Enter');
  await ada.moreButton.press('Enter');
  await check(page, 'spotlight, a pin and the menu', { withMenu: true });
  await page.getByRole('menu').getByText('Picture in picture', { exact: true }).click();
  await checkSmallWindow(page);
});
