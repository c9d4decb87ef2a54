import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumWithoutDevicesOptions } from '../support/browsers.js';
import { words } from '../support/words.js';

test('with the microphone denied one is seen, and hears and sees the others', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { permissions: ['camera'] });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');

  await expect(ada.alert).toContainText(words.deniedMicrophone);
  await expect(ada.alert).not.toContainText('camera');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await bea.sees('Ada');
  await expect(bea.mark('Ada', words.muted)).toBeVisible();
  await expect(bea.mark('Ada', words.cameraOff)).toBeHidden();
  await ada.seesAndHears('Bea');
});

test('with the camera denied one is heard, and hears and sees the others', async ({ arrive }) => {
  const ada = await arrive('Ada', { permissions: ['microphone'] });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');

  await expect(ada.alert).toContainText(words.deniedCamera);
  await expect(ada.alert).not.toContainText('microphone');
  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'false');
  await bea.hears('Ada');
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await expect(bea.mark('Ada', words.muted)).toBeHidden();
  await ada.seesAndHears('Bea');
});

test('with both denied one hears and sees the others', async ({ arrive }) => {
  const ada = await arrive('Ada', { permissions: [] });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');

  await expect(ada.alert).toContainText(words.deniedBoth);
  await looksAndListensOnly(ada, bea);
});

test('without any devices one hears and sees the others', async ({ arrive, launch }) => {
  const browser = await launch(chromium, chromiumWithoutDevicesOptions);
  const ada = await arrive('Ada', { browser });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');

  await expect(ada.alert).toContainText(words.missingMicrophone);
  await expect(ada.alert).toContainText(words.missingCamera);
  await looksAndListensOnly(ada, bea);
});

test('two who have nothing to send still meet', async ({ arrive }) => {
  const ada = await arrive('Ada', { permissions: [] });
  const bea = await arrive('Bea', { permissions: [] });
  await ada.join('harbour');
  await bea.join('harbour');

  await expect(ada.mark('Bea', words.cameraOff)).toBeVisible();
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await expect.poll(() => ada.connectionStates()).toEqual(['connected']);
  await expect.poll(() => bea.connectionStates()).toEqual(['connected']);
});

async function looksAndListensOnly(ada, bea) {
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'false');
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await expect(bea.mark('Ada', words.muted)).toBeVisible();
  await ada.seesAndHears('Bea');
}
