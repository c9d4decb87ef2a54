import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

// Milliseconds in which a reloaded page is to be seen again.
const soon = 2_000;

test('a reloaded page takes its seat back, and the others keep its tile', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const tile = await ada.tile('Bea').elementHandle();
  const news = await ada.watchNews();
  const seenAgain = ada.nextConnectionShown('Bea');

  await bea.reload();

  expect(await seenAgain).toBeLessThan(soon);
  expect(await tile.evaluate((element) => element.isConnected)).toBe(true);
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await expect(ada.tile('Bea')).toHaveCount(1);
  await expect(ada.videos).toHaveCount(2);
  expect(await news()).toEqual([]); // Nobody left and nobody came.
});

test('a microphone and a camera that are off stay off after a reload', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  await bea.microphoneButton.click();
  await bea.cameraButton.click();
  await expect(ada.mark('Bea', words.cameraOff)).toBeVisible();
  const ids = await ada.connectionStates();

  await bea.reload();

  await bea.sees('Ada');
  await expect(bea.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await expect(bea.cameraButton).toHaveAttribute('aria-pressed', 'false');
  expect(await bea.page.evaluate(() => window.probe.localTracks.length)).toBe(0);
  await expect.poll(() => ada.connectionStates()).toEqual([...ids.fill('closed'), 'connected']);
  await expect(ada.mark('Bea', words.muted)).toBeVisible();
  await expect(ada.mark('Bea', words.cameraOff)).toBeVisible();

  await bea.cameraButton.click();
  await bea.microphoneButton.click();
  await ada.seesAndHears('Bea');
});

test('who left before reloading stays outside, with the room filled in', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  await ada.leave();

  await ada.page.reload();

  await expect(ada.roomField).toHaveValue('harbour');
  await expect(ada.joinButton).toBeVisible();
  expect(await ada.capturing()).toEqual([]);
});

test('a link to another room is not answered with the seat of this one', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');

  await ada.open('/?room=lighthouse');
  await ada.page.reload();

  await expect(ada.roomField).toHaveValue('lighthouse');
  await expect(ada.joinButton).toBeVisible();
});

test('both may reload at the same moment', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');

  await Promise.all([ada.reload(), bea.reload()]);

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await expect(ada.videos).toHaveCount(2);
  await expect(bea.videos).toHaveCount(2);
});
