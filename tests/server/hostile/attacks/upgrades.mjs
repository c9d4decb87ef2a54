// Pages of others, and what is no browser, that want a WebSocket; and WebSockets that are none.

import assert from 'node:assert/strict';
import { upgradeOf } from '../../conformance/raw_client.mjs';
import { originOf } from '../../running/support.mjs';

// Headers that an own page would not send, by what they do.
const kRefused = {
  'from a page of another host': [403, () => ({ Origin: 'https://evil.example' })],
  'from a page of a host that begins like ours':
    [403, (server) => ({ Origin: `${originOf(server)}.evil.example` })],
  'from a page of a host that ends like ours':
    [403, (server) => ({ Origin: `http://evil${server.host}` })],
  'from a page at another port': [403, () => ({ Origin: 'http://localhost:1' })],
  'from a page with our host as its user':
    [403, (server) => ({ Origin: `http://${server.host}@evil.example` })],
  'from a page with our host as its path':
    [403, (server) => ({ Origin: `http://evil.example/${server.host}` })],
  'from a page with a zero byte in its origin':
    [400, (server) => ({ Origin: `${originOf(server)}\0.evil.example` })],
  'from two pages at once':
    [403, (server) => ({ Origin: `${originOf(server)}, http://evil.example` })],
  'from a file': [403, () => ({ Origin: 'file://' })],
  'from nowhere, as a sandboxed frame says': [403, () => ({ Origin: 'null' })],
  'from a program without an origin': [403, () => ({ Origin: undefined })],
  'from a page that rebinds its name to us':
    [403, (server) => ({ Host: 'localhost', Origin: `http://evil.example:${server.port}` })],
  'in version 12': [426, () => ({ 'Sec-WebSocket-Version': '12' })],
  'in version 8, of a draft': [426, () => ({ 'Sec-WebSocket-Version': '8' })],
  'without a key': [400, () => ({ 'Sec-WebSocket-Key': undefined })],
  'without the connection to be upgraded': [426, () => ({ Connection: 'keep-alive' })],
  'to another protocol': [426, () => ({ Upgrade: 'h2c' })],
  'for another subprotocol': [400, () => ({ 'Sec-WebSocket-Protocol': 'chat' })],
  'for no subprotocol': [400, () => ({ 'Sec-WebSocket-Protocol': undefined })],
};

const withHeaders = Object.entries(kRefused).map(([what, [status, headers]]) => ({
  name: `a WebSocket ${what} is refused with ${status}`,
  strike: async (ground) => {
    const wish = upgradeOf(ground.server, headers(ground.server));
    assert.deepEqual(await ground.replies(wish), [status]);
  },
}));

// Other ways to say it, by the first line.
const kStarts = {
  'by POST': [405, 'POST /ws HTTP/1.1'],
  'by HTTP/1.0': [426, 'GET /ws HTTP/1.0'],
  'at a path below': [404, 'GET /ws/ HTTP/1.1'],
  'at a path that ends the same': [404, 'GET /x/ws HTTP/1.1'],
  'at the path in capitals': [404, 'GET /WS HTTP/1.1'],
  'at the path encoded': [404, 'GET /%77s HTTP/1.1'],
};

const withStart = Object.entries(kStarts).map(([what, [status, start]]) => ({
  name: `a WebSocket ${what} is refused with ${status}`,
  strike: async (ground) => {
    const wish = upgradeOf(ground.server).replace('GET /ws HTTP/1.1', start)
      .replace('Connection: Upgrade', 'Connection: Upgrade, close');
    assert.deepEqual(await ground.replies(wish), [status]);
  },
}));

const smuggled = (server) => `GET /assets/app.js HTTP/1.1\r\nHost: ${server.host}\r\n\r\n`;

const withBody = {
  name: 'a refused WebSocket with a request behind it gets one answer',
  strike: async (ground) => {
    const wish = upgradeOf(ground.server, { Origin: 'https://evil.example' });
    assert.deepEqual(await ground.replies(wish + smuggled(ground.server)), [403]);
  },
};

// Without TLS a proxy in front may have it, so the scheme is not known.
const unsafe = {
  name: 'a WebSocket from our page that came without TLS is refused with 403',
  where: 'under TLS',
  strike: async (ground) => {
    const wish = upgradeOf(ground.server, { Origin: `http://${ground.server.host}` });
    assert.deepEqual(await ground.replies(wish), [403]);
  },
};

export const attacks = [...withHeaders, ...withStart, withBody, unsafe];
