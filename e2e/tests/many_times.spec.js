// What is harmless once has to be harmless as often as it happens.
import { expect, test } from '../fixtures.js';
import { heapSize, keepBusy, rounds, toggle } from '../support/many_times.js';

// What a page may keep of all that happened, in bytes: far less than a call screen for each time.
const keptAtMost = 500_000;

test('sixty reconnects in a row leave one connection, and nothing behind', async ({
  meet,
}) => {
  test.setTimeout(180_000);
  const [ada, bea] = await meet('Ada', 'Bea');
  const context = bea.page.context();
  let joined = 0;
  bea.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => (joined += /"room_joined"/.test(payload) ? 1 : 0));
  });
  const reconnectsTo = async (times) => {
    for (; joined < times; ) {
      const before = joined;
      await expect(async () => {
        await context.setOffline(true);
        await context.setOffline(false); // News of the network soon after other news is none.
        expect(joined).toBeGreaterThan(before);
      }).toPass({ intervals: [200] });
    }
  };

  await bea.hasAllParts();
  await reconnectsTo(10); // What is made once and kept is there by now.
  const before = await heapSize(bea.page);
  await reconnectsTo(60);

  expect((await heapSize(bea.page)) - before).toBeLessThan(keptAtMost);
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  for (const person of [ada, bea]) {
    await expect.poll(() => person.openConnections()).toEqual(['connected']);
  }
  bea.expectProblems(/WebSocket connection to .* failed/);
});

test('after two hundred times of joining and leaving nothing is left', async ({ arrive }) => {
  test.setTimeout(180_000);
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await bea.sees('Ada');
  await bea.hasAllParts();
  await bea.leave();
  await bea.page.evaluate(rounds, 80); // What is made once and kept is there after these.
  const handles = await bea.page.evaluate(() => window.probe.countHandles());
  const heap = await heapSize(bea.page);

  await bea.page.evaluate(rounds, 200);

  expect(await bea.page.evaluate(() => window.probe.countHandles())).toBe(handles);
  expect(await bea.openConnections()).toEqual([]);
  expect(await bea.capturing()).toEqual([]);
  expect((await heapSize(bea.page)) - heap).toBeLessThan(keptAtMost);
  await bea.join('harbour');
  await ada.seesAndHears('Bea');
  await expect(ada.videos).toHaveCount(2);
});

test('ten times both offer at the same moment under load, and each time they agree', async ({
  meet,
}) => {
  const people = await meet('Ada', 'Bea');
  const [ada, bea] = people;
  for (const { page } of people) await page.evaluate(keepBusy);

  for (let round = 0; round < 10; round++) {
    const before = await fragments(people);
    await Promise.all(people.map(({ page }) => page.evaluate(restartIce)));
    await expect.poll(() => agreeAnew(people, before), { message: `round ${round}` }).toBe(true);
  }

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  expect(await ada.connectionStates()).toEqual(['connected']);
  expect(await bea.connectionStates()).toEqual(['connected']);
});

test('a hundred toggles of microphone and camera need no offer and end as they should', async ({
  meet,
}) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const negotiations = () => bea.page.evaluate(() => window.probe.negotiations);
  const before = await negotiations();

  await bea.microphoneButton.evaluate(toggle, 100);
  await bea.cameraButton.evaluate(toggle, 100);

  await expect(bea.microphoneButton).toHaveAttribute('aria-pressed', 'true');
  await expect(bea.cameraButton).toHaveAttribute('aria-pressed', 'true');
  await ada.seesAndHears('Bea');
  await bea.microphoneButton.evaluate(toggle, 1);
  await bea.cameraButton.evaluate(toggle, 1);
  await ada.noLongerSees('Bea');
  await ada.noLongerHears('Bea');
  expect(await negotiations()).toBe(before);
  await expect.poll(() => bea.capturing()).toEqual(['audio']); // Kept, but muted.
});

function restartIce() {
  for (const connection of window.probe.connections) connection.restartIce();
}

// Of each person: the ICE username fragments of both ends.
function fragments(people) {
  return Promise.all(people.map(({ page }) => page.evaluate(() => {
    const [{ localDescription, remoteDescription }] = window.probe.connections;
    return [localDescription, remoteDescription].map(({ sdp }) => /ice-ufrag:(\S+)/.exec(sdp)[1]);
  })));
}

// Nobody is negotiating, and the two ends mean the same session, which neither meant before.
async function agreeAnew(people, before) {
  const stable = await Promise.all(people.map(({ page }) => page.evaluate(() =>
    window.probe.connections.every(({ signalingState }) => signalingState === 'stable'))));
  const [one, other] = await fragments(people);
  const isNew = one.every((fragment) => !before[0].includes(fragment));
  return stable.every(Boolean) && isNew && one[0] === other[1] && one[1] === other[0];
}
