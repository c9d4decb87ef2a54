// Calls that go over the relay only, as --ice-policy relay has it.
import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumOptions } from '../support/browsers.js';
import { startRelay } from '../support/relay.js';

const relayedBy = (transport, ...options) =>
  test.extend({
    serverOptions: async ({}, use) => {
      const relay = await startRelay();
      await use([...options, '--ice-policy', 'relay', ...relay.options(transport)]);
      await relay.stop();
    },
  });

async function seeAndHearOverRelay([one, other], transport) {
  await one.seesAndHears(other.name);
  await other.seesAndHears(one.name);
  for (const { page } of [one, other]) {
    expect(await page.evaluate(candidates)).toEqual({
      own: ['relay'], theirs: ['relay'], protocol: transport,
    });
  }
}

for (const transport of ['udp', 'tcp']) {
  const relayed = relayedBy(transport);

  relayed(`two people see and hear each other over a relay by ${transport}`, async ({ meet }) => {
    await seeAndHearOverRelay(await meet('Ada', 'Bea'), transport);
  });
}

// Both certificates sign themselves, and a page has no way to let a person accept the relay's.
const wholly = relayedBy('tls', '--tls-self-signed');

wholly('page, signalling and relay all may be under TLS', async ({ arrive, launch }) => {
  const { args, ...options } = chromiumOptions();
  const trusting = { ...options, args: [...args, '--ignore-certificate-errors'] };
  const browser = await launch(chromium, trusting);
  const people = [await arrive('Ada', { browser }), await arrive('Bea', { browser })];
  for (const person of people) await person.join('harbour');
  await seeAndHearOverRelay(people, 'tls');
  expect(await people[0].page.evaluate(() => [location.protocol, isSecureContext])).toEqual(
    ['https:', true]);
});

// Of which kinds both ends have candidates, and how the one that is used gets to the relay.
async function candidates() {
  const [connection] = window.probe.connections;
  const reports = [...(await connection.getStats()).values()];
  const kindsOf = (type) => [
    ...new Set(reports.filter((each) => each.type === type).map((each) => each.candidateType)),
  ];
  const { selectedCandidatePairId } = reports.find(({ type }) => type === 'transport');
  const pair = reports.find(({ id }) => id === selectedCandidatePairId);
  const { relayProtocol } = reports.find(({ id }) => id === pair.localCandidateId);
  return {
    own: kindsOf('local-candidate'), theirs: kindsOf('remote-candidate'), protocol: relayProtocol,
  };
}
