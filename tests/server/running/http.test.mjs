import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exchange, get, kFiles, refusedUpgrade, request, Server } from './support.mjs';

const kSecurityHeaders = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
    "img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; " +
    "base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
};

let server;
before(async () => (server = await Server.start()));
after(async () => assert.equal(await server.stop(), 0));

function assertSecure(answer) {
  for (const [name, value] of Object.entries(kSecurityHeaders)) {
    assert.equal(answer.headers[name], value);
  }
  assert.equal(answer.headers.server, undefined);
}

test('the root is the page, whatever the query, and may not be kept unasked', async () => {
  for (const target of ['/', '/?room=caf%C3%A9', '/index.html']) {
    const answer = await get(server, target);
    assert.equal(answer.status, 200);
    assert.equal(answer.body, kFiles['index.html']);
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(answer.headers['cache-control'], 'no-cache');
    assert.equal(answer.headers['content-length'], String(kFiles['index.html'].length));
    assertSecure(answer);
  }
});

test('every kind of answer has the security headers, byte for byte', async () => {
  const etag = (await get(server, '/')).headers.etag;
  const answers = {
    200: await get(server, '/assets/core.wasm'),
    304: await get(server, '/', { 'If-None-Match': etag }),
    400: await exchange(server, 'nonsense\r\n\r\n'),
    403: await refusedUpgrade(server, { Origin: 'http://evil.example' }),
    404: await get(server, '/nothing'),
    405: await request(server, 'POST', '/'),
    413: await exchange(
      server,
      `GET / HTTP/1.1\r\nHost: ${server.host}\r\nContent-Length: 5\r\n\r\nhello`,
    ),
    426: await get(server, '/ws'),
    431: await get(server, '/', { Long: 'x'.repeat(9000) }),
  };
  for (const [status, answer] of Object.entries(answers)) {
    assert.equal(answer.status, Number(status));
    assertSecure(answer);
    if (status < 400) continue;
    assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8');
    assert.match(answer.body, /^[A-Z].*\.\n$/);
  }
});

test('assets are immutable and have their types', async () => {
  const wasm = await get(server, '/assets/core.wasm');
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.equal(wasm.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(wasm.body, kFiles['assets/core.wasm']);
  const type = async (target) => (await get(server, target)).headers['content-type'];
  assert.equal(await type('/assets/app.js'), 'text/javascript');
  assert.equal(await type('/assets/style.css'), 'text/css');
  assert.equal(await type('/icon.svg'), 'image/svg+xml');
});

test('the compressed form is chosen by Accept-Encoding', async () => {
  const cases = [
    [undefined, undefined, 'assets/app.js'],
    ['gzip, deflate, br, zstd', 'br', 'assets/app.js.br'],
    ['gzip', 'gzip', 'assets/app.js.gz'],
    ['br;q=0.1, gzip;q=0.9', 'gzip', 'assets/app.js.gz'],
    ['br;q=0, gzip;q=0', undefined, 'assets/app.js'],
    ['identity', undefined, 'assets/app.js'],
  ];
  for (const [accept, coding, file] of cases) {
    const answer = await get(server, '/assets/app.js', accept && { 'Accept-Encoding': accept });
    assert.equal(answer.headers['content-encoding'], coding, accept);
    assert.equal(answer.body, kFiles[file]);
    assert.equal(answer.headers.vary, 'Accept-Encoding');
    assert.equal(answer.headers['content-type'], 'text/javascript');
  }
});

test('what is unchanged is not sent again', async () => {
  const { headers } = await get(server, '/');
  const answer = await get(server, '/', { 'If-None-Match': headers.etag });
  assert.equal(answer.status, 304);
  assert.equal(answer.body, '');
  assert.equal(answer.headers.etag, headers.etag);
  assert.equal((await get(server, '/', { 'If-None-Match': '"other"' })).status, 200);
});

test('HEAD is GET without the body', async () => {
  const plain = await get(server, '/assets/app.js');
  const head = await request(server, 'HEAD', '/assets/app.js');
  assert.equal(head.status, 200);
  assert.equal(head.body, '');
  assert.deepEqual(head.headers, plain.headers);
  const missing = await request(server, 'HEAD', '/nothing');
  assert.equal(missing.status, 404);
  assert.equal(missing.body, '');
});

test('other methods are refused and told which are not', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'BREW']) {
    const answer = await request(server, method, '/');
    assert.equal(answer.status, 405, method);
    assert.equal(answer.headers.allow, 'GET, HEAD');
  }
  assert.equal((await request(server, 'POST', '/ws')).status, 405);
  const withBody = `POST / HTTP/1.1\r\nHost: ${server.host}\r\nContent-Length: 2\r\n\r\nhi`;
  assert.equal((await exchange(server, withBody)).status, 405);
});

test('nothing outside the page can be reached', async () => {
  const targets = [
    '/../etc/passwd', '/assets/../../etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd', '/..\\..\\etc\\passwd', '/..%5c..%5cetc%5cpasswd', '//etc/passwd',
    '/./index.html', '/assets/..', '/assets/../index.html', '/index.html%00.js', '/%c0%ae%c0%ae/',
    '/assets', '/assets/', '/assets/app.js.br', 'index.html', 'http://other/index.html', '*',
    'file:///etc/passwd',
  ];
  for (const target of targets) {
    const { status } = await get(server, target);
    assert.ok(status === 404 || status === 400, `${target}: ${status}`);
  }
});

test('malformed requests are refused and the connection ends', async () => {
  const host = `Host: ${server.host}\r\nConnection: close\r\n`;
  const requests = [
    'GET\r\n\r\n',
    'GET / HTTP/9\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01',
    'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: other\r\n${host}\r\n`,
    `GET /\0 HTTP/1.1\r\n${host}\r\n`,
    `GET / HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`,
  ];
  for (const text of requests) {
    // That the connection ends is what exchange() waits for.
    assert.equal((await exchange(server, text)).status, 400, JSON.stringify(text));
  }
});

test('a body is refused, of known length or not', async () => {
  for (const header of ['Content-Length: 1000000', 'Transfer-Encoding: chunked']) {
    const head = `GET / HTTP/1.1\r\nHost: ${server.host}\r\n${header}\r\n\r\n`;
    const answer = await exchange(server, head);
    assert.equal(answer.status, 413);
    assert.equal(answer.headers.connection, 'close');
  }
});

test('a head up to 8 KB is read', async () => {
  assert.equal((await get(server, '/', { Long: 'x'.repeat(7500) })).status, 200);
  assert.equal((await get(server, '/', { Long: 'x'.repeat(8200) })).status, 431);
  assert.equal((await get(server, `/${'x'.repeat(8200)}`)).status, 431);
});

test('a head has 8,192 bytes at most, in however many lines', async () => {
  const start = `GET / HTTP/1.1\r\nHost: ${server.host}\r\nConnection: close\r\n`;
  const head = (size) => {
    const lines = 'X:\r\n'.repeat(Math.floor((size - start.length - 6) / 4));
    return `${start}${lines}X:${' '.repeat(size - start.length - lines.length - 6)}\r\n\r\n`;
  };
  assert.equal(head(8192).length, 8192);
  assert.equal((await exchange(server, head(8192))).status, 200);
  for (const size of [8193, 16_000, 60_000]) {
    assert.equal((await exchange(server, head(size))).status, 431, size);
  }
});

test('a body of any coding is refused, and is no request of its own', async () => {
  for (const coding of ['identity', 'gzip', 'xchunked', 'chunked, identity', '']) {
    const head = `GET / HTTP/1.1\r\nHost: ${server.host}\r\nTransfer-Encoding: ${coding}\r\n\r\n`;
    const answer = await exchange(server, `${head}GET /assets/app.js HTTP/1.1\r\n\r\n`);
    assert.equal(answer.status, 413, coding);
    assert.doesNotMatch(answer.body, /HTTP/);
  }
});

test('one connection serves several requests, also when they come at once', async () => {
  const one = (connection) =>
    `GET /assets/core.wasm HTTP/1.1\r\nHost: ${server.host}\r\nConnection: ${connection}\r\n\r\n`;
  const answer = await exchange(server, one('keep-alive') + one('keep-alive') + one('close'));
  assert.equal(answer.body.match(/HTTP\/1\.1 200/g).length, 2);
});
