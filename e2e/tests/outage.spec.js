// What a network does to a call, on machines of their own. Where none can be made, these do not run
// (playwright.config.js).
import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test.setTimeout(150_000);

// Milliseconds until both see each other again, from when `mend` is called.
async function seeingAgain([ada, bea], mend) {
  const pictures = Promise.all([ada.nextPicture('Bea'), bea.nextPicture('Ada')]);
  mend();
  const start = performance.now();
  await pictures;
  return performance.now() - start;
}

// The length of an outage is part of the fault.
async function lasting(seconds) {
  const start = performance.now();
  const passed = () => (performance.now() - start) / 1000;
  await expect.poll(passed, { timeout: 60_000 }).toBeGreaterThan(seconds);
}

for (const [seconds, cost, connections] of [[8, 1_000, 1], [40, 3_000, undefined]]) {
  test(`an outage of ${seconds} s costs at most ${cost / 1000} s more`, async ({ meetInLab }) => {
    const people = await meetInLab('Ada', 'Bea');
    const [ada, bea] = people;

    bea.machine.cutOff();
    await lasting(seconds);

    expect(await seeingAgain(people, () => bea.machine.reconnect())).toBeLessThan(cost);
    await ada.seesAndHears('Bea');
    await bea.seesAndHears('Ada');
    for (const person of people) {
      await expect(person.tile(person === ada ? 'Bea' : 'Ada')).toHaveCount(1);
      if (connections) expect(await person.connectionStates()).toHaveLength(connections);
      person.expectProblems(/WebSocket connection to .* failed/);
    }
  });
}

test('another address costs at most three seconds', async ({ meetInLab }) => {
  const people = await meetInLab('Ada', 'Bea');
  const [ada, bea] = people;

  expect(await seeingAgain(people, () => bea.machine.getAnotherAddress())).toBeLessThan(3_000);

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  bea.expectProblems(/WebSocket connection to .* failed/);
});

test('media that are lost in one direction are noticed by both', async ({
  meetInLab,
}) => {
  const [ada, bea] = await meetInLab('Ada', 'Bea');
  const noticed = Promise.all([
    ada.becomes('Bea', 'reconnecting'),
    bea.becomes('Ada', 'reconnecting'),
  ]);

  ada.machine.losesMediaTo(bea.machine);

  const [byAda, byBea] = await noticed;
  expect(byBea).toBeLessThan(2_500);
  expect(byAda).toBeLessThan(3_500); // From Bea's reports, a report and a sample later.
  await expect(ada.status).toHaveText(words.interrupted('Bea'));

  ada.machine.losesNothing();
  await expect(ada.status).toHaveText(words.back('Bea'));
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
});

test('who cannot be reached is named within a minute, and tried again when asked', async ({
  arriveInLab,
}) => {
  const ada = await arriveInLab('Ada');
  const bea = await arriveInLab('Bea');
  ada.machine.losesMediaTo(bea.machine);
  await ada.join('harbour');
  await bea.join('harbour');

  const named = Promise.all([ada.becomes('Bea', 'failed'), bea.becomes('Ada', 'failed')]);
  for (const time of await named) expect(time).toBeLessThan(60_000);
  await expect(ada.mark('Bea', words.failed)).toBeVisible();
  await expect(ada.status).toHaveText(words.failedTo('Bea'));

  ada.machine.losesNothing();
  await ada.retryButton('Bea').focus();
  await ada.page.keyboard.press('Enter');

  await expect(ada.retryButton('Bea')).toBeHidden();
  await expect(ada.tile('Bea')).toBeFocused();
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await expect(ada.status).toHaveText(words.back('Bea'));
});
