import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { kWeakKey, makeCertificate, openssl } from './certificate.mjs';
import {
  Client, connect, exchange, get, makePage, Pair, refusedUpgrade, run, Server, within,
} from './support.mjs';

let server;
before(async () => (server = await Server.start({ certificate: makeCertificate() })));
after(async () => assert.equal(await server.stop(), 0));

// Resolves with the socket once TLS is agreed on; rejects if it cannot be. Its `ticket` is
// for the first session ticket that comes.
function shakeHands(options, to = server) {
  return within(
    new Promise((resolve, reject) => {
      const socket = connect(to, options, () => resolve(socket));
      socket.ticket = new Promise((given) => socket.once('session', given));
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('closed')));
    }),
    'TLS',
  );
}

const refusedTls = (options) => assert.rejects(shakeHands(options));

test('TLS 1.2 and 1.3 are spoken', async () => {
  for (const version of ['TLSv1.2', 'TLSv1.3']) {
    const socket = await shakeHands({ minVersion: version, maxVersion: version });
    assert.equal(socket.getProtocol(), version);
    socket.destroy();
  }
});

test('TLS 1.1 is not', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  await refusedTls(old);
});

test('only ciphers that authenticate what they encrypt are taken', async () => {
  const old = { maxVersion: 'TLSv1.2' };
  await refusedTls({ ...old, ciphers: 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA384' });
  await refusedTls({ ...old, ciphers: 'ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA' });
  for (const cipher of ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'CHACHA20-POLY1305']) {
    const socket = await shakeHands({ ...old, ciphers: `ECDHE-ECDSA-${cipher}` });
    assert.equal(socket.getCipher().name, `ECDHE-ECDSA-${cipher}`);
    socket.destroy();
  }
});

test('a client that offers only another protocol is refused', async () => {
  await refusedTls({ ALPNProtocols: ['h2'] });
  const socket = await shakeHands({ ALPNProtocols: ['h2', 'http/1.1'] });
  assert.equal(socket.alpnProtocol, 'http/1.1');
  socket.destroy();
});

test('a session is resumed by its ticket', async () => {
  for (const version of ['TLSv1.2', 'TLSv1.3']) {
    const first = await shakeHands({ maxVersion: version });
    first.resume();
    const session = await within(first.ticket, 'a ticket');
    const second = await shakeHands({ maxVersion: version, session });
    assert.ok(second.isSessionReused(), version);
    first.destroy();
    second.destroy();
  }
});

test('a large file arrives whole', async () => {
  const page = makePage();
  const large = 'All of it. '.repeat(300_000);
  writeFileSync(`${page.folder}/large.txt`, large);
  const own = await Server.start({
    certificate: makeCertificate(), options: ['--page', page.folder],
  });
  assert.equal((await get(own, '/large.txt')).body, large);
  await own.stop();
  page.remove();
});

test('what was reached by TLS is to have no other way', async () => {
  const kept = 'max-age=63072000; includeSubDomains';
  for (const target of ['/', '/nothing', '/ws']) {
    const answer = await get(server, target);
    assert.equal(answer.headers['strict-transport-security'], kept);
  }
  const plain = await Server.start({ certificate: null });
  assert.equal((await get(plain, '/')).headers['strict-transport-security'], undefined);
  await plain.stop();
});

// As `exchange`, without TLS.
const exchangePlain = (request) => exchange({ ...server, certificate: null }, request);

test('plain HTTP is sent on to the same place by HTTPS', async () => {
  const cases = { '/': '/', '/?room=caf%C3%A9': '/?room=caf%C3%A9', '/ws': '/ws', 'x://y/z': '/' };
  for (const [target, path] of Object.entries(cases)) {
    const answer = await exchangePlain(`POST ${target} HTTP/1.1\r\nHost: ${server.host}\r\n\r\n`);
    assert.equal(answer.status, 307);
    assert.equal(answer.headers.location, `https://${server.host}${path}`);
    assert.equal(answer.headers['strict-transport-security'], undefined);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
});

test('plain HTTP without a host to send it to is refused', async () => {
  for (const head of ['', 'Host: a/b\r\n', 'Host: a@b\r\n', 'Host: \r\n']) {
    const answer = await exchangePlain(`GET / HTTP/1.1\r\n${head}\r\n`);
    assert.equal(answer.status, 400, head);
    assert.equal(answer.headers.location, undefined);
  }
});

test('only the page that came by TLS may connect', async () => {
  assert.equal((await refusedUpgrade(server, { Origin: `http://${server.host}` })).status, 403);
  await (await Client.open(server)).close();
});

test('a call begins while another connection is stuck in its handshake', async () => {
  const stuck = connect({ ...server, certificate: null });
  stuck.write('\x16\x03\x01');
  const pair = await Pair.open(server);
  await pair.undisturbed();
  await pair.close();
  stuck.destroy();
});

test('garbage in place of a handshake ends that connection only', async () => {
  const pair = await Pair.open(server);
  const garbage = connect({ ...server, certificate: null });
  garbage.resume();
  garbage.on('error', () => {});
  garbage.write(Buffer.alloc(5000, 0x16));
  await within(new Promise((resolve) => garbage.on('close', resolve)), 'the end');
  await pair.undisturbed();
  await pair.close();
});

describe('a certificate that is replaced', () => {
  const fingerprintAt = async (own, ca) => {
    const socket = await shakeHands({ ca }, own);
    const { fingerprint256 } = socket.getPeerCertificate();
    socket.destroy();
    return fingerprint256;
  };

  test('is used from SIGHUP on, and no connection is lost', async (t) => {
    const certificate = makeCertificate();
    const next = makeCertificate();
    const own = await Server.start({ t, certificate });
    const pair = await Pair.open(own);
    const before = await fingerprintAt(own, certificate.text);
    copyFileSync(next.certificate, certificate.certificate);
    copyFileSync(next.key, certificate.key);
    assert.equal(await fingerprintAt(own, certificate.text), before);
    own.child.kill('SIGHUP');
    await own.logged(/certificate_loaded/);
    assert.notEqual(await fingerprintAt(own, next.text), before);
    await pair.undisturbed();
    await pair.close();
    assert.equal(await own.stop(), 0);
  });

  test('is not used if it is unfit', async (t) => {
    const certificate = makeCertificate();
    const own = await Server.start({ t, certificate });
    copyFileSync(makeCertificate().key, certificate.key);
    own.child.kill('SIGHUP');
    await own.logged(/certificate_kept .*key values mismatch/);
    await (await Client.open(own)).close();
    assert.equal(await own.stop(), 0);
  });
});

test('SIGHUP does nothing to a server without TLS', async (t) => {
  const plain = await Server.start({ t, certificate: null });
  const pair = await Pair.open(plain);
  plain.child.kill('SIGHUP');
  await pair.undisturbed();
  await pair.close();
  assert.equal(await plain.stop(), 0);
});

test('files that are missing or unfit are a clear error', async () => {
  const good = makeCertificate();
  const other = makeCertificate();
  const weak = makeCertificate({ key: kWeakKey });
  const page = makePage();
  const nonsense = `${page.folder}/index.html`;
  const empty = `${page.folder}/empty`;
  const locked = `${page.folder}/locked`;
  writeFileSync(empty, '');
  openssl('ec', '-in', good.key, '-out', locked, '-aes128', '-passout', 'pass:secret');
  const cases = [
    ['/no/such.crt', good.key, /Cannot read the certificate \/no\/such\.crt: No such file/],
    [good.certificate, '/no/such.key', /Cannot read the key \/no\/such\.key: No such file/],
    [good.certificate, page.folder, /Cannot read the key .*: Is a directory\./],
    [empty, good.key, /Cannot read the certificate .*: it is empty\./],
    [nonsense, good.key, /Cannot use the certificate .*: no start line\./],
    [good.certificate, nonsense, /Cannot use the key .*\./],
    [good.certificate, locked, /Cannot use the key .*\./],
    [good.certificate, other.key, /Cannot use the key .*: key values mismatch\./],
    [weak.certificate, weak.key, /Cannot use the certificate .*: ee key too small\./],
  ];
  for (const [certificate, key, sentence] of cases) {
    const { code, stdout, stderr } = await run(
      ['--port', '0', '--page', page.folder, '--tls-cert', certificate, '--tls-key', key]);
    assert.equal(code, 6, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(stderr.split('\n').length, 2, stderr);
  }
  page.remove();
});
