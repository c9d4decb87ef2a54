import { test } from '../fixtures.js';

const times = 20;

test(`two people join at the same moment, ${times} times in a row`, async ({ arrive }) => {
  test.setTimeout(180_000);
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  for (let time = 1; time <= times; time++) {
    await test.step(`time ${time}`, async () => {
      for (const person of [ada, bea]) await person.fillIn(`harbour ${time}`);
      await Promise.all([ada.joinButton.click(), bea.joinButton.click()]);
      await Promise.all([ada.sees('Bea'), bea.sees('Ada')]);
      await Promise.all([ada.leave(), bea.leave()]);
    });
  }
});
