// A server that is killed, or asked to stop, and started anew gives everybody the seat back.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client, makePage, run, Server } from './support.mjs';

let state;

before(() => {
  state = mkdtempSync(join(tmpdir(), 'confab-state-'));
});

after(() => rmSync(state, { recursive: true }));

function start(t) {
  return Server.start({ t, options: ['--state-dir', state] });
}

for (const [what, signal, how] of [
  ['was killed', 'SIGKILL', 'SIGKILL'],
  ['stopped', 'SIGTERM', 0],
]) {
  test(`seats, names and ids are the same after the server ${what}`, (t) =>
    seatsAreKept(t, signal, how));
}

async function seatsAreKept(t, signal, how) {
  const first = await start(t);
  const anna = await Client.open(first);
  const ben = await Client.open(first);
  const seat = await anna.join('harbour', { name: 'Anna', instance: 'a' });
  const other = await ben.join('harbour', { name: 'Ben', instance: 'b' });
  assert.equal(seat.settling, true);
  first.child.kill(signal);
  assert.equal(await first.exited, how);
  first.page.remove();

  const second = await start(t);
  const back = await Client.open(second);
  const again = await back.join('harbour', { name: 'Anna', instance: 'a', resume: seat.resume });
  assert.equal(again.type, 'room_joined');
  assert.equal(again.self, seat.self);
  assert.equal(again.resumed, true);
  assert.equal(again.settling, true);
  assert.deepEqual(again.peers, []);

  const late = await Client.open(second);
  const rest = await late.join('harbour', { name: 'Ben', instance: 'b', resume: other.resume });
  assert.equal(rest.self, other.self);
  assert.deepEqual(rest.peers, [{ id: seat.self, name: 'Anna', instance: 'a' }]);
  const news = await back.next('peer_resumed');
  assert.deepEqual(news.peer, { id: other.self, name: 'Ben', instance: 'b' });
  assert.equal(await second.stop(), 0);
}

test('the key is for the owner alone, and no server starts without one', async () => {
  assert.equal(statSync(join(state, 'seat-claim-key')).mode & 0o777, 0o600);
  const page = makePage();
  const options = ['--port', '0', '--page', page.folder, '--state-dir', '/dev/null/confab'];
  const { code, stderr } = await run(options);
  page.remove();
  assert.equal(code, 5);
  assert.match(stderr, /^confab-server: Cannot make the state folder \/dev\/null\/confab: /);
});
