// A room that is open only to whoever has a token.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test as base } from '../fixtures.js';
import { program } from '../support/server.js';

const test = base.extend({
  keyFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'confab-keys-'));
    const file = join(folder, 'keys');
    writeFileSync(file, 'now 8c1f6e2b9d3a47058c1f6e2b9d3a4705\n', { mode: 0o600 });
    await use(file);
    rmSync(folder, { recursive: true });
  },
  serverOptions: async ({ keyFile }, use) => use(['--auth-key-file', keyFile]),
  // The path that somebody is sent, who may come in.
  invitation: async ({ keyFile }, use) => {
    const options = ['token', '--room', 'harbour', '--auth-key-file', keyFile];
    const token = execFileSync(program, options, { encoding: 'utf8' }).trim();
    await use(`/?room=harbour#token=${token}`);
  },
});

test('who was invited comes in, also after a reload, and the address shows no token', async ({
  arrive, invitation, server,
}) => {
  const ada = await arrive('Ada', { path: invitation });
  await expect(ada.page).toHaveURL(`${server.origin}/?room=harbour`);
  await ada.join('harbour');
  await ada.reload();
  await expect(ada.leaveButton).toBeVisible();
  await ada.leaveButton.click();
  await ada.joinButton.click();
  await expect(ada.alert).toContainText('does not let you in'); // The token went with the page.
});

test('who leaves may come in again by the same page', async ({ arrive, invitation }) => {
  const ada = await arrive('Ada', { path: invitation });
  await ada.join('harbour');
  await ada.leaveButton.click();
  await ada.joinButton.click();
  await expect(ada.leaveButton).toBeVisible();
});

test('who was not invited is told so', async ({ arrive, invitation }) => {
  const bea = await arrive('Bea');
  await bea.fillIn('harbour');
  await bea.joinButton.click();
  await expect(bea.alert).toContainText('does not let you in');
  await bea.page.goto(invitation);
  await bea.join('harbour');
});
