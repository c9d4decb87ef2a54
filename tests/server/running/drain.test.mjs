// A server that is asked to stop sends everybody away, a few at a time, and ends soon.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from './admin.mjs';
import { Client, get, Pair, Server } from './support.mjs';

// At 4 ms each they are told within 2 s.
const kCrowd = 500;

const crowdOf = (server) => Promise.all(Array.from({ length: kCrowd }, () => Client.open(server)));

const seconds = (start) => (performance.now() - start) / 1000;

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`${signal} ends a server without clients at once`, async (t) => {
    const server = await Server.start({ t });
    const asked = performance.now();
    server.child.kill(signal);
    assert.equal(await server.exited, 0);
    assert.ok(seconds(asked) < 0.5, `took ${seconds(asked)} s`);
    server.page.remove();
  });
}

test('many are told to go one after the other, and meanwhile nobody is let in', async (t) => {
  const server = await Server.start({ t, options: ['--admin-listen', '0'] });
  const admin = await adminOf(server);
  const pair = await Pair.open(server);
  const crowd = await crowdOf(server);
  const asked = performance.now();
  const goings = crowd.map(async (client) => ({ code: await client.code(), at: seconds(asked) }));
  server.child.kill('SIGTERM');
  await server.logged(/info draining connections=502 window_ms=2008$/);
  const health = await get(admin, '/healthz');
  assert.deepEqual([health.status, health.body], [503, 'draining\n']);
  const late = await Client.open(server);
  await late.refusedWith({ type: 'join', room: pair.room, instance: 'late' }, 'draining');
  const gone = await Promise.all(goings);
  assert.deepEqual([...new Set(gone.map(({ code }) => code))], [1001]);
  assert.equal(await late.code(), 1001);
  assert.equal(await server.exited, 0);
  const took = seconds(asked);
  assert.ok(took > 1.5 && took < 10, `took ${took} s`);
  // In any half second about a quarter of them: never all at once.
  const times = gone.map(({ at }) => at);
  const most = Math.max(...times.map((from) =>
    times.filter((at) => at >= from && at < from + 0.5).length));
  assert.ok(most < kCrowd / 2, `${most} within half a second`);
  server.page.remove();
});

test('whoever asks twice does not wait', async (t) => {
  const server = await Server.start({ t });
  await crowdOf(server);
  server.child.kill('SIGTERM');
  await server.logged(/info draining /);
  const asked = performance.now();
  server.child.kill('SIGINT');
  assert.equal(await server.exited, 0);
  assert.ok(seconds(asked) < 1, `took ${seconds(asked)} s`);
  server.page.remove();
});
