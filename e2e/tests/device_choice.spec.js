import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { fourCamerasOptions } from '../support/browsers.js';

test('other devices can be taken during the call, and are remembered', async ({
  arrive,
  launch,
}) => {
  const ada = await arrive('Ada', { browser: await launch(chromium, fourCamerasOptions) });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.seesAndHears('Bea');
  const negotiations = await ada.page.evaluate(() => window.probe.negotiations);
  expect(await ada.device('video')).toBe('fake_device_0');

  await ada.settingsButton.click();
  await ada.page.getByLabel('Camera', { exact: true }).selectOption('fake_device_3');
  await ada.page.getByLabel('Microphone', { exact: true }).selectOption('Fake Audio Input 2');
  await ada.page.getByLabel('Speaker', { exact: true }).selectOption('Fake Audio Output 1');
  await ada.page.keyboard.press('Escape');
  await expect(ada.settingsButton).toBeFocused();

  await expect.poll(() => ada.device('video')).toBe('fake_device_3');
  await expect.poll(() => ada.device('audio')).toBe('Fake Audio Input 2');
  await bea.seesAndHears('Ada');
  expect(await ada.page.evaluate(() => window.probe.negotiations)).toBe(negotiations);
  await expect.poll(() => ada.speakerOf('Bea')).not.toBe('');
  expect(await ada.listening()).toBe(0);

  await ada.reload();
  await ada.seesAndHears('Bea');
  expect(await ada.device('video')).toBe('fake_device_3');
  expect(await ada.device('audio')).toBe('Fake Audio Input 2');
  await expect.poll(() => ada.speakerOf('Bea')).not.toBe('');
});

test('devices are chosen and a sound is tried before the call', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.settingsButton.click();
  const testSound = ada.page.getByRole('button', { name: 'Play a test sound', exact: true });
  await testSound.click();
  await expect(ada.page.getByRole('button', { name: 'Playing…', exact: true })).toBeVisible();
  await expect(testSound).toBeVisible(); // The sound has come to its end.

  await ada.page.keyboard.press('Escape');
  await ada.previewButton.click();
  await ada.settingsButton.click();
  await ada.page.getByLabel('Microphone', { exact: true }).selectOption('Fake Audio Input 1');
  await expect.poll(() => ada.device('audio')).toBe('Fake Audio Input 1');
});
