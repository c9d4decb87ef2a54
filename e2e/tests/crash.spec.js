import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

// Seconds for which the server keeps the seat of who is lost, and some for a busy machine.
const grace = { timeout: 35_000 };

test('who crashed is gone after the grace, and that is said in other words than leaving', async ({
  meet,
}) => {
  test.setTimeout(90_000);
  const [ada, bea] = await meet('Ada', 'Bea');

  await bea.crash();

  await expect(ada.status).toContainText(words.interrupted('Bea'));
  await expect(ada.tile('Bea')).toHaveCount(1);
  await expect(ada.status).toContainText(words.lost('Bea'), grace);
  await expect(ada.tile('Bea')).toHaveCount(0);
});

test('who crashed and has the tab restored takes the seat back', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const tile = await ada.tile('Bea').elementHandle();
  const news = await ada.watchNews();
  const kept = await bea.kept();

  await bea.crash();
  await expect(ada.mark('Bea', words.reconnecting)).toBeVisible();
  const again = await bea.openTab(kept);
  await again.joinButton.click();

  await ada.seesAndHears('Bea');
  await again.seesAndHears('Ada');
  expect(again.problems).toEqual([]);
  expect(await tile.evaluate((element) => element.isConnected)).toBe(true);
  expect(await news()).toEqual([words.interrupted('Bea'), words.back('Bea')]);
});
