// The same as tutorial.mjs by hand: `ws`, a JSON object for each message, a room of two.
// Takes the same arguments.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { WebSocketServer } from 'ws';

const [port, cert, key] = process.argv.slice(2);
const server = cert
  ? createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) })
  : createServer();
const rooms = new Map();

function join(socket, name) {
  const room = rooms.get(name) ?? new Set();
  if (room.size >= 2) return socket.send(JSON.stringify({ type: 'full' }));
  rooms.set(name, room);
  room.add(socket);
  socket.room = name;
  socket.send(JSON.stringify({ type: room.size === 1 ? 'created' : 'joined' }));
  tellOthers(socket, JSON.stringify({ type: 'ready' }));
}

function tellOthers(socket, text) {
  for (const other of rooms.get(socket.room) ?? []) if (other !== socket) other.send(text);
}

function leave(socket) {
  const room = rooms.get(socket.room);
  room?.delete(socket);
  if (room?.size === 0) rooms.delete(socket.room);
}

new WebSocketServer({ server }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'join') return join(socket, message.room);
    tellOthers(socket, JSON.stringify(message));
  });
  socket.on('close', () => leave(socket));
});

server.listen(Number(port), '127.0.0.1');
