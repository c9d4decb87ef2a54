// Has a browser draw the icons. A maskable one fills its square, for systems cut it to a shape of
// their own, and leaves its outer tenth without anything that matters.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { chromiumOptions } from './browsers.js';

const folder = fileURLToPath(new URL('../../web/public/', import.meta.url));
const round = readFileSync(`${folder}icon.svg`, 'utf8');
const icons = [
  { file: 'icon-192.png', side: 192, svg: round },
  { file: 'icon-512.png', side: 512, svg: round },
  { file: 'icon-maskable-512.png', side: 512, svg: round.replace(' rx="9"', '') },
];

const browser = await chromium.launch(chromiumOptions());
try {
  for (const { file, side, svg } of icons) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: folder + file, omitBackground: true });
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
}
