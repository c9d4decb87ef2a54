import { expect, test } from '../fixtures.js';
import { watchForGaps } from '../support/probe.js';
import { words } from '../support/words.js';

// Milliseconds between two pictures that a busy machine may take without any fault.
const longestGap = 1_500;

test('a call of three goes on while the server is killed and started again', async ({
  arrive,
  server,
}) => {
  const people = [await arrive('Ada'), await arrive('Bea'), await arrive('Cleo')];
  for (const person of people) await person.join('harbour');
  const directions = people.flatMap((person) =>
    people.filter((other) => other !== person).map((other) => [person, other.name]),
  );
  for (const [person, name] of directions) await person.sees(name);
  const gaps = await Promise.all(
    directions.map(([person, name]) => person.video(name).evaluateHandle(watchForGaps)),
  );

  expect(await server.crash()).toBe('SIGKILL');
  for (const person of people) await expect(person.status).toContainText(words.serverLost);
  for (const [person, name] of directions) await person.sees(name);
  await server.startAgain();
  for (const person of people) await expect(person.status).toContainText(words.serverBack);

  for (const [person, name] of directions) await person.sees(name);
  for (const gap of gaps) {
    expect(await gap.evaluate((longest) => longest())).toBeLessThan(longestGap);
  }
  for (const person of people) {
    // Two connections, and none was ever made anew.
    expect(await person.connectionStates()).toEqual(['connected', 'connected']);
    person.expectProblems(/WebSocket connection to .* failed/);
  }
});

test('a call of two goes on while the server is stopped and started again', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  for (const person of [ada, bea]) await person.join('harbour');
  await ada.sees('Bea');
  await bea.sees('Ada');
  const gap = await ada.video('Bea').evaluateHandle(watchForGaps);

  expect(await server.shutDown()).toBe(0);
  for (const person of [ada, bea]) await expect(person.status).toContainText(words.serverLost);
  await server.startAgain();
  for (const person of [ada, bea]) {
    await expect(person.status).toContainText(words.serverBack);
    expect(await person.connectionStates()).toEqual(['connected']);
    person.expectProblems(/WebSocket connection to .* failed/);
  }
  expect(await gap.evaluate((longest) => longest())).toBeLessThan(longestGap);
});
