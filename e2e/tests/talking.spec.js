import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumWithVoiceOptions } from '../support/browsers.js';
import { words } from '../support/words.js';

test('who speaks while muted is told so, and talks for as long as the space bar is held', async ({
  arrive,
  launch,
}) => {
  const ada = await arrive('Ada', { browser: await launch(chromium, chromiumWithVoiceOptions()) });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.hears('Ada');

  await ada.microphoneButton.click();

  await expect(ada.status).toContainText(words.youAreMuted);
  expect(await ada.listening()).toBe(1);
  await bea.noLongerHears('Ada');

  await ada.page.keyboard.down('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'true');
  expect(await ada.listening()).toBe(0);
  await expect(bea.mark('Ada', words.muted)).toBeHidden();
  await bea.hears('Ada');
  await ada.page.keyboard.up('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await expect(bea.mark('Ada', words.muted)).toBeVisible();

  await ada.leave();
  expect(await ada.listening()).toBe(0);
});
