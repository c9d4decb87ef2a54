// Calls that go over the relay only, as --ice-policy relay has it.
import { expect, test } from '../fixtures.js';
import { startRelay } from '../support/relay.js';

for (const transport of ['udp', 'tcp']) {
  const relayed = test.extend({
    serverOptions: async ({}, use) => {
      const relay = await startRelay();
      await use(relay.options(transport));
      await relay.stop();
    },
  });

  relayed(`two people see and hear each other over a relay by ${transport}`, async ({ meet }) => {
    const people = await meet('Ada', 'Bea');
    const [ada, bea] = people;
    await ada.seesAndHears('Bea');
    await bea.seesAndHears('Ada');
    for (const { page } of people) {
      expect(await page.evaluate(candidates)).toEqual({
        own: ['relay'], theirs: ['relay'], protocol: transport,
      });
    }
  });
}

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
