// What tutorials on WebRTC build: Socket.IO with Express, a room of two, all relayed by room.
// Listens on 127.0.0.1 at the port of the first argument, 0 for any that is free, and says at
// which; TLS with the certificate and the key of the next two, if given. --page: the folder of the
// page.

import express from 'express';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { parseArgs } from 'node:util';
import { Server } from 'socket.io';

const { values: { page }, positionals: [port, cert, key] } =
  parseArgs({ options: { page: { type: 'string' } }, allowPositionals: true });
const app = express();
if (page) app.use(express.static(page));
app.get('/', (_, response) => response.send('<!doctype html><title>Call</title>'));
const server = cert
  ? createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) }, app)
  : createServer(app);
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    const size = io.sockets.adapter.rooms.get(room)?.size ?? 0;
    if (size >= 2) return socket.emit('full', room);
    socket.join(room);
    socket.emit(size === 0 ? 'created' : 'joined', room);
    if (size > 0) socket.to(room).emit('ready', room);
  });
  socket.on('start_call', (room) => socket.to(room).emit('start_call'));
  for (const event of ['offer', 'answer', 'candidate'])
    socket.on(event, ({ room, content }) => socket.to(room).emit(event, content));
});

server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
