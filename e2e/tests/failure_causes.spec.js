// Why there is no connection with somebody, in words. The other is a program whose answers no
// browser takes, so that one attempt after another fails.
import { expect, test } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { startRelay } from '../support/relay.js';
import { startServer } from '../support/server.js';
import { SignalClient } from '../support/signal_client.js';
import { apart } from '../support/words.js';

const withServers = test.extend({
  // What is started for the test besides its server ends with it.
  start: async ({}, use) => {
    const started = [];
    const keep = async (starting) => {
      const one = await starting;
      started.push(one);
      return one;
    };
    await use(keep);
    for (const one of started) await one.stop();
  },
});

async function answersNonsense(origin) {
  const bea = await SignalClient.connect(origin);
  bea.send({ type: 'join', room: 'harbour', name: 'Bea', instance: 'bea' });
  await bea.next('room_created');
  const answer = async () => {
    const { from, generation, round } = await bea.next('webrtc_offer');
    await allCandidatesOf(bea, generation);
    bea.send({ type: 'webrtc_answer', to: from, generation, round, sdp: 'v=0' });
    answer();
  };
  answer();
  return { stop: () => bea.close() };
}

async function allCandidatesOf(client, wanted) {
  const { generation, candidate } = await client.next('webrtc_ice_candidate');
  if (generation !== wanted || candidate) await allCandidatesOf(client, wanted);
}

async function isTold(ada, why, admin) {
  const { page } = ada;
  await expect(ada.alert).toContainText(`No connection: ${apart('Bea')}. ${why}`);
  await expect(ada.retryButton('Bea')).toBeVisible();
  await page.getByText('For the operator').click();
  await expect(page.getByText(admin)).toBeVisible();
}

withServers('why there is no connection is said to who calls and to who serves', async ({
  start, arrive, server,
}) => {
  test.slow(); // Three attempts of each, five seconds apart.
  const [relay, gone] = await Promise.all([start(startRelay()), start(startRelay())]);
  const refused = await start(startServer(relay.optionsInError('udp')));
  const unreachable = await start(startServer(gone.options('tcp')));
  await gone.stop();
  const origins = [server, refused, unreachable].map(({ origin }) => origin);
  await Promise.all(origins.map((origin) => start(answersNonsense(origin))));
  const people = [];
  for (const origin of origins) people.push(await arrive('Ada', { origin }));
  for (const ada of people) await ada.join('harbour');

  const [alone, withRefusing, withUnreachable] = people;
  await isTold(alone, 'You are in different networks', 'There is neither STUN nor TURN');
  await isTold(withRefusing, 'The relay that would connect you does not let you in.',
    'The TURN server refuses our credentials');
  await isTold(withUnreachable, 'The relay that would connect you does not answer.',
    'The TURN server does not answer');
  await check(alone.page, 'no connection');

  const [help] = await Promise.all([
    withRefusing.page.waitForEvent('popup'),
    withRefusing.page.getByRole('link', { name: 'What helps' }).click(),
  ]);
  await expect(help.locator(':target')).toHaveText('The relay refuses you');
  await check(help, 'help');
});
