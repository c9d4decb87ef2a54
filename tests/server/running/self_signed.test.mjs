// The certificate that the server makes for itself.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname, networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeCertificate } from './certificate.mjs';
import { connect, get, makePage, Pair, run, Server, within } from './support.mjs';

let state;
before(() => (state = mkdtempSync(join(tmpdir(), 'confab-state-'))));
after(() => rmSync(state, { recursive: true }));

const certificateIn = () => join(state, 'tls-certificate.pem');
const keyIn = () => join(state, 'tls-key.pem');

async function start(t) {
  const certificate = { options: ['--tls-self-signed', '--state-dir', state] };
  const server = await Server.start({ t, certificate });
  certificate.text = readFileSync(certificateIn(), 'utf8');
  return server;
}

// The certificate that a client sees, which has to trust it and to find the name in it.
async function seenAt(server, options = {}) {
  const seen = new Promise((resolve, reject) => {
    const socket = connect(server, options, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
  });
  return within(seen, 'TLS');
}

const addresses = Object.values(networkInterfaces()).flat()
  .filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);

test('a call under the own certificate, whose fingerprint the server tells', async (t) => {
  const server = await start(t);
  const [, told] = await server.logged(/^Its certificate has the SHA-256 fingerprint (\S+)$/);
  const certificate = await seenAt(server);
  assert.equal(certificate.fingerprint256, told);
  assert.equal(statSync(keyIn()).mode & 0o777, 0o600);
  const days = (new Date(certificate.valid_to) - Date.now()) / 86_400_000;
  assert.ok(days > 396 && days <= 397, `${days} days`);
  const pair = await Pair.open(server);
  await pair.undisturbed();
  await pair.close();
  assert.equal(await server.stop(), 0);
});

test('it is for every name and address of the machine, and these are told', async (t) => {
  const server = await start(t);
  const names = [hostname(), ...addresses];
  for (const servername of [...names, '127.0.0.1']) {
    // What is an address is no server name for TLS; the check takes the host instead.
    const isName = servername === hostname();
    await seenAt(isName ? server : { ...server, host: `${servername}:${server.port}` },
      { servername: isName ? servername : '' });
  }
  const [, told] = await server.logged(/^Other devices find it at (.*)$/);
  for (const name of names) {
    assert.ok(told.split(' ').includes(`https://${name}:${server.port}`), name);
  }
  assert.equal(await server.stop(), 0);
});

test('browsers are not told to insist on what they warn of', async (t) => {
  const server = await start(t);
  assert.equal((await get(server, '/')).headers['strict-transport-security'], undefined);
  assert.equal(await server.stop(), 0);
});

test('it stays the same after a restart', async (t) => {
  const first = await start(t);
  assert.equal(await first.stop(), 0);
  const second = await start(t);
  assert.equal(second.certificate.text, first.certificate.text);
  assert.equal(await second.stop(), 0);
});

test('it is renewed before its end, also while the server runs', async (t) => {
  const old = makeCertificate();
  const replace = () => {
    copyFileSync(old.certificate, certificateIn());
    copyFileSync(old.key, keyIn());
  };
  replace();
  const server = await start(t);
  assert.notEqual(server.certificate.text, old.text);
  replace();
  server.child.kill('SIGHUP');
  await server.logged(/certificate_loaded/);
  const renewed = readFileSync(certificateIn(), 'utf8');
  assert.ok(renewed !== old.text && renewed !== server.certificate.text);
  await seenAt(server, { ca: renewed });
  assert.equal(await server.stop(), 0);
});

test('it is made anew for another host name', async (t) => {
  const other = makeCertificate({ options: ['-days', '300'] });
  copyFileSync(other.certificate, certificateIn());
  copyFileSync(other.key, keyIn());
  const server = await start(t);
  assert.notEqual(server.certificate.text, other.text);
  assert.equal(await server.stop(), 0);
});

test('without a place to keep it is a clear error', async () => {
  const page = makePage();
  const options = ['--port', '0', '--page', page.folder, '--tls-self-signed'];
  const { code, stderr } = await run(options, { HOME: undefined });
  assert.equal(code, 5);
  assert.match(stderr, /^confab-server: --tls-self-signed needs --state-dir or a home/m);
  page.remove();
});
