import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('what is opened for the first time while the server is away opens all the same', async ({
  meet,
  server,
}) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  for (const person of [ada, bea]) await person.hasAllParts();
  expect(await server.crash()).toBe('SIGKILL');
  await expect(ada.status).toContainText(words.serverLost);

  const sheet = ada.page.getByRole('dialog');
  for (const name of ['Settings', 'Connection details', 'Keyboard shortcuts']) {
    if (name === 'Settings') await ada.settingsButton.click();
    else await ada.choose(name);
    await expect(sheet.getByRole('heading', { name, level: 2 })).toBeVisible();
    await ada.page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  }
  await ada.downloadCallLog();
  await ada.choose('Record this call');
  await expect(ada.page.getByText(/^Recording .*0:0[2-9]/)).toBeVisible();
  await ada.choose('Send files');
  const filesOf = ({ page }) => page.getByRole('region', { name: 'Files' });
  const chosen = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
  await filesOf(ada).locator('input[type=file]').setInputFiles(chosen);
  await filesOf(bea).getByRole('button', { name: 'Accept' }).click();
  await expect(filesOf(ada)).toContainText('Delivered');
  for (const person of [ada, bea]) person.expectProblems(/WebSocket connection to .* failed/);
  await server.startAgain();
});
