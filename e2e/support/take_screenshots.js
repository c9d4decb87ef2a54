// Goes through a call as one person, Ada, and takes a picture of each stage in every size and
// scheme. The others have portraits drawn for them, so that the pictures are good to look at.

import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium, expect } from '@playwright/test';

import { chromiumOptions } from './browsers.js';
import { drawScreen } from './drawn_screen.js';
import { Person } from './person.js';
import { beSilent, drawPortraits } from './portrait.js';
import { startServer } from './server.js';
import { talkOf } from './talk.js';
import { apart, words } from './words.js';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const schemes = ['light', 'dark'];
const withoutCamera = [
  'Maximiliane von Hohenlohe-Waldenburg-Schillingsfürst', 'Nikolai Ångström', 'Fay Lee',
];

async function take(page, stage) {
  await page.locator('.note').evaluateAll(gone); // Who came is no news any more.
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const name = `${stage}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
      await page.screenshot({ path: folder + name, animations: 'disabled' });
      console.log(name);
    }
  }
}

function gone(notes) {
  return Promise.all(notes.flatMap((note) => note.getAnimations()).map(({ finished }) => finished));
}

// As who is shown a screen, and as who shares one.
async function takeScreens(ada, bea) {
  const share = ({ page }) => page.getByRole('button', { name: 'Screen', exact: true });
  await share(bea).click();
  await ada.sees(`${apart('Bea')}’s screen`);
  await take(ada.page, 'screen');
  await ada.page.setViewportSize(sizes.at(-1));
  await share(ada).click();
  await take(ada.page, 'sharing');
  for (const { page } of [ada, bea]) {
    await page.getByRole('button', { name: 'Stop sharing' }).click();
  }
}

// A conversation, in which both raised a hand.
async function takeTalk(ada, bea) {
  const [one, two] = [talkOf(ada), talkOf(bea)];
  await two.write('The plan is at https://example.org/harbour.');
  await one.write('Thank you!');
  await two.handButton.click();
  await expect(one.hands).toHaveCount(1);
  await one.handButton.click();
  await two.write('Shall we begin with the second part? It is the shorter one.');
  await expect(one.messages).toHaveCount(3);
  await take(ada.page, 'chat');
  await ada.page.setViewportSize(sizes.at(-1));
  await ada.page.keyboard.press('Escape');
  for (const { handButton } of [one, two]) await handButton.click();
}

const menuitem = ({ page }, name) => page.getByRole('menuitem', { name });

// A picture that has come, and a file that waits to be accepted.
async function takeFiles(ada, bea) {
  const portrait = folder + 'two-people-360x640-light.png';
  await bea.moreButton.click();
  await menuitem(bea, 'Send files').click();
  const chosen = bea.page.locator('input[type=file]');
  await chosen.setInputFiles({
    name: 'harbour.png', mimeType: 'image/png', buffer: readFileSync(portrait),
  });
  const panel = ada.page.getByRole('region', { name: 'Files' });
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.locator('img')).toBeVisible();
  await chosen.setInputFiles({
    name: 'A letter with a name that is rather long for a small telephone.pdf',
    mimeType: 'application/pdf', buffer: Buffer.alloc(48_213),
  });
  await expect(panel.getByRole('button', { name: 'Accept' })).toBeVisible();
  await take(ada.page, 'files');
  await ada.page.setViewportSize(sizes.at(-1));
  for (const { page } of [ada, bea]) {
    const files = page.getByRole('region', { name: 'Files' });
    await files.getByRole('button', { name: 'Close' }).click();
  }
}

// As who records, and as who is recorded.
async function takeRecording(ada, bea) {
  await ada.choose('Record this call');
  await bea.page.getByText('is recording this call').first().waitFor();
  await take(ada.page, 'recording');
  await take(bea.page, 'recorded'); // With the chat open, which covers all else on a phone.
  await ada.page.setViewportSize(sizes.at(-1));
  await ada.page.getByRole('button', { name: 'Stop recording' }).click();
  await ada.page.getByRole('button', { name: 'Delete', exact: true }).click();
}

// The sheets, each closed again.
async function takeSheets(ada) {
  await ada.choose('Connection details');
  const sheet = ada.page.getByRole('dialog');
  await expect(sheet.getByText('Frame rate').first()).toBeVisible();
  const course = sheet.getByRole('img').first().locator('path');
  const length = async () => (await course.getAttribute('d')).length;
  await expect.poll(length, { timeout: 30_000 }).toBeGreaterThan(60);
  await take(ada.page, 'figures');
  await ada.page.keyboard.press('Escape');
  await ada.page.keyboard.press('?');
  await sheet.waitFor();
  await take(ada.page, 'shortcuts');
  await ada.page.keyboard.press('Escape');
}

async function takeCheck(ada) {
  await ada.page.getByRole('button', { name: 'Check my connection' }).click();
  const sheet = ada.page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Check now' }).click();
  await expect(sheet.getByRole('button', { name: 'Copy' })).toBeVisible();
  await take(ada.page, 'check');
  await ada.page.keyboard.press('Escape');
}

// Two cores bear eight people whose pictures hardly move, and of whom one looks at large ones.
async function becomeCheap(person) {
  await becomeSlow(person);
  await person.page.setViewportSize({ width: 360, height: 480 });
}

const becomeSlow = ({ page }) => page.evaluate(() => (window.portraitPause = 400));

async function comes(browser, origin, name, hue) {
  const person = await Person.arrive(browser, { origin, name });
  await person.page.addInitScript(drawPortraits, hue);
  await person.page.addInitScript(drawScreen);
  if (name !== 'Ada') await person.page.addInitScript(beSilent);
  return person.open('/?room=harbour');
}

mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  const ada = await comes(browser, server.origin, 'Ada', 210);
  await take(ada.page, 'join-form');
  await ada.previewButton.click();
  await ada.makesOut(words.preview);
  await ada.page.getByText(words.heard).waitFor();
  await take(ada.page, 'preview');
  await ada.settingsButton.click();
  await ada.page.getByLabel('Speaker', { exact: true }).waitFor();
  await take(ada.page, 'devices');
  await ada.page.keyboard.press('Escape');
  await takeCheck(ada);
  await ada.join('harbour');
  await ada.seesOwnPicture();
  await take(ada.page, 'alone');
  await ada.page.getByRole('button', { name: 'Invite', exact: true }).click();
  await ada.page.getByRole('dialog').waitFor();
  await take(ada.page, 'invite');
  await ada.page.keyboard.press('Escape');
  const others = { Bea: 150, Cleo: 30, Dana: 280, Eve: 0 };
  let bea;
  for (const [name, hue] of Object.entries(others)) {
    const person = await comes(browser, server.origin, name, hue);
    if (name !== 'Bea') await becomeCheap(person);
    await person.join('harbour');
    await ada.sees(name);
    if (name === 'Bea') await take(ada.page, 'two-people');
    if (name === 'Bea') bea = person;
    if (name === 'Cleo') await take(ada.page, 'three-people');
    if (name === 'Cleo') await takeScreens(ada, bea);
    if (name === 'Cleo') await takeTalk(ada, bea);
    if (name === 'Cleo') await takeFiles(ada, bea);
    if (name === 'Cleo') await takeRecording(ada, bea);
    if (name === 'Cleo') await takeSheets(ada);
  }
  await becomeSlow(ada);
  await becomeCheap(bea);
  for (const name of withoutCamera) {
    const person = await comes(browser, server.origin, name, 0);
    await person.page.getByRole('button', { name: 'Camera', exact: true }).click();
    await becomeCheap(person);
    await person.join('harbour');
    await expect(ada.tile(name)).toHaveClass(/connected/, { timeout: 60_000 });
  }
  await take(ada.page, 'eight-people');
  await ada.choose('Spotlight');
  await take(ada.page, 'spotlight');
  await ada.moreButton.click();
  await take(ada.page, 'menu');
} finally {
  await browser.close();
  await server.stop();
}
