// Recording a call: what is in the file, and what becomes of it.
import { expect, test } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { decode } from '../support/decoded.js';
import { drawScreen } from '../support/drawn_screen.js';
import { talkOf } from '../support/talk.js';
import { apart } from '../support/words.js';

const AUDIBLE = 1e-4; // The fake microphone has a hundred times as much.

const recordingOf = ({ page }) => ({
  mark: page.getByText(/^Recording \P{L}*$/u),
  offer: page.getByText(/^Recording, /),
  stop: page.getByRole('button', { name: 'Stop recording', exact: true }),
  save: page.getByRole('link', { name: 'Save', exact: true }),
  remove: page.getByRole('button', { name: 'Delete', exact: true }),
});

const begin = (person) => person.choose('Record this call');

// Of the recording that is under way, as far as it has come out of the recorder.
async function seconds(person) {
  const time = (await recordingOf(person).mark.textContent()).match(/(\d+):(\d+)/);
  return 60 * Number(time[1]) + Number(time[2]);
}

async function goesOn(person, least) {
  const before = await seconds(person);
  await expect.poll(async () => (await seconds(person)) - before).toBeGreaterThanOrEqual(least);
}

async function save(person, browser) {
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    recordingOf(person).save.last().click(),
  ]);
  const decoded = await decode(browser, await download.path());
  return { name: download.suggestedFilename(), ...decoded };
}

async function record(person, browser) {
  const { stop, save: link } = recordingOf(person);
  const before = await link.count();
  await begin(person);
  await goesOn(person, 2);
  await stop.click();
  await expect(link).toHaveCount(before + 1);
  return save(person, browser);
}

// In the browser's own file system.
const bytesOnDisk = ({ page }) =>
  page.evaluate(async () => {
    const sizeOf = async (entry) => {
      if (entry.kind === 'file') return (await entry.getFile()).size;
      let sum = 0;
      for await (const inner of entry.values()) sum += await sizeOf(inner);
      return sum;
    };
    return sizeOf(await navigator.storage.getDirectory());
  });

test('what is recorded is a film of all, and goes on when somebody leaves', async ({
  meet,
  browser,
}) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  await begin(ada);
  await expect(ada.status).toContainText('You are recording this call');
  await goesOn(ada, 2);
  await bea.leave();
  await expect(ada.video('Bea')).toHaveCount(0);
  await goesOn(ada, 2);
  await expect.poll(() => bytesOnDisk(ada)).toBeGreaterThan(200_000);
  await recordingOf(ada).stop.click();
  const film = await save(ada, browser);

  expect(film.name).toMatch(/^harbour \d{4}-\d\d-\d\d \d\d\.\d\d\.webm$/);
  expect([film.width, film.height]).toEqual([1280, 720]);
  expect(film.seconds).toBeGreaterThanOrEqual(4);
  expect(Math.abs(film.seconds - film.soundSeconds)).toBeLessThan(1);
  expect(film.power).toBeGreaterThan(AUDIBLE);
  for (const { contrast, isMirrored } of [film.first.left, film.first.right]) {
    expect(contrast).toBeGreaterThan(50);
    expect(isMirrored).toBe(false);
  }
  // Of two tiles beside each other neither reaches the upper edge; one alone does.
  expect(film.first.top).toBeLessThan(40);
  expect(film.last.top).toBeGreaterThan(60);
  expect(film.last.left.contrast + film.last.right.contrast).toBeGreaterThan(50);
});

test('everybody sees that somebody records, for as long as that lasts', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const told = `${apart('Ada')} is recording this call`;
  const mark = bea.page.getByRole('main').getByText(told);
  await begin(ada);
  await expect(bea.status).toContainText(told);
  await expect(mark).toBeVisible();
  await expect(ada.page.getByText(/is recording this call/)).toHaveCount(0);
  await check(bea.page, 'recorded by somebody');

  const { chat, chatButton } = talkOf(bea);
  const desk = bea.page.viewportSize();
  await bea.page.setViewportSize({ width: 360, height: 640 }); // The chat covers all else.
  await chatButton.click();
  await expect(chat.getByText(told)).toBeVisible();
  await bea.page.keyboard.press('Escape');
  await bea.page.setViewportSize(desk);
  await bea.reload();
  await expect(mark).toBeVisible();
  await recordingOf(ada).stop.click();
  await expect(mark).toHaveCount(0);
  await begin(ada);
  await expect(mark).toBeVisible();
  await ada.leave();
  await expect(mark).toHaveCount(0);
});

test('a screen is large in it, also one’s own', async ({
  arrive,
  browser,
}) => {
  const ada = await arrive('Ada', { without: drawScreen });
  await ada.join('harbour');
  await begin(ada);
  await goesOn(ada, 2);
  await ada.page.keyboard.press('s');
  await expect(ada.page.getByRole('button', { name: 'Stop sharing' })).toBeVisible();
  await goesOn(ada, 2);
  await recordingOf(ada).stop.click();
  const { first, last } = await save(ada, browser);
  expect(first.left.brightness).toBeLessThan(180);
  expect(last.left.brightness).toBeGreaterThan(200); // A bright page of text, beside the camera.
  expect(last.right.brightness).toBeLessThan(last.left.brightness);
});

test('everybody is heard who is heard in the call, and nobody else', async ({ meet, browser }) => {
  test.setTimeout(120_000);
  const [ada, bea] = await meet('Ada', 'Bea');
  await ada.hears('Bea');
  await ada.microphoneButton.click();
  expect((await record(ada, browser)).power, 'the other').toBeGreaterThan(AUDIBLE);
  await bea.microphoneButton.click();
  await ada.noLongerHears('Bea');
  expect((await record(ada, browser)).power, 'nobody').toBeLessThan(AUDIBLE / 100);
  await ada.microphoneButton.click();
  expect((await record(ada, browser)).power, 'oneself').toBeGreaterThan(AUDIBLE);
});

test('a recording is begun, ended and deleted by keyboard, and nobody closes it unasked', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const { page } = ada;
  await ada.join('harbour');
  const { mark, stop, save: link, remove } = recordingOf(ada);
  await ada.moreButton.press('Enter');
  const entry = page.getByRole('menuitem', { name: 'Record this call' });
  await expect(page.getByRole('menu')).toBeVisible();
  while (!(await entry.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(mark).toBeVisible();
  await expect(ada.moreButton).toBeFocused();
  await check(page, 'recording');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();

  await stop.press('Enter');
  await expect(link).toBeFocused();
  await expect(mark).toHaveCount(0);
  await check(page, 'a recording that can be saved');
  await remove.press('Enter');
  await expect(link).toHaveCount(0);
  await expect(ada.moreButton).toBeFocused();
  expect(await bytesOnDisk(ada)).toBe(0);
});

test('leaving ends a recording, which then waits on the form', async ({ arrive, browser }) => {
  const ada = await arrive('Ada');
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await ada.join('harbour');
  await begin(ada);
  await goesOn(ada, 1);
  await ada.leave();
  await expect(ada.joinButton).toBeFocused();
  await expect(recordingOf(ada).offer).toBeInViewport();
  await check(ada.page, 'the form with a recording');
  expect((await save(ada, browser)).seconds).toBeGreaterThan(0.5);
  const closed = ada.page.waitForEvent('close'); // Unasked: it is saved.
  await ada.page.close({ runBeforeUnload: true });
  await closed;
});

for (const [lacking, without] of [
  ['recorder', () => delete window.MediaRecorder],
  ['picture of a canvas', () => delete window.HTMLCanvasElement.prototype.captureStream],
]) {
  test(`a browser without a ${lacking} is not offered any`, async ({ arrive }) => {
    const ada = await arrive('Ada', { without });
    await ada.join('harbour');
    await ada.moreButton.click();
    await expect(ada.page.getByRole('menuitem', { name: 'Send files' })).toBeVisible();
    await expect(ada.page.getByText('Record this call')).toHaveCount(0);
  });
}
