// Whoever meets in whichever networks sees and hears each other, within three seconds of pressing
// Join, and not over the relay if there is another way.

import { expect, test } from '../fixtures.js';
import { route } from '../joining.js';
import { median } from '../median.js';
import { kindOf, networks } from '../networks.js';

test.setTimeout(120_000);

const pairings = [
  ['Chromium', 'Chromium'], ['Chromium', 'Firefox'],
  ['Firefox', 'Chromium'], ['Firefox', 'Firefox'],
];

// Whose camera is Firefox's is one even colour (Person).
async function meets(person, other) {
  if (other.engine === 'Firefox') await person.seesColoursOf(other.name);
  else await person.sees(other.name);
  await person.hears(other.name);
}

// Milliseconds from pressing Join to the first picture.
async function timeToJoin(person) {
  await person.join('harbour');
  await person.page.waitForFunction(() => window.joinTime);
  return person.page.evaluate(() => window.joinTime);
}

async function timesToJoin(person, whoIsThere, runs) {
  const times = [await timeToJoin(person)];
  while (times.length < runs) {
    await person.leave();
    await expect(whoIsThere.videos).toHaveCount(1);
    times.push(await timeToJoin(person));
  }
  return times;
}

for (const network of networks) {
  for (const engines of pairings) {
    const tag = engines.includes('Firefox') ? [] : ['@slice'];
    test(`${network.name}: ${engines.join(' and ')}`, { tag }, async ({
      internet, arriveAt, runs,
    }, testInfo) => {
      const homes = [];
      for (const rules of network.homes) homes.push(await internet.home(rules));
      const ada = await arriveAt('Ada', engines[0], homes[0]);
      const bea = await arriveAt('Bea', engines[1], homes.at(-1));
      await ada.join('harbour');
      const times = await timesToJoin(bea, ada, runs);
      await Promise.all([meets(ada, bea), meets(bea, ada)]);

      const routes = [await ada.page.evaluate(route), await bea.page.evaluate(route)];
      const figures = { network: network.name, engines, times, routes };
      await testInfo.attach('figures', { body: JSON.stringify(figures) });
      for (const each of routes) expect(network.routes).toContain(kindOf(each));
      expect(median(times)).toBeLessThan(3_000);
    });
  }
}
