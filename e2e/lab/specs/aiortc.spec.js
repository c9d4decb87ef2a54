// The page and a client that is not ours, through NAT and firewalls. That client takes the first
// way that works, and has to try out which relay it can reach: one in each attempt.

import { IndependentPeer } from '../../support/independent_peer.js';
import { originFor } from '../deployment.js';
import { expect, test } from '../fixtures.js';
import { route } from '../joining.js';
import { kindOf } from '../networks.js';

test.setTimeout(120_000);

const networks = [
  {
    name: 'cone and cone, with a STUN server alone',
    homes: [{ nat: 'cone' }, { nat: 'cone' }],
    servers: ({ stun }) => stun,
    kind: 'reflexive',
    tag: '@slice',
  },
  {
    name: 'symmetric and TCP 443 only',
    homes: [{ nat: 'symmetric' }, { firewall: 'only tcp 443' }],
    servers: ({ stun, deployed }) => [...stun, ...deployed],
    kind: 'relay',
    tag: [],
  },
];

for (const { name, homes: [hers, its], servers, kind, tag } of networks) {
  const behind = test.extend({
    serverOptions: async ({ relay }, use) => use([...servers(relay), '--allow-native-clients']),

    // The independent peer on a machine of a home; it ends also if the test fails.
    robotAt: async ({}, use) => {
      const robots = [];
      await use((home) => {
        const origin = originFor(home);
        const { inside } = home.host();
        robots.push(IndependentPeer.start({ origin, name: 'Robot', inside }));
        return robots.at(-1);
      });
      for (const robot of robots) expect(await robot.leave()).toBe(0);
    },
  });

  behind(`an independent client meets the page: ${name}`, { tag }, async ({
    internet, arriveAt, robotAt,
  }) => {
    const homeOf = (rules) => internet.home({ families: 'ipv4', ...rules });
    const ada = await arriveAt('Ada', 'Chromium', await homeOf(hers));
    await ada.join('harbour');
    const robot = robotAt(await homeOf(its));

    await ada.seesAndHears('Robot');
    await robot.seesAndHears('Ada');
    expect(kindOf(await ada.page.evaluate(route))).toBe(kind);
  });
}
