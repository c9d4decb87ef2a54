// Calls of two, as browsers begin them, against any of the servers.

import { Client } from './client.mjs';
import { dialects } from './dialects.mjs';
import { kCandidates } from './messages.mjs';

export const kMessagesEachWay = 1 + kCandidates;
const kRelayedBytesMin = 100; // What is shorter keeps a connection alive.

export async function connect(server) {
  const dialect = dialects[server.name];
  const client = await Client.connect(server, dialect);
  await dialect.opened(client);
  return client;
}

let rooms = 0;

// Two in a room of their own, and what each sends.
export async function meet(server) {
  const dialect = dialects[server.name];
  const room = `room-${++rooms}`;
  const [first, second] = await Promise.all([connect(server), connect(server)]);
  const firstSeat = await dialect.join(first, room);
  const noticed = first.next(dialect.isNotice);
  const secondSeat = await dialect.join(second, room);
  await noticed;
  return [
    { client: second, frames: dialect.frames('offer', secondSeat, firstSeat) },
    { client: first, frames: dialect.frames('answer', firstSeat, secondSeat) },
  ];
}

export function sendAll({ client, frames }) {
  for (const frame of frames) client.socket.write(frame);
}

// `done` is called for each relayed message that comes.
export function onRelayed({ client }, done) {
  client.onText = (_, from, to) => {
    if (to - from >= kRelayedBytesMin) done();
  };
}

// Resolves once all that the other side sends is here; the first of it is answered.
export function exchange([caller, callee]) {
  let left = 2 * kMessagesEachWay;
  return new Promise((resolve) => {
    onRelayed(caller, () => --left === 0 && resolve());
    onRelayed(callee, () => {
      if (left === 2 * kMessagesEachWay) sendAll(callee);
      if (--left === 0) resolve();
    });
    sendAll(caller);
  });
}

export const leave = (pair) => Promise.all(pair.map(({ client }) => client.leave()));
