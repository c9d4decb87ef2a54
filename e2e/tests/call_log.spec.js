import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

const replay = fileURLToPath(
  new URL('../../build/native/tests/call_log/replay', import.meta.url),
);

test('the log of a call gives the same trace natively, and has nothing private in it', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada Byron');
  const bea = await arrive('Bea Smith');
  await ada.join('blue whale');
  await bea.join('blue whale');
  await ada.seesAndHears('Bea Smith');
  await bea.seesAndHears('Ada Byron');
  await server.crash();
  await expect(ada.status).toContainText(words.serverLost);
  await server.startAgain();
  for (const person of [ada, bea]) await expect(person.status).toContainText(words.serverBack);
  await bea.cameraButton.click();
  await expect(ada.tile('Bea Smith')).toContainText(words.cameraOff);
  const secrets = await ada.page.evaluate(secretsOfPage);
  const log = await ada.downloadCallLog();

  const { trace, events } = readLog(log);
  expect(events).toContain('link_sampled');
  expect(execFileSync(replay, [log], { encoding: 'utf8' })).toBe(trace);
  expect(spawnSync(replay, ['--check', log]).status).toBe(0);
  for (const secret of ['Ada', 'Byron', 'Bea', 'Smith', 'blue whale', ...secrets]) {
    expect(readFileSync(log, 'utf8')).not.toContain(secret);
  }
  for (const person of [ada, bea]) person.expectProblems(/WebSocket connection to .* failed/);
});

test('the log can be had after the call as well, by keyboard', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await expect(ada.callLogButton).toHaveCount(0);
  await ada.join('harbour');
  await ada.leave();
  await ada.callLogButton.focus();
  const [download] = await Promise.all([
    ada.page.waitForEvent('download'),
    ada.page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('confab-call-log.ndjson');
  const { events } = readLog(await download.path());
  expect(events).toContain('leave_requested');
});

function readLog(path) {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n').map(JSON.parse);
  expect(header).toMatchObject({ confab_call_log: 1, dropped: 0 });
  expect(header.build).toMatch(/^\S+$/);
  return {
    events: lines.map((line) => line.event),
    trace: lines.map((line) => `${line.trace}\n`).join(''),
  };
}

// What is private in the descriptions of this page's connections.
function secretsOfPage() {
  const descriptions = window.probe.connections.flatMap((connection) => [
    connection.currentLocalDescription?.sdp ?? '',
    connection.currentRemoteDescription?.sdp ?? '',
  ]);
  const patterns = [
    /a=ice-pwd:(\S+)/g,
    /a=fingerprint:\S+ (\S+)/g,
    /^o=\S+ (\d{6,})/gm,
    /candidate:\S+ \d \S+ \d+ (\S+)/g,
    /candidate:(\d{6,})/g,
  ];
  const found = patterns.map((pattern) =>
    descriptions.flatMap((sdp) => [...sdp.matchAll(pattern)].map((match) => match[1])),
  );
  if (found.some((secrets) => secrets.length === 0)) throw new Error(JSON.stringify(found));
  return [...new Set(found.flat())];
}
