import { firefox } from '@playwright/test';

import { test } from '../fixtures.js';
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
