import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('who tries microphone and camera takes them along into the call', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await bea.join('harbour');
  expect(await ada.capturing()).toEqual([]);

  await ada.previewButton.click();
  await expect(ada.microphoneButton).toBeFocused();
  await ada.makesOut(words.preview);
  await expect(ada.status.getByText(words.heard)).toBeVisible();
  await ada.fillIn('harbour');
  await ada.page.keyboard.press('Enter');

  await bea.seesAndHears('Ada');
  expect(await ada.page.evaluate(() => window.probe.localTracks.length)).toBe(2);
  await ada.leave();
  expect(await ada.capturing()).toEqual([]);
  expect(await ada.listening()).toBe(0);
});

test('the preview comes by itself to whoever had it open last time', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.previewButton.click();
  await ada.makesOut(words.preview);

  await ada.page.reload();

  await ada.makesOut(words.preview);
  await ada.cameraButton.click();
  await expect(ada.video(words.preview)).toHaveCount(0);
  expect(await ada.capturing()).toEqual(['audio']);
});

test('what is switched off before joining is not asked for', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await bea.join('harbour');
  await ada.microphoneButton.click();
  await ada.cameraButton.click();
  await expect(ada.page.getByText(words.joiningMutedWithoutCamera)).toBeVisible();

  await ada.join('harbour');

  await ada.seesAndHears('Bea');
  await expect(bea.mark('Ada', words.muted)).toBeVisible();
  await expect(bea.mark('Ada', words.cameraOff)).toBeVisible();
  await expect(ada.alert).toBeHidden();
  expect(await ada.page.evaluate(() => window.probe.localTracks.length)).toBe(0);
});

test('a blocked camera is explained before the call and keeps nobody out', async ({ arrive }) => {
  const ada = await arrive('Ada', { permissions: ['microphone'] });
  await ada.previewButton.click();

  await expect(ada.alert).toContainText(words.willNotBeSeen);
  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'false');
  await ada.join('harbour');
  await expect(ada.alert).toContainText(words.deniedCamera);
});

test('a browser that still waits for an answer about the camera holds up nobody', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { without: unanswered });
  await ada.previewButton.click();
  await expect(ada.page.getByText(words.asking)).toBeVisible();

  await ada.join('harbour');

  await expect(ada.shownLink()).toBeVisible();
});

function unanswered() {
  window.MediaDevices.prototype.getUserMedia = () => new Promise(() => {});
}
