// Requests that two readers may understand in two ways, so that one of them finds a second request
// in the first. Whatever is in doubt is refused, by one answer, and the connection ends.

import assert from 'node:assert/strict';

const kSmuggled = 'GET /assets/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n';

// A request of these header lines and this body.
const of = (lines, body = kSmuggled, start = 'GET / HTTP/1.1') => (host) =>
  [start, `Host: ${host}`, ...lines, '', body].join('\r\n');

const chunked = 'Transfer-Encoding: chunked';
const kChunks = `0\r\n\r\n${kSmuggled}`;

const kRefused = {
  'a body that holds a request': [413, of([`Content-Length: ${kSmuggled.length}`])],
  'chunks and a length': [400, of([chunked, 'Content-Length: 4'], kChunks)],
  'a length and chunks': [400, of(['Content-Length: 4', chunked], kChunks)],
  'chunks that end before a request': [413, of([chunked], kChunks)],
  'chunks twice': [400, of([chunked, chunked], kChunks)],
  'chunks and then another coding': [413, of(['Transfer-Encoding: chunked, identity'], kChunks)],
  'a coding that is none': [413, of(['Transfer-Encoding: identity'])],
  'a coding that almost says chunks': [413, of(['Transfer-Encoding: xchunked'], kChunks)],
  'two lengths that differ':
    [400, of(['Content-Length: 0', `Content-Length: ${kSmuggled.length}`])],
  'two lengths in one line': [400, of([`Content-Length: 0, ${kSmuggled.length}`])],
  'a negative length': [400, of(['Content-Length: -1'])],
  'a length with a sign': [400, of(['Content-Length: +5'])],
  'a length in hexadecimal': [400, of(['Content-Length: 0x10'])],
  'a length beyond 64 bits': [400, of(['Content-Length: 18446744073709551616'])],
  'an empty length': [400, of(['Content-Length: '])],
  'a space before the colon of a length': [400, of([`Content-Length : ${kSmuggled.length}`])],
  'a space before the colon of chunks': [400, of(['Transfer-Encoding : chunked'], kChunks)],
  'a name with a control character': [400, of(['Transfer\x0b-Encoding: chunked'], kChunks)],
  'a name with a zero byte': [400, of(['Content-Length\0: 5'])],
  'a value with a zero byte': [400, of(['X: a\0b'])],
  'a line without a colon': [400, of(['Content-Length 5'])],
  'a line without a name': [400, of([': 5'])],
  'a line that ends with a bare line feed': [400, of(['X: a\nContent-Length: 5'])],
  'a line that ends with a bare carriage return': [400, of(['X: a\rContent-Length: 5'])],
  'a second host': [400, of(['Host: other'])],
  'a version of one digit': [400, of([], '', 'GET / HTTP/1')],
  'the version 2.0': [400, of([], '', 'GET / HTTP/2.0')],
  'two spaces in its first line': [400, of([], '', 'GET  / HTTP/1.1')],
  'a tab in its first line': [400, of([], '', 'GET\t/ HTTP/1.1')],
  'no version': [400, of([], '', 'GET /')],
  'a method that is none': [405, of(['Connection: close'], '', 'GETX / HTTP/1.1')],
  'a way to somewhere else': [405, of(['Connection: close'], '', 'CONNECT other:80 HTTP/1.1')],
  'the preface of HTTP/2': [400, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  'a head of 9,000 bytes': [431, of([`X: ${'x'.repeat(9000)}`])],
  'a head of 4,000 lines': [431, of(Array(4000).fill('X:'))],
  'a first line that does not end': [431, () => 'G'.repeat(20_000)],
  'nothing but line feeds': [400, () => '\n'.repeat(1000)],
};

export const attacks = Object.entries(kRefused).map(([what, [status, request]]) => ({
  name: `a request with ${what} gets one answer, ${status}, and the connection ends`,
  strike: async (ground) => {
    const bytes = Buffer.from(request(ground.server.host), 'latin1');
    assert.deepEqual(await ground.replies(bytes), [status]);
  },
}));
