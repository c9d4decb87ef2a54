// How each of the servers is spoken to, for bench/generator: dialect.h says what the fields mean.

import { candidates, sdp } from './messages.mjs';

const json = JSON.stringify;
const instance = 'fd0a77f5-0a2c-4d0a-a3a5-6d5b5d5d2f0e';

function confabMessages(kind) {
  const common = { generation: 1, to_instance: instance, to: 'RECEIVER' };
  const description = { type: `webrtc_${kind}`, round: 1, sdp, ...common };
  const trickled = candidates.map((ice) => ({ type: 'webrtc_ice_candidate', ...ice, ...common }));
  // An id is a number.
  const text = (message) => json(message).replace('"RECEIVER"', 'RECEIVER');
  return [description, ...trickled].map(text);
}

const confab = {
  path: '/ws',
  header: 'Sec-WebSocket-Protocol: confab.v1',
  join: json({ type: 'join', room: 'ROOM', name: 'Ana', instance }),
  created: '"room_created"',
  joined: '"room_joined"',
  id: '"self":',
  notice: '"peer_joined"',
  offer: confabMessages('offer'),
  answer: confabMessages('answer'),
};

function tutorialMessages(type) {
  const events = [[type, { room: 'ROOM', content: { type, sdp } }]];
  for (const content of candidates) events.push(['candidate', { room: 'ROOM', content }]);
  return events.map((event) => `42${json(event)}`);
}

const tutorial = {
  path: '/socket.io/?EIO=4&transport=websocket',
  // What engine.io sends first, and the answer to the request for the default namespace.
  greeting: ['0 40', '40'],
  ping: '2',
  pong: '3',
  join: `42${json(['join', 'ROOM'])}`,
  created: '42["created"',
  joined: '42["joined"',
  notice: '42["ready"',
  offer: tutorialMessages('offer'),
  answer: tutorialMessages('answer'),
};

const plainMessages = (type) =>
  [{ type, sdp }, ...candidates.map((ice) => ({ type: 'candidate', ...ice }))].map((m) => json(m));

const ws = {
  path: '/',
  join: json({ type: 'join', room: 'ROOM' }),
  created: '"created"',
  joined: '"joined"',
  notice: '"ready"',
  offer: plainMessages('offer'),
  answer: plainMessages('answer'),
};

// A line for each value.
const text = (dialect) =>
  Object.entries(dialect)
    .flatMap(([key, values]) => [values].flat().map((value) => `${key} ${value}\n`))
    .join('');

export const dialects = { confab: text(confab), tutorial: text(tutorial), ws: text(ws) };
