import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumWithVoiceOptions } from '../support/browsers.js';
import { words } from '../support/words.js';

test('spotlight follows who speaks, a pin holds it, and the call goes on in other windows', async ({
  arrive,
  launch,
}) => {
  const browser = await launch(chromium, chromiumWithVoiceOptions());
  const [ada, bea, cleo] = [
    await arrive('Ada', { browser }),
    await arrive('Bea', { browser }),
    await arrive('Cleo', { browser }),
  ];
  await ada.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const person of [ada, bea, cleo]) await person.join('harbour');
  await ada.seesAndHears('Bea', 'Cleo');

  await test.step('spotlight', () => spotlight(ada, bea, cleo));
  await test.step('a pin', () => pin(ada));
  await test.step('the self-view moves', () => moveSelf(ada));
  await test.step('the self-view hides', () => hideSelf(ada, bea));
  await test.step('full screen', () => fillScreen(ada));
  await test.step('picture in picture', () => pictureInPicture(ada));
});

async function spotlight(ada, bea, cleo) {
  await cleo.microphoneButton.click();
  await ada.choose('Spotlight');
  await expect(ada.tile('Bea')).toHaveClass(/speaks/);
  await expect.poll(() => ada.largest()).toBe('Bea');
  await bea.microphoneButton.click();
  await cleo.microphoneButton.click();
  await expect(ada.tile('Cleo')).toHaveClass(/speaks/);
  await expect.poll(() => ada.largest()).toBe('Cleo');
}

async function pin(ada) {
  const button = ada.page.getByRole('button', { name: words.pin('Bea'), exact: true });
  await ada.tile('Bea').hover();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => ada.largest()).toBe('Bea');
  await expect(ada.tile('Cleo')).toHaveClass(/speaks/);
  await button.press('Enter');
  await expect.poll(() => ada.largest()).toBe('Cleo');
}

async function moveSelf(ada) {
  const place = () => ada.tile('You').evaluate(placeOf);
  const button = ada.page.getByRole('button', { name: 'Move your picture', exact: true });
  expect(await place()).toBe('bottom right');
  await button.press('ArrowLeft');
  await expect.poll(place).toBe('bottom left');
  await button.press('ArrowUp');
  await expect.poll(place).toBe('top left');
  await button.press('Enter');
  await expect.poll(place).toBe('top right');
  await drag(ada, { x: -700, y: 350 });
  await expect.poll(place).toBe('bottom left');
}

async function hideSelf(ada, bea) {
  await ada.page.getByRole('button', { name: 'Hide your picture', exact: true }).press('Enter');
  await expect(ada.video('You')).toHaveCount(0);
  await expect(ada.moreButton).toBeFocused();
  await bea.sees('Ada');
  await ada.moreButton.press('Enter');
  await expect(ada.page.getByRole('menuitemradio', { name: 'Grid', exact: true })).toBeFocused();
  for (const key of ['End', 'Home', 's', 's', 'Enter']) await ada.page.keyboard.press(key);
  await expect(ada.moreButton).toBeFocused();
  await ada.seesOwnPicture();
}

async function fillScreen(ada) {
  const isFull = () => ada.page.evaluate(() => Boolean(document.fullscreenElement));
  await ada.choose('Full screen');
  await expect.poll(isFull).toBe(true);
  await ada.choose('Full screen');
  await expect.poll(isFull).toBe(false);
}

async function pictureInPicture(ada) {
  const small = () => ada.page.evaluate(smallWindow);
  await ada.choose('Picture in picture');
  await expect.poll(small).toEqual({ name: 'Cleo', plays: true, buttons: 'Microphone,Leave' });
  await ada.page.evaluate(pressInSmallWindow, 'Microphone');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await ada.page.evaluate(pressInSmallWindow, 'Leave');
  await expect(ada.joinButton).toBeVisible();
  await expect.poll(small).toBe(null);
  expect(await ada.page.evaluate(() => window.probe.violations)).toEqual([]);
}

// In which corner of the largest tile a tile is.
function placeOf(tile) {
  const boxes = [...tile.parentElement.children].map((one) => one.getBoundingClientRect());
  const [large] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
  const { left, right, top, bottom } = tile.getBoundingClientRect();
  const vertical = top + bottom < large.top + large.bottom ? 'top' : 'bottom';
  return `${vertical} ${left + right < large.left + large.right ? 'left' : 'right'}`;
}

async function drag(person, { x, y }) {
  const { mouse } = person.page;
  const box = await person.tile('You').boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(...middle);
  await mouse.down();
  await mouse.move(middle[0] + x, middle[1] + y, { steps: 3 });
  await mouse.up();
}

function smallWindow() {
  const { window: opened } = window.documentPictureInPicture;
  if (!opened) return null;
  const video = opened.document.querySelector('video');
  return {
    name: opened.document.querySelector('.name')?.textContent.trim(),
    plays: video?.videoWidth > 0 && !video.paused,
    buttons: [...opened.document.querySelectorAll('button')].map((one) => one.textContent.trim())
      .join(),
  };
}

function pressInSmallWindow(name) {
  const { document } = window.documentPictureInPicture.window;
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name).click();
}
