// Whoever meets in whichever networks sees and hears each other, within three seconds of pressing
// Join, and not over the relay if there is another way.

import { expect, test } from '../fixtures.js';
import { route } from '../joining.js';
import { meets, pairings, titleOf } from '../meeting.js';
import { median } from '../median.js';
import { kindOf, networks } from '../networks.js';

test.setTimeout(120_000);

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
    const tag = engines.includes('Firefox') || network.rare ? [] : ['@slice'];
    test(titleOf(network.name, engines), { tag }, async ({
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
      const meeting = { network: network.name, engines, times, routes };
      await testInfo.attach('meeting', { body: JSON.stringify(meeting) });
      for (const each of routes) expect(network.routes).toContain(kindOf(each));
      expect(median(times)).toBeLessThan(3_000);
    });
  }
}
