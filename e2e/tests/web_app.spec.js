import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('the page can be installed', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const cdp = await ada.page.context().newCDPSession(ada.page);
  const { errors } = await cdp.send('Page.getAppManifest');
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(errors).toEqual([]);
  // A context of Playwright's is like a private window, in which Chromium installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { said, found } = await ada.page.evaluate(icons);
  expect(said.length).toBe(4);
  expect(found).toEqual(said);
});

// Type and size of each, as the manifest says and as they are.
async function icons() {
  const { href } = document.querySelector('link[rel=manifest]');
  const manifest = await (await fetch(href)).json();
  const look = async ({ src }) => {
    const blob = await (await fetch(src)).blob();
    if (blob.type === 'image/svg+xml') return `${blob.type} any`;
    const { width, height } = await createImageBitmap(blob);
    return `${blob.type} ${width}x${height}`;
  };
  const said = manifest.icons.map(({ type, sizes }) => `${type} ${sizes}`);
  return { said, found: await Promise.all(manifest.icons.map(look)) };
}

test('the screen stays on in a call, and a page that one comes back to is in it again', async ({
  arrive,
}) => {
  const permissions = ['camera', 'microphone', 'screen-wake-lock'];
  const ada = await arrive('Ada', { permissions, without: watchLocks });
  const { page } = ada;
  const locks = () => page.evaluate(() => window.locks.filter((lock) => !lock.released).length);
  const happens = (name) => page.evaluate(
    (type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name);
  expect(await locks()).toBe(0);
  await ada.join('harbour');
  await expect.poll(locks).toBe(1);
  await page.evaluate(() => window.locks[0].release()); // As the browser does on hiding.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(locks).toBe(1);

  await happens('pagehide'); // As for a page that the browser keeps while one is elsewhere.
  await expect(ada.joinButton).toBeVisible();
  await expect.poll(locks).toBe(0);
  expect(await ada.capturing()).toEqual([]);
  await happens('pageshow');
  await ada.seesOwnPicture();
  await expect.poll(locks).toBe(1);

  await page.goto('about:blank'); // Chromium does not keep a page that had a camera.
  await page.goBack();
  await ada.seesOwnPicture();

  await ada.leave();
  await expect.poll(locks).toBe(0);
  await happens('pagehide');
  await happens('pageshow');
  await expect(ada.presence).toHaveText(words.nobodyHere);
  await expect(ada.joinButton).toBeVisible();
});

// Keeps all locks of the screen that the page got.
function watchLocks() {
  window.locks = [];
  if (!('WakeLock' in window)) return; // Elsewhere.
  const { request } = WakeLock.prototype;
  WakeLock.prototype.request = async function requestAndKeep(...kinds) {
    const lock = await request.apply(this, kinds);
    window.locks.push(lock);
    return lock;
  };
}
