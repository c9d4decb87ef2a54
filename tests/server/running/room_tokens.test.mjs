import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { adminOf, metricsOf } from './admin.mjs';
import { Client, makePage, run, Server } from './support.mjs';

const kSecret = '8c1f6e2b9d3a47058c1f6e2b9d3a4705';
const folder = mkdtempSync(join(tmpdir(), 'confab-keys-'));
const keyFile = join(folder, 'keys');

function keep(text, mode = 0o600) {
  writeFileSync(keyFile, text);
  chmodSync(keyFile, mode);
}

let server;
before(async () => {
  keep(`2026 ${kSecret}\n`);
  server = await Server.start({ options: ['--auth-key-file', keyFile] });
});
after(async () => {
  assert.equal(await server.stop(), 0);
  rmSync(folder, { recursive: true });
});

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

// A token as another program makes it (RFC 7515), good but for what is given.
function token({ header = {}, claims = {}, secret = kSecret } = {}) {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const text = [
    encoded({ alg: 'HS256', typ: 'JWT', kid: '2026', ...header }),
    encoded({ room: 'vault', sub: 'Ana', exp, ...claims }),
  ].join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const wish = (fields) => ({ type: 'join', room: 'vault', instance: 'i', ...fields });

test('a token of another program lets in, and the claim lets in again', async () => {
  const first = await Client.open(server);
  const seat = await first.join('vault', { token: token() });
  first.socket.terminate();
  const again = await Client.open(server);
  assert.equal((await again.join('vault', { resume: seat.resume })).resumed, true);
  again.send({ type: 'leave' });
  await again.refusedWith(wish({ resume: seat.resume }), 'forbidden');
  await again.close();
});

test('what is no token for this room and time is refused, and the socket stays open', async () => {
  const now = Math.floor(Date.now() / 1000);
  const none = `${encoded({ alg: 'none', kid: '2026' })}.${token().split('.')[1]}`;
  const tokens = {
    'none at all': undefined,
    'forged': token({ secret: 'another secret, of 32 bytes or so' }),
    'expired': token({ claims: { exp: now - 60 } }),
    'valid for too long': token({ claims: { exp: now + 660 } }),
    'without an end': token({ claims: { exp: undefined } }),
    'for another room': token({ claims: { room: 'another' } }),
    'for nobody': token({ claims: { sub: undefined } }),
    'of another key': token({ header: { kid: '2025' } }),
    'of no key': token({ header: { kid: undefined } }),
    'of no algorithm': `${none}.`,
    'of no algorithm, but signed': `${none}.${token().split('.')[2]}`,
    'of another algorithm': token({ header: { alg: 'HS512' } }),
    'of a public key': token({ header: { alg: 'RS256' } }),
    'no token': 'a.b.c',
  };
  const client = await Client.open(server);
  for (const [what, text] of Object.entries(tokens)) {
    await client.refusedWith(wish({ token: text }), 'forbidden').catch((error) => {
      throw new Error(what, { cause: error });
    });
  }
  await client.refusedWith({ type: 'watch', room: 'vault' }, 'forbidden');
  await client.join('vault', { token: token() });
  await client.refusedWith({ type: 'watch', room: 'vault' }, 'bad_message');
  await client.close();
});

test('who has no token does not learn that a room is full', async () => {
  const seated = [];
  for (let i = 0; i < 8; ++i) {
    const client = await Client.open(server);
    await client.join('crowd', { token: token({ claims: { room: 'crowd' } }) });
    seated.push(client);
  }
  const client = await Client.open(server);
  await client.refusedWith(wish({ room: 'crowd' }), 'forbidden');
  client.send(wish({ room: 'crowd', token: token({ claims: { room: 'crowd' } }) }));
  await client.next('full_room');
  await Promise.all([...seated, client].map((each) => each.close()));
});

test('a token is taken to its limit and one byte more is too large', async () => {
  const client = await Client.open(server);
  await client.refusedWith(wish({ token: 't'.repeat(2048) }), 'forbidden');
  await client.refusedWith(wish({ token: 't'.repeat(2049) }), 'too_large');
  await client.close();
});

test('an address has so many tokens refused in a minute, then none is looked at', async (t) => {
  const own = await Server.start({
    t,
    options: ['--auth-key-file', keyFile, '--limit-address-auth-failures', '2',
      '--bind', '127.0.0.1', '--trusted-proxy', '127.0.0.3', '--admin-listen', '0'],
  });
  own.host = `127.0.0.1:${own.port}`;
  const first = await Client.open(own);
  const { resume } = await first.join('vault', { token: token() });
  const client = await Client.open(own);
  const forged = wish({ token: token({ secret: 'another secret, of 32 bytes or so' }) });
  for (let i = 0; i < 5; ++i) await client.refusedWith(wish({}), 'forbidden');
  await client.refusedWith(forged, 'forbidden');
  await client.refusedWith({ ...forged, type: 'watch' }, 'forbidden');
  await client.refusedWith(wish({ token: token() }), 'rate_limited');
  await own.logged(/ warning limit_hit limit=address_auth_failures times=1$/);
  const again = await Client.open(own);
  await again.refusedWith({ ...forged, type: 'watch' }, 'rate_limited');
  await again.refusedWith(wish({}), 'forbidden');
  const hits = (await metricsOf(await adminOf(own)))[
    'confab_limits_hit_total{limit="address_auth_failures"}'];
  assert.equal(hits, 2);
  assert.equal((await again.join('vault', { resume })).resumed, true);
  const behind = (address) =>
    ({ localAddress: '127.0.0.3', headers: { 'X-Forwarded-For': address } });
  const neighbour = await Client.open(own, behind('127.0.0.2'));
  await neighbour.join('vault', { token: token() });
  const same = await Client.open(own, behind('127.0.0.1'));
  await same.refusedWith(wish({ token: token() }), 'rate_limited');
  for (const each of [first, client, again, neighbour, same]) each.socket.terminate();
  assert.equal(await own.stop(), 0);
});

test('the token command makes tokens that let in', async () => {
  const made = await run(['token', '--room', ' vault ', '--auth-key-file', keyFile]);
  assert.equal(made.code, 0, made.stderr);
  const byVariable = await run(['token', '--room', 'vault', '--sub', 'Ünal'],
    { CONFAB_AUTH_KEY_FILE: keyFile });
  for (const { stdout } of [made, byVariable]) {
    const client = await Client.open(server);
    await client.join('vault', { token: stdout.trim() });
    await client.close();
  }
  const claims = JSON.parse(Buffer.from(byVariable.stdout.split('.')[1], 'base64url'));
  assert.equal(claims.sub, 'Ünal');
  assert.equal(claims.room, 'vault');
});

test('the token command says what it lacks', async () => {
  const key = ['--auth-key-file', keyFile];
  const wrong = [[], ['--room', 'a'], ['--room', ' ', ...key], ['--room', 'a', '--sub', '', ...key],
    ['--room', 'a', '--bogus', ...key]];
  for (const options of wrong) {
    const { code, stdout, stderr } = await run(['token', ...options]);
    assert.equal(code, 2, options.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^confab-server: .*\(see .*--help\)\n$/);
  }
  const help = await run(['token', '--help']);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /--room NAME/);
});

test('without a sound key the server does not start, and tells no secret', async () => {
  const page = makePage();
  const start = () => run(['--port', '0', '--page', page.folder, '--auth-key-file', keyFile]);
  const cases = [
    [`2026 ${kSecret.slice(1)}\n`, 0o600, /shorter than 32 bytes/],
    ['2026 change-me-change-me-8c1f6e2b9d3a4705\n', 0o600, /placeholder/],
    [`2026 ${kSecret}\n`, 0o644, /may be read by others/],
    ['', 0o600, /one key or two/],
  ];
  for (const [text, mode, sentence] of cases) {
    keep(text, mode);
    const { code, stdout, stderr } = await start();
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /8c1f6e/);
  }
  page.remove();
});
