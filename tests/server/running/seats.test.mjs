import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client, offer, Pair, Server } from './support.mjs';

let server;
before(async () => (server = await Server.start({ options: ['--room-capacity', '3'] })));
after(async () => assert.equal(await server.stop(), 0));

test('the first creates the room, the next joins it', async () => {
  const anna = await Client.open(server);
  const created = await anna.join(' room ', { name: 'Anna', instance: 'a' });
  assert.equal(created.type, 'room_created');
  assert.equal(created.room, 'room');
  assert.deepEqual(created.peers, []);
  assert.deepEqual(created.ice_servers, []);
  assert.equal(created.capacity, 3);
  const ben = await Client.open(server);
  const joined = await ben.join('room', { name: 'Ben', instance: 'b' });
  assert.equal(joined.type, 'room_joined');
  assert.equal(joined.resumed, false);
  assert.deepEqual(joined.peers, [{ id: anna.id, name: 'Anna', instance: 'a' }]);
  assert.ok(ben.id > anna.id);
  const { peer } = await anna.next('peer_joined');
  assert.deepEqual(peer, { id: ben.id, name: 'Ben', instance: 'b' });
  await Promise.all([anna.close(), ben.close()]);
});

test('ids start from the wall clock', async () => {
  const client = await Client.open(server);
  await client.join('clock');
  assert.ok(Math.abs(client.id - Date.now()) < 600_000);
  assert.ok(Number.isSafeInteger(client.id));
  await client.close();
});

test('a full room is full until somebody leaves', async () => {
  const pair = await Pair.open(server);
  const third = await pair.admit(server);
  const fourth = await Client.open(server);
  fourth.send({ type: 'join', room: pair.room, instance: 'i' });
  assert.deepEqual(await fourth.next('full_room'), {
    type: 'full_room', room: pair.room, capacity: 3,
  });
  third.send({ type: 'leave' });
  assert.equal((await pair.anna.next('peer_left')).reason, 'left');
  assert.equal((await fourth.join(pair.room)).type, 'room_joined');
  await pair.anna.next('peer_joined');
  await Promise.all([fourth.close(), third.close(), pair.close()]);
});

test('closing with 1000 gives the seat up at once', async () => {
  const pair = await Pair.open(server);
  await pair.ben.close();
  assert.deepEqual(await pair.anna.next('peer_left'), {
    type: 'peer_left', peer: pair.ben.id, reason: 'left',
  });
  await pair.anna.close();
});

for (const [how, end] of [
  ['that breaks', (socket) => socket.terminate()],
  ['whose browser says only that it goes away', (socket) => socket.close(1001)],
  ['that its client takes for dead', (socket) => socket.close(4001)],
  ['whose page is loaded anew', (socket) => socket.close(4002)],
]) {
  test(`a socket ${how} keeps its seat`, async () => {
    const pair = await Pair.open(server);
    const { id, resume } = pair.ben;
    end(pair.ben.socket);
    await pair.ben.code();
    const again = await Client.open(server);
    const seat = await again.join(pair.room, { resume, instance: 'other page' });
    assert.equal(seat.resumed, true);
    assert.equal(seat.self, id);
    assert.notEqual(seat.resume, resume);
    // The next that the other hears is the return, not a leaving.
    assert.equal((await pair.anna.next('peer_resumed')).peer.id, id);
    pair.ben = again;
    await pair.undisturbed();
    await pair.close();
  });
}

test('a page that goes and does not come back has left within two seconds', async () => {
  const pair = await Pair.open(server);
  const start = performance.now();
  pair.ben.socket.close(4002);
  assert.deepEqual(await pair.anna.next('peer_left'), {
    type: 'peer_left', peer: pair.ben.id, reason: 'left',
  });
  const waited = performance.now() - start;
  assert.ok(waited >= 1000 && waited < 2000, `after ${waited} ms`);
  await pair.anna.close();
});

test('a newer connection replaces the older, which is told', async () => {
  const pair = await Pair.open(server);
  const old = pair.ben;
  pair.ben = await Client.open(server);
  await pair.ben.join(pair.room, { resume: old.resume, instance: 'another page' });
  assert.equal(await old.code(), 4000);
  assert.equal(pair.ben.id, old.id);
  assert.equal((await pair.anna.next('peer_resumed')).peer.id, old.id);
  await pair.undisturbed(); // That the older is gone is no loss and no leaving.
  await pair.close();
});

test('a forged claim is worth nothing', async () => {
  const pair = await Pair.open(server);
  const thief = await Client.open(server);
  const forged = pair.ben.resume.slice(0, -1) + (pair.ben.resume.endsWith('A') ? 'B' : 'A');
  const seat = await thief.join(pair.room, { resume: forged });
  assert.equal(seat.resumed, false);
  assert.notEqual(seat.self, pair.ben.id);
  await Promise.all([thief.close(), pair.close()]);
});

test('watchers see who comes and goes', async () => {
  const watcher = await Client.open(server);
  watcher.send({ type: 'watch', room: 'watched' });
  assert.deepEqual((await watcher.next('room_peers')).peers, []);
  const anna = await Client.open(server);
  await anna.join('watched', { name: 'Anna' });
  assert.equal((await watcher.next('room_peers')).peers[0].name, 'Anna');
  await anna.close();
  assert.deepEqual((await watcher.next('room_peers')).peers, []);
  await watcher.close();
});

test('STUN and TURN servers are given with a seat, with credentials for minutes', async () => {
  const secret = '8c1f6e2b9d3a47058c1f6e2b9d3a4705';
  const folder = mkdtempSync(join(tmpdir(), 'confab-turn-'));
  writeFileSync(join(folder, 'secret'), `${secret}\n`, { mode: 0o600 });
  const other = await Server.start({
    options: ['--stun', 'stun.example:3478', '--turn-url', 'turn.example', '--ice-policy', 'relay'],
    env: { CONFAB_TURN_SECRET_FILE: join(folder, 'secret') },
  });
  const client = await Client.open(other);
  const before = Math.floor(Date.now() / 1000);
  const seat = await client.join('room');
  const [stun, turn] = seat.ice_servers;
  assert.deepEqual(stun, { urls: ['stun:stun.example:3478'] });
  assert.deepEqual(turn.urls, ['turn:turn.example']);
  const [, end, name] = /^(\d+):([0-9a-f]+-\d+)$/.exec(turn.username);
  assert.ok(end - before >= 600 && end - before <= 630, end - before);
  assert.ok(name);
  const password = createHmac('sha1', secret).update(turn.username).digest('base64');
  assert.equal(turn.credential, password);
  assert.equal(seat.ice_transport_policy, 'relay');
  await client.close();
  assert.equal(await other.stop(), 0);
  rmSync(folder, { recursive: true });
});

test('join and offers may come in one flight', async () => {
  const anna = await Client.open(server);
  await anna.join('flight');
  const ben = await Client.open(server);
  ben.send({ type: 'join', room: 'flight', instance: 'i' });
  ben.send(offer(anna.id));
  await anna.next('peer_joined');
  await anna.next('webrtc_offer');
  await Promise.all([anna.close(), ben.close()]);
});
