import { firefox } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { firefoxOptions } from '../support/browsers.js';

for (const first of ['Firefox', 'Chromium']) {
  test(`Firefox and Chromium see and hear each other, ${first} joining first`, async ({
    arrive,
    launch,
  }) => {
    const browser = await launch(firefox, firefoxOptions);
    const fox = await arrive('Fox', { browser, permissions: null });
    const ada = await arrive('Ada');
    for (const person of first === 'Firefox' ? [fox, ada] : [ada, fox]) {
      await person.join('harbour');
    }
    await ada.seesColoursOf('Fox');
    await ada.hears('Fox');
    await fox.seesAndHears('Ada');
  });
}

test('a reloaded Firefox takes its seat back', async ({ arrive, launch }) => {
  const browser = await launch(firefox, firefoxOptions);
  const fox = await arrive('Fox', { browser, permissions: null });
  const ada = await arrive('Ada');
  await ada.join('harbour');
  await fox.join('harbour');
  await ada.seesColoursOf('Fox');
  const tile = await ada.tile('Fox').elementHandle();

  await fox.reload();

  await fox.seesAndHears('Ada');
  await ada.seesColoursOf('Fox');
  expect(await tile.evaluate((element) => element.isConnected)).toBe(true);
  await expect(ada.videos).toHaveCount(2);
});
