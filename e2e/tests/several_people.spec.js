import { chromium } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { chromiumOptions } from '../support/browsers.js';

test('three people all see and hear each other', async ({ arrive }) => {
  await everybodySeesEverybody(arrive, ['Ada', 'Bea', 'Cleo']);
});

// Twenty encoders are more than two cores bear at full size.
test('five people all see and hear each other', async ({ arrive, launch }) => {
  const picture = { width: 160, height: 90, rate: 7 };
  const browser = await launch(chromium, chromiumOptions({ picture }));
  const names = ['Ada', 'Bea', 'Cleo', 'Dana', 'Eve'];
  await everybodySeesEverybody((name) => arrive(name, { browser }), names);
});

async function everybodySeesEverybody(arrive, names) {
  const people = [];
  for (const name of names) people.push(await arrive(name));
  for (const person of people) await person.join('harbour');
  for (const person of people) await expect(person.videos).toHaveCount(names.length);
  for (const person of people) {
    await person.seesAndHears(...names.filter((name) => name !== person.name));
  }
}
