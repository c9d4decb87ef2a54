import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import * as environment from '../src/environment.js';
import { stubGlobals } from './stub_global.js';

const LINKS = [
  ['harbour', 'https://confab.example/?room=harbour'],
  ['café & bar', 'https://confab.example/?room=caf%C3%A9%20%26%20bar'],
  ['1+1=2?#/%', 'https://confab.example/?room=1%2B1%3D2%3F%23%2F%25'],
  ['🐳', 'https://confab.example/?room=%F0%9F%90%B3'],
];

for (const [room, link] of LINKS) {
  test(`the link to "${room}" leads back to it`, (t) => {
    stubGlobals(t, { location: new URL('https://confab.example/?room=old&x=1#there') });
    assert.equal(environment.linkTo(room), link);
    stubGlobals(t, { location: new URL(link) });
    assert.equal(environment.roomInAddress(), room);
  });
}

test('a link below a path of a shared host keeps the path', (t) => {
  stubGlobals(t, { location: new URL('https://host.example/calls/?room=old') });
  assert.equal(environment.linkTo('a'), 'https://host.example/calls/?room=a');
});

test('a plus in an address is a blank, as other programs write it', (t) => {
  stubGlobals(t, { location: new URL('https://confab.example/?room=blue+whale') });
  assert.equal(environment.roomInAddress(), 'blue whale');
});

test('an address without a room names none', (t) => {
  stubGlobals(t, { location: new URL('https://confab.example/') });
  assert.equal(environment.roomInAddress(), '');
});

test('the room is shown in the address without a new entry in the history', (t) => {
  const calls = [];
  const replaceState = (...values) => calls.push(values);
  stubGlobals(t, { location: new URL('https://confab.example/'), history: { replaceState } });
  environment.showInAddress('blue whale');
  assert.deepEqual(calls, [[null, '', 'https://confab.example/?room=blue%20whale']]);
});

/** @param {import('node:test').TestContext} t @param {string} address */
function taken(t, address) {
  const shown = [];
  const replaceState = (...values) => shown.push(values);
  stubGlobals(t, { location: new URL(address), history: { replaceState } });
  return [environment.takeToken(), shown];
}

test('a token is taken from the fragment, and out of the address', (t) => {
  assert.deepEqual(taken(t, 'https://confab.example/a/?room=b%20c#token=a-_9.b.c'),
    ['a-_9.b.c', [[null, '', '/a/?room=b%20c']]]);
});

test('what cannot be a token is not taken for one, and does not stay in the address', (t) => {
  for (const text of ['', 'a.b', 'a.b.c.d', 'a.b.%22', `a.b.${'c'.repeat(2045)}`]) {
    const [token, shown] = taken(t, `https://confab.example/#token=${text}`);
    assert.equal(token, '', text);
    assert.deepEqual(shown, [[null, '', '/']]);
  }
  const [longest] = taken(t, `https://confab.example/#token=a.b.${'c'.repeat(2044)}`);
  assert.equal(longest.length, 2048);
});

test('a token in the query is none, and an address without a token stays as it is', (t) => {
  for (const rest of ['', '?room=a', '?token=a.b.c', '#', '#there']) {
    assert.deepEqual(taken(t, `https://confab.example/${rest}`), ['', []], rest);
  }
});

/** Random numbers that are all of the same bits. @param {number} byte */
const randomOf = (byte) => ({
  getRandomValues: (array) => (new Uint8Array(array.buffer).fill(byte), array),
});

test('the seed is a whole number from 0 to 2^53 - 1', (t) => {
  stubGlobals(t, { crypto: randomOf(0xff) });
  assert.equal(environment.randomSeed(), 2 ** 53 - 1);
  stubGlobals(t, { crypto: randomOf(0) });
  assert.equal(environment.randomSeed(), 0);
});

test('the instance is 32 hexadecimal digits, others at each call', (t) => {
  stubGlobals(t, { crypto: randomOf(0x0a) });
  assert.equal(environment.randomInstance(), '0a'.repeat(16));
  stubGlobals(t, { crypto: webcrypto });
  const [one, other] = [environment.randomInstance(), environment.randomInstance()];
  assert.match(one, /^[0-9a-f]{32}$/);
  assert.notEqual(one, other);
});

test('all connections of a page load show one elliptic key', (t) => {
  const asked = [];
  stubGlobals(t, { RTCPeerConnection: { generateCertificate: (kind) => asked.push(kind) } });
  environment.makeCertificate();
  assert.deepEqual(asked, [{ name: 'ECDSA', namedCurve: 'P-256' }]);
});

const ABLE = { RTCPeerConnection: class {}, WebAssembly };
const BROWSERS = [
  ['can call', ABLE, { mediaDevices: {} }, null],
  ['has no peer connections', { WebAssembly }, { mediaDevices: {} }, 'browser'],
  ['has no WebAssembly', { RTCPeerConnection: class {} }, { mediaDevices: {} }, 'browser'],
  ['got the page insecurely', ABLE, {}, 'insecure'],
];

for (const [what, window, navigator, reason] of BROWSERS) {
  test(`a browser that ${what} is ${reason ? `refused: ${reason}` : 'let in'}`, (t) => {
    stubGlobals(t, { window, navigator });
    assert.equal(environment.whyUnsupported(), reason);
  });
}

test('the name typed last is remembered', (t) => {
  const kept = new Map();
  const getItem = (key) => kept.get(key) ?? null;
  stubGlobals(t, { localStorage: { getItem, setItem: (key, value) => kept.set(key, value) } });
  assert.equal(environment.rememberedName(), '');
  environment.rememberName('Ada');
  assert.equal(environment.rememberedName(), 'Ada');
});

test('where nothing may be kept the name is simply not remembered', (t) => {
  const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
  stubGlobals(t, { localStorage: { getItem: refuse, setItem: refuse } });
  environment.rememberName('Ada');
  assert.equal(environment.rememberedName(), '');
});

test('a file is handed to the person as a download, and its address taken back', async (t) => {
  const steps = [];
  const blobs = [];
  const link = { click: () => steps.push(`click ${link.href} ${link.download}`) };
  t.mock.method(URL, 'createObjectURL', (blob) => `blob:${blobs.push(blob)}`);
  t.mock.method(URL, 'revokeObjectURL', (url) => steps.push(`revoke ${url}`));
  stubGlobals(t, { document: { createElement: () => link } });

  environment.save('log.ndjson', '{"ä":1}\n');
  assert.deepEqual(steps, ['click blob:1 log.ndjson', 'revoke blob:1']);
  assert.equal(await blobs[0].text(), '{"ä":1}\n');
  assert.equal(blobs[0].type, 'application/x-ndjson');
});
