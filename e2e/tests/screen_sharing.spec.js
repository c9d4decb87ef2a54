// A screen beside the camera: shown large to the others, without another negotiation.
import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumOptions } from '../support/browsers.js';
import { watchSharing } from '../support/shared_screen.js';
import { apart, words } from '../support/words.js';

const screenOf = (name) => `${apart(name)}’s screen`;

// Its question is answered at once, with a moving picture and a sound.
function sharingOptions() {
  const { executablePath, args } = chromiumOptions();
  return { executablePath, args: [...args, '--use-fake-ui-for-media-stream'] };
}

const negotiations = ({ page }) => page.evaluate(() => window.probe.negotiations);
const shareButton = ({ page }) => page.getByRole('button', { name: 'Screen', exact: true });

// In small windows, so that screens are sent in a size that two cores bear.
async function comes(arrive, browser, name) {
  const person = await arrive(name, { browser, without: watchSharing });
  await person.page.setViewportSize({ width: 700, height: 500 });
  await person.join('harbour');
  return person;
}

async function meet(arrive, launch) {
  const browser = await launch(chromium, sharingOptions());
  const ada = await comes(arrive, browser, 'Ada');
  return { browser, ada, bea: await comes(arrive, browser, 'Bea') };
}

test('a screen is seen and heard beside the camera, with no further negotiation', async ({
  arrive,
  launch,
}) => {
  const { ada, bea } = await meet(arrive, launch);
  await Promise.all([ada.sees('Bea'), bea.sees('Ada')]);
  const before = [await negotiations(ada), await negotiations(bea)];

  await shareButton(ada).click();
  await expect(ada.page.getByText('You are sharing your screen').first()).toBeVisible();
  await expect(bea.status).toContainText(`${apart('Ada')} shares a screen`);
  await bea.seesAndHears(screenOf('Ada'), 'Ada');
  expect(await bea.largest()).toBe(screenOf('Ada'));
  await expect(ada.video(screenOf('Ada'))).toHaveCount(0);
  expect(await ada.page.evaluate(() => window.shared.hints)).toEqual(['text']);
  await ada.page.getByLabel('Best for').selectOption('Video');
  expect(await ada.page.evaluate(() => window.shared.hints)).toEqual(['motion']);

  await ada.page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(bea.video(screenOf('Ada'))).toHaveCount(0);
  expect(await ada.page.evaluate(() => window.shared.live())).toBe(0);
  await bea.seesAndHears('Ada');
  expect([await negotiations(ada), await negotiations(bea)]).toEqual(before);
});

test('several screens are there for who comes later, and the latest is large', async ({
  arrive,
  launch,
}) => {
  const { browser, ada, bea } = await meet(arrive, launch);
  await shareButton(ada).click();
  const cleo = await comes(arrive, browser, 'Cleo');
  await cleo.sees(screenOf('Ada'));

  await shareButton(bea).click();
  await expect(cleo.video(screenOf('Bea'))).toBeVisible();
  await expect.poll(() => cleo.largest()).toBe(screenOf('Bea'));
  await cleo.tile(screenOf('Ada')).hover();
  await cleo.page.getByRole('button', { name: `Pin ${apart(screenOf('Ada'))}` }).click();
  await expect.poll(() => cleo.largest()).toBe(screenOf('Ada'));

  // By the browser's own bar.
  await ada.page.evaluate(() => window.shared.end());
  await expect(cleo.video(screenOf('Ada'))).toHaveCount(0);
  await expect(ada.page.getByRole('button', { name: 'Stop sharing' })).toHaveCount(0);
  await expect.poll(() => cleo.largest()).toBe(screenOf('Bea'));
});

test('a screen outlives the server, and ends with its page', async ({ arrive, launch, server }) => {
  const { ada, bea } = await meet(arrive, launch);
  await bea.sees('Ada');
  await ada.page.keyboard.press('s');
  await bea.sees(screenOf('Ada'));
  await server.crash();
  await expect(bea.status).toHaveText(words.serverLost);
  await bea.sees(screenOf('Ada'));
  await server.startAgain();
  await expect(bea.status).toHaveText(words.serverBack);
  await bea.sees(screenOf('Ada'));
  for (const person of [ada, bea]) person.expectProblems(/WebSocket/);

  await ada.reload();
  await expect(bea.video(screenOf('Ada'))).toHaveCount(0);
  await bea.sees('Ada');
  await expect(ada.page.getByRole('button', { name: 'Stop sharing' })).toHaveCount(0);
});

test('who says no to the question is told nothing, and other failures in words', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { without: watchSharing });
  await ada.join('harbour');
  const ask = async (name, message = '') => {
    const asked = await ada.page.evaluate(() => window.shared.asked);
    await ada.page.evaluate(([error, words]) => {
      window.shared.refuse = () => new DOMException(words, error);
    }, [name, message]);
    await shareButton(ada).click();
    await expect.poll(() => ada.page.evaluate(() => window.shared.asked)).toBe(asked + 1);
  };
  await ask('NotAllowedError', 'Permission denied');
  await ask('NotReadableError');
  await expect(ada.status).toContainText('The screen could not be shared');
  await ask('NotAllowedError', 'Permission denied by system');
  await expect(ada.status).toContainText('Your system does not let the browser capture the screen');
  await expect(shareButton(ada)).toHaveAttribute('aria-pressed', 'false');
});

test('where the browser shares no screens the page offers none', async ({ arrive }) => {
  const ada = await arrive('Ada', {
    without: () => delete window.MediaDevices.prototype.getDisplayMedia,
  });
  await ada.join('harbour');
  await expect(shareButton(ada)).toHaveCount(0);
  await ada.page.keyboard.press('s');
  await ada.page.keyboard.press('?');
  await expect(ada.page.getByRole('dialog')).toBeVisible();
  await expect(ada.page.getByText('Share your screen, or stop')).toHaveCount(0);
});
