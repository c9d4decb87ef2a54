import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('with the microphone off the others hear nothing and see a mark', async ({ arrive }) => {
  const { ada, bea } = await talking(arrive);
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'true');
  await expect(bea.mark('Ada', words.muted)).toBeHidden();

  await ada.microphoneButton.click();

  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await expect(bea.mark('Ada', words.muted)).toBeVisible();
  await bea.noLongerHears('Ada');
  await bea.sees('Ada');
  await ada.seesAndHears('Bea');
  await expect(bea.status).toContainText(words.microphoneOff('Ada'));

  await ada.microphoneButton.click();

  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'true');
  await expect(bea.mark('Ada', words.muted)).toBeHidden();
  await bea.hears('Ada');
});

test('with the camera off the others see no picture but still hear', async ({ arrive }) => {
  const { ada, bea } = await talking(arrive);
  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'true');
  await expect(bea.mark('Ada', words.cameraOff)).toBeHidden();

  await ada.cameraButton.click();

  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'false');
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await bea.noLongerSees('Ada');
  await bea.hears('Ada');
  expect(await ada.capturing()).toEqual(['audio']); // So that the camera's light is off.

  await ada.cameraButton.click();

  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'true');
  await expect(bea.mark('Ada', words.cameraOff)).toBeHidden();
  await bea.seesAndHears('Ada');
  expect(await ada.connectionStates()).toEqual(['connected']);
});

test('both people may switch their cameras at the same moment', async ({ arrive }) => {
  const { ada, bea } = await talking(arrive);

  await Promise.all([ada.cameraButton.click(), bea.cameraButton.click()]);
  await expect(ada.mark('Bea', words.cameraOff)).toBeVisible();
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await Promise.all([ada.cameraButton.click(), bea.cameraButton.click()]);

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
});

test('who comes later learns that somebody is muted with the camera off', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await ada.microphoneButton.click();
  await ada.cameraButton.click();

  await bea.join('harbour');

  await expect(bea.mark('Ada', words.muted)).toBeVisible();
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await ada.seesAndHears('Bea');

  await ada.microphoneButton.click();
  await ada.cameraButton.click();
  await bea.seesAndHears('Ada');
});

async function talking(arrive) {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  return { ada, bea };
}
