import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kProxies, startBehind } from './proxies.mjs';
import { Client, get, kFiles, Pair, Server } from './support.mjs';

for (const name of kProxies) {
  test(`the page and a call come through ${name}`, async (t) => {
    const { server, proxy } = await startBehind(name, t);
    assert.equal((await get(proxy, '/')).body, kFiles['index.html']);
    const pair = await Pair.open(proxy);
    await pair.undisturbed();
    await pair.close();
    assert.equal(await server.stop(), 0);
  });

  test(`${name} is believed about address and scheme, its client is not`, async (t) => {
    const { server, proxy } = await startBehind(name, t);
    const client = await Client.open(proxy, {
      localAddress: '127.0.0.9',
      headers: { 'X-Forwarded-For': '198.51.100.1', 'X-Forwarded-Proto': 'http' },
    });
    await server.logged(/upgrading client=127\.0\.0\.9$/);
    await client.close();
    const headers = { 'X-Forwarded-Proto': 'http' };
    await assert.rejects(Client.open(proxy, { origin: `http://${proxy.host}`, headers }));
    await server.logged(/warning refused_upgrade reason=.*--allow-origin/);
    assert.equal(await server.stop(), 0);
  });
}

test('nobody is believed who is not trusted', async (t) => {
  const server = await Server.start({
    t, options: ['--trusted-proxy', '127.0.0.1', '--log-level', 'debug'],
  });
  const client = await Client.open({ ...server, host: `127.0.0.1:${server.port}` }, {
    localAddress: '127.0.0.9', headers: { 'X-Forwarded-For': '198.51.100.1' },
  });
  await server.logged(/upgrading client=127\.0\.0\.9$/);
  await client.close();
  assert.equal(await server.stop(), 0);
});
