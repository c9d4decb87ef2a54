import { expect, test } from '../fixtures.js';
import { watchForGaps } from '../support/probe.js';
import { words } from '../support/words.js';

// Milliseconds between two pictures that a busy machine may take without any fault.
const longestGap = 1_500;

// The browser freezes the socket without closing it, and leaves peer connections alone.
test('a socket that falls silent is replaced within 25 s, and media do not notice', async ({
  meet,
}) => {
  test.setTimeout(120_000);
  const [ada, bea] = await meet('Ada', 'Bea');
  const gaps = [
    await ada.video('Bea').evaluateHandle(watchForGaps),
    await bea.video('Ada').evaluateHandle(watchForGaps),
  ];

  await bea.page.context().setOffline(true);
  await expect(bea.status).toContainText(words.serverLost, { timeout: 26_000 });
  await expect(ada.tile('Bea')).toHaveCount(1);
  await bea.page.context().setOffline(false);

  await expect(bea.status).toContainText(words.serverBack);
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  for (const gap of gaps) {
    expect(await gap.evaluate((longest) => longest())).toBeLessThan(longestGap);
  }
  for (const person of [ada, bea]) {
    expect(await person.connectionStates()).toEqual(['connected']);
  }
  bea.expectProblems(/WebSocket connection to .* failed/);
});

test('a device that is online again replaces a frozen socket at once', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');

  await bea.page.context().setOffline(true);
  await bea.page.context().setOffline(false);
  await bea.microphoneButton.click();

  await expect(ada.mark('Bea', words.muted)).toBeVisible();
  expect(await bea.connectionStates()).toEqual(['connected']);
  bea.expectProblems(/WebSocket connection to .* failed/);
});
