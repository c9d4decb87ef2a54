// After each fault both see and hear each other again in time, however often it happens to a call.

import { watchForGaps } from '../../support/probe.js';
import { lasting } from '../../support/lasting.js';
import { faults } from '../faults.js';
import { expect, test } from '../fixtures.js';
import { meets, pairings, titleOf } from '../meeting.js';

const both = ({ ada, bea }) => Promise.all([meets(ada, bea), meets(bea, ada)]);

// Milliseconds beyond what the fault lasts, until both had a picture again.
async function strikeOnce({ strike, away, bound }, call) {
  const watch = ([person, other]) => person.video(other.name).evaluateHandle(watchForGaps);
  const gaps = await Promise.all([[call.ada, call.bea], [call.bea, call.ada]].map(watch));
  await strike(call);
  await lasting(bound);
  await both(call);
  const longest = await Promise.all(gaps.map((gap) => gap.evaluate((read) => read())));
  return Math.round(Math.max(...longest) - away * 1_000);
}

for (const fault of faults) {
  for (const engines of pairings) {
    test(titleOf(fault.name, engines), async ({
      internet, arriveAt, server, relay, strikes,
    }, testInfo) => {
      test.setTimeout(60_000 + strikes * 120_000);
      // By IPv6 there would be no NAT to forget anything.
      const rules = { families: 'ipv4', nat: fault.relayed ? 'symmetric' : 'cone' };
      const home = await internet.home({ ...rules, seed: 1 });
      const spare = await internet.home(rules);
      const ada = await arriveAt('Ada', engines[0], await internet.home(rules));
      const bea = await arriveAt('Bea', engines[1], home);
      const call = { ada, bea, home, spare, host: bea.host, server, relay };
      for (const person of [ada, bea]) {
        person.expectProblems(/WebSocket connection to .* failed|ICE failed|can’t establish/);
        await person.join('harbour');
      }
      await both(call);

      const taken = [];
      while (taken.length < strikes) taken.push(await strikeOnce(fault, call));
      const recovery = { fault: fault.name, engines, taken };
      await testInfo.attach('recovery', { body: JSON.stringify(recovery) });
      expect(Math.max(...taken)).toBeLessThan(fault.bound * 1_000);
    });
  }
}
