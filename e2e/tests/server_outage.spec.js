import { expect, test } from '../fixtures.js';
import { lasting } from '../support/lasting.js';
import { everyDirection } from '../support/person.js';
import { watchForGaps } from '../support/probe.js';
import { words } from '../support/words.js';

// Milliseconds between two pictures that a busy machine may take without any fault.
const longestGap = 1_500;

const length = (gap) => gap.evaluate((longest) => longest());

test('a call of three goes on while there is no server for a minute', async ({ meet, server }) => {
  test.setTimeout(180_000);
  const people = await meet('Ada', 'Bea', 'Cleo');
  const directions = everyDirection(people);
  const gaps = await Promise.all(
    directions.map(([person, name]) => person.video(name).evaluateHandle(watchForGaps)),
  );

  expect(await server.crash()).toBe('SIGKILL');
  for (const person of people) await expect(person.status).toContainText(words.serverLost);
  await lasting(60);
  for (const gap of gaps) expect(await length(gap)).toBeLessThan(longestGap);
  await server.startAgain();
  for (const person of people) await expect(person.status).toContainText(words.serverBack);

  for (const [person, name] of directions) await person.sees(name);
  for (const gap of gaps) expect(await length(gap)).toBeLessThan(longestGap);
  for (const person of people) {
    await expect(person.videos).toHaveCount(3);
    expect(await person.connectionStates()).toEqual(['connected', 'connected']);
    person.expectProblems(/WebSocket connection to .* failed/);
  }
});
