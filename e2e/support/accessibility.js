// What is wrong with a view for those who do not see it, see it enlarged, or have no mouse.
import { expect } from '@playwright/test';
import axe from 'axe-core';

import { missedByTab } from './focus.js';

const full = { width: 1280, height: 720 };
const zoomed = { width: 640, height: 360 }; // What 200 % leave of that.

// A menu has one stop, and is gone when the focus is.
export async function check(page, view, { withMenu = false } = {}) {
  await expectNoViolations(page, view);
  await page.setViewportSize(zoomed);
  await expect.poll(() => page.evaluate(lost), `lost at 200 %: ${view}`).toEqual([]);
  await page.setViewportSize(full);
  if (withMenu) return;
  expect(await missedByTab(page), `not to be reached by keyboard: ${view}`).toEqual([]);
}

// The window above all others is a page of its own, without an address.
export async function checkSmallWindow(page) {
  const small = () => page.context().pages().find((one) => one.url() === 'about:blank');
  await expect.poll(() => small()?.getByRole('button').count()).toBe(2);
  await expectNoViolations(small(), 'picture in picture');
  expect(await missedByTab(small()), 'not to be reached by keyboard: small window').toEqual([]);
}

async function expectNoViolations(page, view) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const inDark = await page.evaluate(violations, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const inLight = await page.evaluate(violations, null);
  expect([...inDark, ...inLight], `what axe finds: ${view}`).toEqual([]);
}

async function violations(rules) {
  const found = await window.axe.run(document, rules ? { runOnly: rules } : {});
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

// What makes the page scroll sideways, and what is cut off where nobody can scroll.
function lost() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  const cuts = (around, box) => {
    if (getComputedStyle(around).overflow !== 'hidden') return false;
    const { left, top, right, bottom } = around.getBoundingClientRect();
    const isOver = box.left < left - 1 || box.right > right + 1;
    return isOver || box.top < top - 1 || box.bottom > bottom + 1;
  };
  for (const element of document.querySelectorAll('button, input, select, label, h2, p, dt, dd')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    let box = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (cuts(around, box)) found.push(element.outerHTML.slice(0, 120));
      if (getComputedStyle(around).overflowY === 'auto') box = around.getBoundingClientRect();
    }
  }
  return found;
}
