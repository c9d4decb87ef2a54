import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, get, originOf, refusedUpgrade, Server } from './support.mjs';

let server;
before(async () => (server = await Server.start()));
after(async () => assert.equal(await server.stop(), 0));

test('the own page may connect, without compression', async () => {
  const client = await Client.open(server);
  assert.equal(client.socket.protocol, 'confab.v1');
  assert.equal(client.socket.extensions, '');
  assert.equal(await client.close(), 1000);
});

test('the answer to an upgrade has the security headers too', async () => {
  let answer;
  const client = await Client.open(server, {
    finishRequest: (request) => {
      request.on('upgrade', (response) => (answer = response));
      request.end();
    },
  });
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  assert.match(answer.headers['content-security-policy'], /^default-src 'self';/);
  await client.close();
});

test('other origins are refused', async () => {
  const origins = [
    'http://evil.example', 'http://localhost:1', `https://localhost:${server.port}.evil.example`,
    `http://evil.example:${server.port}`, 'null', 'file://', `http://x@${server.host}`,
    `http://${server.host}/`, ' ',
  ];
  for (const Origin of origins) {
    const answer = await refusedUpgrade(server, { Origin });
    assert.equal(answer.status, 403, Origin);
    assert.equal(answer.headers.upgrade, undefined);
  }
});

test('a missing origin is refused', async () => {
  assert.equal((await refusedUpgrade(server, { Origin: undefined })).status, 403);
  // The page only sees that the server is out of reach: the admin is to see why.
  await server.logged(/ warning refused_upgrade reason="Clients without an origin may not connect/);
});

test('the subprotocol is required', async () => {
  for (const protocol of [undefined, 'confab.v2', 'confab.v1x', 'chat, confab', 'CONFAB.V1']) {
    const answer = await refusedUpgrade(server, { 'Sec-WebSocket-Protocol': protocol });
    assert.equal(answer.status, 400, protocol);
    assert.match(answer.body, /confab\.v1/);
  }
});

test('what is no WebSocket upgrade is told so', async () => {
  assert.equal((await refusedUpgrade(server, { Upgrade: undefined })).status, 426);
  assert.equal((await refusedUpgrade(server, { Upgrade: 'h2c' })).status, 426);
  assert.equal((await refusedUpgrade(server, { 'Sec-WebSocket-Version': '12' })).status, 426);
  assert.equal((await refusedUpgrade(server, { 'Sec-WebSocket-Key': undefined })).status, 400);
});

test('who calls the server by another name gets nothing', async (t) => {
  const named = await Server.start({
    t, options: ['--allowed-host', 'Calls.example', '--allowed-host', '2001:db8::1'],
  });
  const hosts = [`localhost:${named.port}`, 'evil.example', 'calls.example.evil.example', 'example',
    '2001:db8::1', '', 'calls.example@evil.example', 'calls.example:80:80'];
  for (const Host of hosts) {
    for (const answer of [await get(named, '/', { Host }),
      await refusedUpgrade(named, { Host, Origin: originOf({ ...named, host: Host }) })]) {
      assert.equal(answer.status, 421, Host);
    }
  }
  await named.logged(/ refused_upgrade reason=.*--allowed-host/);
  for (const Host of ['calls.example', `CALLS.EXAMPLE:${named.port}`, '[2001:DB8::1]:80']) {
    assert.equal((await get(named, '/', { Host })).status, 200, Host);
    const origin = originOf({ ...named, host: Host });
    await (await Client.open(named, { origin, headers: { Host } })).close();
  }
  assert.equal(await named.stop(), 0);
});

test('origins on the list and native clients may be allowed', async () => {
  const open = await Server.start({
    options: ['--allow-origin', 'https://a.example', '--allow-native-clients'],
    env: { CONFAB_ALLOW_ORIGIN: 'https://b.example' },
  });
  for (const origin of ['https://a.example', undefined, originOf(open)]) {
    await (await Client.open(open, { origin })).close();
  }
  // The command line overrides the environment.
  assert.equal((await refusedUpgrade(open, { Origin: 'https://b.example' })).status, 403);
  assert.equal(await open.stop(), 0);
});
