// Measures the time from pressing Join to the first decoded picture of who is already there, beside
// the call that tutorials build (bench/peers/tutorial.mjs, bench/pages/tutorial), with both servers
// at the far end of lines of several delays. Runs alternate; each starts from pages loaded anew.
// Confab is measured twice: as it is opened, and with the preview of camera and microphone open.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { chromiumOptions } from './browsers.js';
import { lasting } from './lasting.js';
import { startServer } from './server.js';
import { openSlowLine } from './slow_line.js';

const delays = [0, 50, 200]; // Milliseconds, one way.
const READING = 1; // Seconds for which whoever comes looks at the page before pressing Join.
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// As webcams have it: a first picture in that size is more than a line is first taken to bear.
const browserOptions = chromiumOptions({ picture: { width: 1280, height: 720, rate: 30 } });

// Says on the console how long after the press the first picture came that is not one's own, and
// when there is one's own. Nothing is asked of the page meanwhile: that would take time from it.
function watchPictures() {
  let pressed = 0;
  const sized = ({ target: { muted, videoWidth } }) => videoWidth > 0 &&
    console.log(muted ? 'own picture' : `picture after ${performance.now() - pressed}`);
  addEventListener('submit', ({ timeStamp }) => (pressed ||= timeStamp), true);
  document.addEventListener('resize', sized, true);
}

const says = (page, start) =>
  page.waitForEvent('console', (message) => message.text().startsWith(start));

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function startTutorial() {
  const script = at('bench/peers/tutorial.mjs');
  const server = spawn(process.execPath, [script, '0', `--page=${at('build/tutorial')}`]);
  const [said] = await once(server.stdout, 'data');
  return { port: Number(said), stop: () => server.kill() };
}

async function startConfab() {
  const { origin, stop } = await startServer();
  return { port: new URL(origin).port, stop };
}

async function fillIn(page) {
  await page.getByLabel('Room', { exact: true }).fill('bench');
  await page.locator('.presence:not(:empty)').waitFor();
}

async function openPreview(page) {
  const shown = says(page, 'own picture');
  await button(page, 'Try microphone and camera').click();
  await shown;
  await fillIn(page);
}

const apps = {
  tutorial: {
    server: await startTutorial(),
    prepare: (page) => page.getByLabel('Room').fill('bench'),
  },
  confab: { server: await startConfab(), prepare: fillIn },
  'with preview': { server: await startConfab(), prepare: openPreview },
};

async function arrive(browser, origin, prepare) {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  await context.addInitScript(watchPictures);
  const page = await context.newPage();
  await page.goto(origin, { waitUntil: 'networkidle' });
  await prepare(page);
  return page;
}

async function measure({ server, prepare }, [there, here], delay) {
  const line = await openSlowLine(server.port, delay);
  const first = await arrive(there, line.origin, prepare);
  await button(first, 'Join').click();
  await first.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
  const second = await arrive(here, line.origin, prepare);
  await lasting(READING);
  const [said] = await Promise.all([
    says(second, 'picture after '), button(second, 'Join').click(),
  ]);
  const time = Number(said.text().split(' ').at(-1));
  for (const page of [first, second]) await page.context().close();
  line.close();
  return time;
}

const median = (times) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]);

const row = (cells) => console.log(cells.map((cell) => `${cell}`.padStart(14)).join(''));

const browsers = await Promise.all([1, 2].map(() => chromium.launch(browserOptions)));
try {
  console.log(`Milliseconds from pressing Join to the first picture, medians of ${runs} runs`);
  row(['delay', ...Object.keys(apps), 'ratio', 'with preview']);
  for (const delay of delays) {
    const times = Object.fromEntries(Object.keys(apps).map((name) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const [name, app] of Object.entries(apps)) {
        times[name].push(await measure(app, browsers, delay));
      }
    }
    const medians = Object.values(times).map(median);
    const ratios = medians.slice(1).map((time) => (time / medians[0]).toFixed(2));
    row([delay, ...medians, ...ratios]);
  }
} finally {
  for (const browser of browsers) await browser.close();
  for (const { server } of Object.values(apps)) await server.stop();
}
