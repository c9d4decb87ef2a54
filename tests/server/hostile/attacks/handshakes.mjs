// What does not speak TLS as it should, where TLS is spoken.

import assert from 'node:assert/strict';
import { connect as connectPlain } from 'node:net';
import { connect, within } from '../../running/support.mjs';
import { ended } from '../many.mjs';

// All that comes back for bytes sent without TLS, until the server ends the connection.
async function answerTo(server, bytes) {
  const chunks = [];
  const socket = connectPlain({ host: 'localhost', port: server.port });
  socket.on('error', () => {});
  socket.on('data', (data) => chunks.push(data));
  socket.write(bytes);
  await ended(socket);
  socket.destroy();
  return Buffer.concat(chunks);
}

const record = (type, body, { version = [3, 1], length = body.length } = {}) =>
  Buffer.from([type, ...version, length >> 8, length & 0xff, ...body]);
const kHandshake = 22;

const kAlerted = {
  'a handshake of zeros': record(kHandshake, Buffer.alloc(64)),
  'a hello that claims 16 MB': record(kHandshake, [1, 0xff, 0xff, 0xff, 3, 3]),
  'a hello of SSL 3.0':
    record(kHandshake, [1, 0, 0, 38, 3, 0, ...Buffer.alloc(36)], { version: [3, 0] }),
  'a record past 16 KB': record(kHandshake, Buffer.alloc(20_000), { length: 20_000 }),
  'a row of empty records': Buffer.concat(Array(100).fill(record(kHandshake, []))),
  'a second type within the handshake':
    Buffer.concat([record(kHandshake, [1, 0, 0, 100]), record(23, [0])]),
  'a message of the server as the first': record(kHandshake, [2, 0, 0, 2, 3, 3]),
};

const alerted = Object.entries(kAlerted).map(([what, bytes]) => ({
  name: `${what} ends the connection with an alert`,
  where: 'under TLS',
  strike: async (ground) => {
    const [type, , , , length, level] = await answerTo(ground.server, bytes);
    assert.deepEqual({ type, length, level }, { type: 21, length: 2, level: 2 });
  },
}));

const ofNoVersion = {
  name: 'a record of a version that is none ends the connection without a word',
  where: 'under TLS',
  strike: async (ground) => {
    const bytes = record(kHandshake, Buffer.alloc(64), { version: [9, 9] });
    assert.equal((await answerTo(ground.server, bytes)).length, 0);
  },
};

const kPlain = {
  'a heartbeat that claims 16 KB': [400, record(24, [1, 0x40, 0])],
  'application data before the handshake': [400, record(23, Buffer.alloc(64))],
  'an alert before the handshake': [400, record(21, [1, 0])],
  'a hello of SSL 2.0':
    [400, Buffer.from([0x80, 0x2e, 1, 0, 2, 0, 0x15, 0, 0, 0, 0x10, ...Buffer.alloc(37)])],
  'a request': [307, Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  'a wish for a WebSocket': [307, Buffer.from(
    'GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')],
};

const plain = Object.entries(kPlain).map(([what, [status, bytes]]) => ({
  name: `${what} without TLS gets ${status} and no more`,
  where: 'under TLS',
  strike: async (ground) => {
    const head = Buffer.concat([bytes, Buffer.from('\r\n\r\n')]);
    const answer = (await answerTo(ground.server, head)).toString();
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
    assert.equal(answer.match(/HTTP\/1\.1 \d/g).length, 1);
  },
}));

function shakeHands(server, options) {
  return within(new Promise((resolve, reject) => {
    const socket = connect(server, options, () => resolve(socket));
    socket.on('error', reject);
  }), 'TLS');
}

const kWeak = 'ALL:@SECLEVEL=0';
const kRefused = {
  'TLS 1.0': [/PROTOCOL_VERSION|protocol version/i,
    { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: kWeak }],
  'TLS 1.1': [/PROTOCOL_VERSION|protocol version/i,
    { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: kWeak }],
  'ciphers without encryption': [/HANDSHAKE_FAILURE|handshake failure/i,
    { maxVersion: 'TLSv1.2', ciphers: 'eNULL:@SECLEVEL=0' }],
  'ciphers without a certificate': [/HANDSHAKE_FAILURE|handshake failure/i,
    { maxVersion: 'TLSv1.2', ciphers: 'aNULL:@SECLEVEL=0' }],
  'ciphers with CBC': [/HANDSHAKE_FAILURE|handshake failure/i,
    { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0' }],
  'keys that are sent in the open': [/HANDSHAKE_FAILURE|handshake failure/i,
    { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }],
  'HTTP/2 alone': [/NO_APPLICATION_PROTOCOL|no application protocol/i, { ALPNProtocols: ['h2'] }],
};

const refused = Object.entries(kRefused).map(([what, [alert, options]]) => ({
  name: `a client that takes only ${what} is refused by its alert`,
  where: 'under TLS',
  strike: (ground) => assert.rejects(shakeHands(ground.server, options), alert),
}));

const forgedTicket = {
  name: 'a session of another key is not resumed, and the handshake is a whole one',
  where: 'under TLS',
  strike: async (ground) => {
    const first = await shakeHands(ground.server, { maxVersion: 'TLSv1.2' });
    const session = Buffer.from(first.getSession());
    const ticket = first.getTLSTicket();
    const at = session.indexOf(ticket);
    assert.ok(at > 0);
    session.fill(0x41, at, at + 16);
    const second = await shakeHands(ground.server, { maxVersion: 'TLSv1.2', session });
    assert.equal(second.isSessionReused(), false);
    first.destroy();
    second.destroy();
  },
};

const renegotiation = {
  name: 'a client that wants to negotiate again is refused',
  where: 'under TLS',
  strike: async (ground) => {
    const socket = await shakeHands(ground.server, { maxVersion: 'TLSv1.2' });
    const refusal = new Promise((resolve) => {
      socket.on('error', resolve);
      socket.renegotiate({}, (error) => error && resolve(error));
    });
    assert.match((await within(refusal, 'a refusal')).message, /renegotiation|NO_RENEGOTIATION/i);
    socket.destroy();
  },
};

export const attacks = [
  ...alerted, ofNoVersion, ...plain, ...refused, forgedTicket, renegotiation,
];
