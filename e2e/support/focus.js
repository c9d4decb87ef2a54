// Where the focus is, and whether a person can see it.

import { expect } from '@playwright/test';

// Presses Tab until the element has the focus; each stop on the way must show where the focus is.
export async function tabTo({ page }, target) {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 25 && !(await focused()); presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(outlineOfFocus)).toMatch(/^solid [23]px$/);
  }
  await expect(target).toBeFocused();
}

// Presses Tab all the way round; what should have got the focus and did not.
export async function missedByTab(page) {
  await page.evaluate(() => (window.stops = new Set()));
  const round = () => {
    const isBody = document.activeElement === document.body; // Between the last and the first.
    if (!isBody && window.stops.has(document.activeElement)) return true;
    window.stops.add(document.activeElement);
    return false;
  };
  for (;;) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(round)) return page.evaluate(missed);
    expect(await page.evaluate(outlineOfFocus)).toMatch(/^(solid [23]px|body)$/);
  }
}

function missed() {
  const within = document.querySelector('dialog[open]') ?? document;
  const all = [...within.querySelectorAll('button, input, select, a[href]')];
  return all
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !window.stops.has(one))
    .map((one) => one.outerHTML.slice(0, 120));
}

function outlineOfFocus() {
  if (document.activeElement === document.body) return 'body';
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return `${outlineStyle} ${outlineWidth}`;
}
