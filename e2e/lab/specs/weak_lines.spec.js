// On a weak line nobody is dropped and sound goes on; pictures become fewer and smaller, and are
// again as they were once the line is good.

import { expect, test } from '../fixtures.js';
import { lines } from '../lines.js';
import { chromiumWithVoiceOptions } from '../../support/browsers.js';
import { lasting } from '../../support/lasting.js';

test.setTimeout(180_000);

const SETTLING = 10; // Seconds in which a line may be found out to be weak.
const MEASURED = 20;

// What came meanwhile, and how good it was.
function figuresBetween(before, after) {
  const grown = (kind, name) => after[kind][name] - before[kind][name];
  const percent = (part, whole) => Math.round((1_000 * part) / whole) / 10;
  const concealed = grown('audio', 'concealedSamples') - grown('audio', 'silentConcealedSamples');
  return {
    concealed: percent(concealed, grown('audio', 'totalSamplesReceived')),
    pictures: Math.round((10 * grown('video', 'framesDecoded')) / MEASURED) / 10,
    height: after.video.frameHeight,
    kilobits: Math.round((grown('video', 'bytesReceived') * 8) / 1_000 / MEASURED),
  };
}

// The picture is as large as the camera's.
async function isWhole(person, name) {
  const height = async () => (await person.received(name)).video?.frameHeight;
  const message = `how high ${person.name} sees ${name}`;
  await expect.poll(height, { message, timeout: 90_000 }).toBe(180);
}

async function measure(people) {
  const sample = () => Promise.all(people.map(([person, name]) => person.received(name)));
  const before = await sample();
  await lasting(MEASURED);
  const after = await sample();
  return before.map((each, index) => figuresBetween(each, after[index]));
}

for (const { name, settings, concealed } of lines) {
  test(`a weak line: ${name}`, async ({ internet, arriveAt }, testInfo) => {
    const home = await internet.home({ seed: 1 });
    const speaking = chromiumWithVoiceOptions(); // Of what nobody says nothing can be lost.
    const ada = await arriveAt('Ada', 'Chromium', await internet.home(), speaking);
    const bea = await arriveAt('Bea', 'Chromium', home, speaking);
    await ada.join('harbour');
    await bea.join('harbour');
    const directions = [[ada, 'Bea'], [bea, 'Ada']];
    await Promise.all(directions.map((each) => isWhole(...each)));

    await home.line.change(`both ${settings}`);
    await lasting(SETTLING);
    const [up, down] = await measure(directions);
    await home.line.change('both');
    const mended = performance.now();
    await Promise.all(directions.map((each) => isWhole(...each)));
    const again = Math.round((performance.now() - mended) / 1_000);
    for (const [person, other] of directions) await person.seesAndHears(other);
    await testInfo.attach('weak line', { body: JSON.stringify({ name, up, down, again }) });

    for (const person of [ada, bea]) {
      expect(await person.connectionStates()).toEqual(['connected']);
    }
    for (const direction of [up, down]) {
      expect(direction.concealed).toBeLessThan(concealed ?? 100);
    }
  });
}
