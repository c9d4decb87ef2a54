import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('a second tab takes over the call, and the first one says so', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const tile = await ada.tile('Bea').elementHandle();
  const news = await ada.watchNews();

  const second = await bea.openTab(await bea.kept());
  await second.joinButton.click();

  await second.seesAndHears('Ada');
  await ada.seesAndHears('Bea');
  await expect(bea.alert).toHaveText(words.elsewhere);
  await expect(bea.joinButton).toBeVisible();
  expect(await bea.capturing()).toEqual([]);
  expect(await tile.evaluate((element) => element.isConnected)).toBe(true);
  await expect(ada.videos).toHaveCount(2);
  expect(await news()).toEqual([]);
  expect(second.problems).toEqual([]);

  await bea.page.reload(); // The seat is not there any more, so nothing is taken back.
  await expect(bea.joinButton).toBeVisible();
  await ada.seesAndHears('Bea');
});
