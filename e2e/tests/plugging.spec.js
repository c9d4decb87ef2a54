import { expect, test } from '../fixtures.js';
import { withPlugs } from '../support/plugs.js';
import { words } from '../support/words.js';

const headset = 'Fake Audio Input 1';
const builtIn = 'Fake Default Audio Input';

test('a microphone that is unplugged is replaced, and used again when it is back', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { without: withPlugs });
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.hears('Ada');
  await ada.settingsButton.click();
  await ada.page.getByLabel('Microphone', { exact: true }).selectOption(headset);
  await ada.page.keyboard.press('Escape');
  await expect.poll(() => ada.device('audio')).toBe(headset);
  const negotiations = await ada.page.evaluate(() => window.probe.negotiations);

  await ada.page.evaluate((label) => window.unplug(label), headset);

  await expect(ada.status).toContainText(words.replaced(headset, builtIn));
  expect(await ada.device('audio')).toBe(builtIn);
  await bea.hears('Ada');

  await ada.page.evaluate((label) => window.plugIn(label), headset);

  await expect.poll(() => ada.device('audio')).toBe(headset);
  await expect(ada.status).toContainText(words.isBack(headset));
  await bea.hears('Ada');
  expect(await ada.page.evaluate(() => window.probe.negotiations)).toBe(negotiations);
});

test('what is plugged in during a call offers itself', async ({ arrive }) => {
  const ada = await arrive('Ada', { without: withPlugs });
  await ada.page.evaluate((label) => window.unplug(label), headset);
  await ada.join('harbour');
  await expect.poll(() => ada.device('audio')).toBe(builtIn);
  await ada.seesOwnPicture();

  await ada.page.evaluate((label) => window.plugIn(label), headset);

  await expect(ada.alert).toHaveText(words.pluggedIn(headset));
  expect(await ada.device('audio')).toBe(builtIn);
  await ada.page.getByRole('button', { name: 'Use it', exact: true }).click();
  await expect.poll(() => ada.device('audio')).toBe(headset);
  await expect(ada.alert).toBeHidden();
});
