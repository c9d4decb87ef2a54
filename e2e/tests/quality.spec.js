// How much is sent to whom: as much as is shown, and nothing of silence.
import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumOptions } from '../support/browsers.js';
import { noteHeights } from '../support/probe.js';

test('a picture begins small, is then as large as it is shown, and is not sent unseen', async ({
  arrive,
  launch,
}) => {
  const camera = { width: 640, height: 360, rate: 10 };
  const browser = await launch(chromium, chromiumOptions({ picture: camera }));
  const ada = await arrive('Ada', { browser });
  const bea = await arrive('Bea', { browser, without: noteHeights });
  await ada.join('harbour');
  await bea.join('harbour');
  const heightOfAda = async () => (await bea.heightsOf('Ada')).at(-1);
  await expect.poll(heightOfAda).toBe(360);
  expect((await bea.heightsOf('Ada'))[0]).toBe(180);

  await bea.page.setViewportSize({ width: 300, height: 260 });
  await expect.poll(heightOfAda).toBe(180);

  await bea.hideTile('Ada');
  await bea.noLongerReceives('Ada', 'video', 1);
  await bea.hears('Ada');
  await ada.sees('Bea');

  // 0.1 to 0.3 s where nothing else runs.
  expect(await bea.showTileAgain('Ada')).toBeLessThan(1_000);
  await bea.sees('Ada');

  // Two or three packets a second, where fifty are sent of sound.
  await bea.microphoneButton.click();
  await ada.noLongerReceives('Bea', 'audio', 10);
  await ada.sees('Bea');
  await expect(ada.tile('Bea')).toHaveClass(/connected/);
});
