import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSignalSocket } from '../src/shims/signal_socket.js';
import { NOW, recordingFeed } from './recording_feed.js';
import { stubGlobals } from './stub_global.js';

/** @param {import('node:test').TestContext} t @param {string} [href] The page's address. */
function socketOn(t, href = 'https://confab.example/') {
  const sockets = [];
  class FakeWebSocket {
    calls = [];
    onopen = null;
    onclose = null;
    onmessage = null;

    constructor(url, protocol) {
      Object.assign(this, { url: String(url), protocol });
      sockets.push(this);
    }

    send = (text) => this.calls.push(['send', text]);
    close = (code) => this.calls.push(['close', code]);
  }
  stubGlobals(t, { WebSocket: FakeWebSocket, location: new URL(href) });
  const { events, feed } = recordingFeed();
  return { socket: createSignalSocket(feed), sockets, events };
}

const ADDRESSES = [
  ['https://confab.example/?room=a', 'wss://confab.example/ws'],
  ['http://localhost:3000/', 'ws://localhost:3000/ws'],
  ['https://host.example/calls/?room=a#b', 'wss://host.example/calls/ws'],
];

for (const [page, server] of ADDRESSES) {
  test(`a page at ${page} talks to ${server}`, (t) => {
    const { socket, sockets } = socketOn(t, page);
    socket.open();
    assert.deepEqual([sockets[0].url, sockets[0].protocol], [server, 'confab.v1']);
  });
}

test('what happens to the socket is told', (t) => {
  const { socket, sockets, events } = socketOn(t);
  socket.open();
  sockets[0].onopen();
  sockets[0].onmessage({ data: 'hello' });
  sockets[0].onclose({ code: 1006 });
  assert.deepEqual(events, [
    ['signalOpened', NOW],
    ['signalReceived', 'hello', NOW],
    ['signalClosed', 1006, NOW],
  ]);
});

test('what was sent goes out before the close, and nothing is heard after it', (t) => {
  const { socket, sockets } = socketOn(t);
  socket.open();
  socket.send('bye');
  socket.close(1000);
  socket.send('too late');
  socket.close(1000);
  const [{ calls, onopen, onmessage, onclose }] = sockets;
  assert.deepEqual(calls, [['send', 'bye'], ['close', 1000]]);
  assert.deepEqual([onopen, onmessage, onclose], [null, null, null]);
});

test('after a close another can be opened', (t) => {
  const { socket, sockets } = socketOn(t);
  socket.open();
  socket.close(4000);
  socket.open();
  socket.send('again');
  assert.deepEqual(sockets.map(({ calls }) => calls), [[['close', 4000]], [['send', 'again']]]);
});

test('before the first is opened there is nothing to send on or to close', (t) => {
  const { socket, sockets } = socketOn(t);
  socket.send('early');
  socket.close(1000);
  assert.deepEqual(sockets, []);
});

test('a socket that cannot even be made is as good as closed', (t) => {
  t.mock.method(console, 'error', () => {});
  const { socket, events } = socketOn(t);
  const refused = () => { throw new DOMException('refused', 'SecurityError'); };
  stubGlobals(t, { WebSocket: class { constructor() { refused(); } } });
  socket.open();
  assert.deepEqual(events, [['signalClosed', 1006, NOW]]);
});
