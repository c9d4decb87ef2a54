import { expect, test } from '../fixtures.js';

test.use({ serverOptions: ['--room-capacity', '2'] });

test('a third one reads that the room is full and can join another', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const cleo = await arrive('Cleo');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');

  await cleo.fillIn('harbour');
  await cleo.joinButton.click();
  await expect(cleo.alert).toHaveText('This room is full, please try another one');
  await expect(ada.videos).toHaveCount(2);
  // Nobody is asked for a camera who does not get in.
  expect(await cleo.page.evaluate(() => window.probe.localTracks.length)).toBe(0);

  await cleo.join('garden');
  await cleo.seesOwnPicture();
  await expect(cleo.alert).toBeHidden();
});

test('a seat that somebody gave up is free at once', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const cleo = await arrive('Cleo');
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.leave();

  await cleo.join('harbour');
  await cleo.seesAndHears('Ada');
});
