// After each fault both see and hear each other again in time. With --repeat-each=20 as often.

import { watchForGaps } from '../../support/probe.js';
import { lasting } from '../../support/lasting.js';
import { faults } from '../faults.js';
import { expect, test } from '../fixtures.js';
import { meets, pairings, titleOf } from '../meeting.js';

test.setTimeout(180_000);

for (const { name, strike, away, bound } of faults) {
  for (const engines of pairings) {
    test(titleOf(name, engines), async ({
      internet, arriveAt, server,
    }, testInfo) => {
      // By IPv6 there would be no NAT to forget anything.
      const families = 'ipv4';
      const home = await internet.home({ families, seed: 1 });
      const spare = await internet.home({ families });
      const ada = await arriveAt('Ada', engines[0], await internet.home({ families }));
      const bea = await arriveAt('Bea', engines[1], home);
      await ada.join('harbour');
      await bea.join('harbour');
      await Promise.all([meets(ada, bea), meets(bea, ada)]);
      const gaps = [
        await ada.video('Bea').evaluateHandle(watchForGaps),
        await bea.video('Ada').evaluateHandle(watchForGaps),
      ];

      await strike({ home, spare, host: bea.host, server });
      await lasting(bound);
      await Promise.all([meets(ada, bea), meets(bea, ada)]);

      const longest = await Promise.all(gaps.map((gap) => gap.evaluate((read) => read())));
      const taken = Math.round(Math.max(...longest) - away * 1_000);
      await testInfo.attach('recovery', { body: JSON.stringify({ fault: name, engines, taken }) });
      expect(taken).toBeLessThan(bound * 1_000);
      for (const person of [ada, bea]) {
        person.expectProblems(/WebSocket connection to .* failed|ICE failed|can’t establish/);
      }
    });
  }
}
