import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

// "At once" and "in a second or two", with room for a machine that has more to do.
const soon = { timeout: 2_000 };

test('who leaves turns the camera off, and the others see at once who it was', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');
  await bea.sees('Ada');
  expect(await bea.capturing()).toEqual(['audio', 'video']);

  await bea.leave();

  await expect(ada.video('Bea')).toHaveCount(0, soon);
  await expect(ada.status).toContainText(words.left('Bea'), soon);
  expect(await bea.capturing()).toEqual([]);
  await expect(bea.videos).toHaveCount(0);
});

test('who left can come back', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');
  await bea.leave();
  await expect(ada.video('Bea')).toHaveCount(0);

  await bea.join('harbour');

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await expect(ada.videos).toHaveCount(2);
});

test('the first one can leave and come back too', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.sees('Ada');
  await ada.leave();
  await expect(bea.video('Ada')).toHaveCount(0);

  await ada.join('harbour');

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
});

test('a closed tab is gone from the others within two seconds', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');

  await bea.page.close({ runBeforeUnload: true });

  await expect(ada.video('Bea')).toHaveCount(0, soon);
});
