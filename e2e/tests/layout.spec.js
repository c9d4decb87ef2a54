import { expect, test } from '../fixtures.js';
import { misfits } from '../support/misfits.js';

const sizes = [
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 640, height: 360 },
  { width: 360, height: 640 },
];
const names = [
  'Bea', 'Cleo', 'Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst', 'Dana',
  'Eve', '', 'Fay',
];

test('one to eight people fit every screen, in the grid and in spotlight', async ({
  arrive,
  guest,
}) => {
  const ada = await arrive('Ada');
  await ada.page.emulateMedia({ reducedMotion: 'reduce' });
  await ada.cameraButton.click(); // A moving picture would only cost time on the largest screen.
  await ada.join('harbour');
  await fitsEveryScreen(ada);
  for (const [i, name] of names.entries()) {
    await guest(name);
    await expect(ada.videos).toHaveCount(i + 2);
    if (![0, 1, 3, 6].includes(i)) continue;
    for (const layout of ['Spotlight', 'Grid']) {
      await ada.choose(layout);
      await fitsEveryScreen(ada);
    }
  }
});

async function fitsEveryScreen({ page }) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    const message = `at ${size.width} x ${size.height}`;
    await expect.poll(() => page.evaluate(misfits), { message }).toEqual([]);
  }
}
