// A client that is not ours, with another implementation of WebRTC, and the page.
import { chromium, firefox } from '@playwright/test';

import { expect, test as base } from '../fixtures.js';
import { chromiumOptions, firefoxOptions } from '../support/browsers.js';
import { IndependentPeer } from '../support/independent_peer.js';
import { startRelay } from '../support/relay.js';
import { SignalClient } from '../support/signal_client.js';
import { talkOf } from '../support/talk.js';
import { apart, words } from '../support/words.js';

const test = base.extend({
  serverOptions: ['--allow-native-clients'],

  // The independent peer in the room of all tests, once it has its seat.
  robot: async ({ server }, use, testInfo) => {
    const robots = [];
    await use(async (...options) => {
      const robot = IndependentPeer.start({ origin: server.origin, name: 'Robot', options });
      robots.push(robot);
      await robot.says(/^joined harbour/m);
      return robot;
    });
    const said = robots.flatMap(({ lines }) => lines).join('\n');
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('what the robot said', { body: said, contentType: 'text/plain' });
    }
    for (const robot of robots) expect(await robot.leave(), said).toBe(0);
    expect(said).not.toMatch(/Error|Traceback|the server says/);
  },
});

async function seeAndHearEachOther(person, robot) {
  await person.seesAndHears(robot.name);
  await robot.seesAndHears(person.name);
}

// The generation tells that no connection was refused and silently replaced.
test('who joins an independent client sees and hears it, and it them', async ({
  arrive,
  robot,
}) => {
  const rob = await robot();
  const ada = await arrive('Ada');
  await ada.join('harbour');

  await seeAndHearEachOther(ada, rob);
  await rob.says(/^connected to Ada \(generation 1\)$/m);
  await ada.leave();
  await rob.says(/^Ada is gone$/m);
});

test('an independent client that comes later offers, and is gone when it leaves', async ({
  arrive,
  robot,
}) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const rob = await robot();

  await seeAndHearEachOther(ada, rob);
  await rob.says(/^connected to Ada \(generation 1\)$/m);
  expect(await rob.leave()).toBe(0);
  await expect(ada.videos).toHaveCount(1);
});

test('an independent client sees who loads the page anew', async ({ arrive, robot }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const rob = await robot();
  await rob.says(/^connected to Ada/m);
  const said = rob.lines.length;

  await ada.reload();

  await rob.says(/^Ada is gone\nAda is here$/m, said);
  await seeAndHearEachOther(ada, rob);
});

test('an independent client and a page show each other their screens', async ({
  arrive,
  launch,
  robot,
}) => {
  const { executablePath, args } = chromiumOptions();
  const sharing = { executablePath, args: [...args, '--use-fake-ui-for-media-stream'] };
  const ada = await arrive('Ada', { browser: await launch(chromium, sharing) });
  await ada.page.setViewportSize({ width: 700, height: 500 });
  await ada.join('harbour');
  const rob = await robot('--screen');
  await ada.seesAndHears(`${apart('Robot')}’s screen`, 'Robot');

  await ada.page.getByRole('button', { name: 'Screen', exact: true }).click();

  await rob.seesAndHears("Ada's screen");
  await rob.seesAndHears('Ada');
});

test('an independent client in Firefox’s room chats with it', async ({ arrive, launch, robot }) => {
  const browser = await launch(firefox, firefoxOptions);
  const fox = await arrive('Fox', { browser, permissions: null });
  await fox.join('harbour');
  const rob = await robot('--say', 'I am a robot');

  await rob.seesAndHears('Fox');
  await fox.seesAndHears('Robot');
  await rob.says(/^connected to Fox \(generation 1\)$/m);
  const { chat, messages, write } = talkOf(fox);
  await write('what are you?');
  await rob.says(/^Fox says: what are you\?$/m);
  await expect(messages).toHaveText([/I am a robot/, /what are you\?.*Delivered/s]);
  await expect(chat).toBeVisible();
});

test('an independent client takes its seat back from a server that was started again', async ({
  arrive,
  robot,
  server,
}) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const rob = await robot();
  await ada.sees('Robot');
  const tile = await ada.tile('Robot').elementHandle();
  const said = rob.lines.length;

  await server.crash();
  await server.startAgain();

  await rob.says(/^back in harbour/m, said);
  await seeAndHearEachOther(ada, rob);
  expect(await tile.evaluate((element) => element.isConnected)).toBe(true);
  expect(await ada.connectionStates()).toEqual(['connected']);
  ada.expectProblems(/WebSocket connection to .* failed/);
  expect(rob.lines.slice(said).filter((line) => /gone|connected/.test(line))).toEqual([]);
});

// Without that, the page would wait for 30 s for it to come back.
test('who finds back to a server that was started again is told who left it meanwhile', async ({
  arrive,
  robot,
  server,
}) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const rob = await robot();
  await ada.sees('Robot');
  const said = rob.lines.length;

  await server.crash();
  await ada.page.context().setOffline(true);
  await server.startAgain();
  await rob.says(/^back in harbour/m, said);
  expect(await rob.leave()).toBe(0);
  await ada.page.context().setOffline(false);

  await expect(ada.videos).toHaveCount(1);
  await expect(ada.status).toContainText(words.left('Robot'));
  ada.expectProblems(/WebSocket connection to .* failed/);
});

// A page of which only the signalling is there; any description will do for it.
async function signalOnly(server, resume) {
  const page = await SignalClient.connect(server.origin);
  page.send({ type: 'join', room: 'harbour', name: 'Ada', instance: 'page', ...resume });
  return page;
}

test('an independent client that came later gives way, and heeds generations', async ({
  robot,
  server,
}) => {
  const page = await signalOnly(server);
  await robot();
  const { from, sdp } = await page.next('webrtc_offer');
  const answered = async (generation, round) => {
    page.send({ type: 'webrtc_offer', to: from, generation, round, sdp });
    const { sdp: _, ...answer } = await page.next('webrtc_answer');
    return answer;
  };
  const answer = { type: 'webrtc_answer', from, generation: 1, round: 1 };

  expect(await answered(1, 1)).toEqual(answer);
  expect(await answered(3, 1)).toEqual({ ...answer, generation: 3 });
  page.send({ type: 'webrtc_offer', to: from, generation: 2, round: 1, sdp });
  page.send({ type: 'webrtc_answer', to: from, generation: 3, round: 1, sdp });
  page.send({ type: 'webrtc_ice_candidate', to: from, generation: 9, candidate: '', sdpMid: '0' });
  expect(await answered(3, 2)).toEqual({ ...answer, generation: 3, round: 2 });
  page.close();
});

test('an independent client offers again what was not answered, to who was away', async ({
  robot,
  server,
}) => {
  const lost = await signalOnly(server);
  const { resume } = await lost.next('room_created');
  await robot();
  const first = await lost.next('webrtc_offer');
  expect(first).toMatchObject({ generation: 1, round: 1 });

  lost.socket.close(4001);
  const back = await signalOnly(server, { resume });

  expect(await back.next('webrtc_offer')).toEqual({ ...first, round: 2 });
  back.close();
});

const relayed = test.extend({
  serverOptions: async ({}, use) => {
    const relay = await startRelay();
    await use(['--allow-native-clients', '--ice-policy', 'relay', ...relay.options('udp')]);
    await relay.stop();
  },
});

relayed('an independent client calls over a relay alone', async ({ arrive, robot }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const rob = await robot();

  await seeAndHearEachOther(ada, rob);
  expect(await ada.page.evaluate(kindsOfCandidates)).toEqual({
    'local-candidate': ['relay'], 'remote-candidate': ['relay'],
  });
});

async function kindsOfCandidates() {
  const [connection] = window.probe.connections;
  const kinds = { 'local-candidate': [], 'remote-candidate': [] };
  for (const { type, candidateType } of (await connection.getStats()).values()) {
    if (kinds[type] && !kinds[type].includes(candidateType)) kinds[type].push(candidateType);
  }
  return kinds;
}
