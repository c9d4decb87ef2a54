// How each of the servers is spoken to. join() resolves once there is a seat; the frames are all
// that one side of a call sends to the other, each to be sent by itself.

import { textFrame } from './client.mjs';
import { candidates, sdp } from './messages.mjs';

const confab = {
  path: '/ws',
  headers: ['Sec-WebSocket-Protocol: confab.v1'],
  opened: async () => {},
  async join(client, room) {
    const instance = 'fd0a77f5-0a2c-4d0a-a3a5-6d5b5d5d2f0e';
    client.send(JSON.stringify({ type: 'join', room, name: 'Ana', instance }));
    const { self, peers } = JSON.parse(await client.next((text) => text.includes('"self"')));
    return { self, instance, peer: peers[0]?.id };
  },
  isNotice: (text) => text.startsWith('{"type":"peer_joined"'),
  frames(type, { instance }, { self: to }) {
    const common = { generation: 1, to_instance: instance, to };
    const description = { type: `webrtc_${type}`, round: 1, sdp, ...common };
    const trickled = candidates.map((ice) => ({ type: 'webrtc_ice_candidate', ...ice, ...common }));
    return [description, ...trickled].map((message) => textFrame(JSON.stringify(message)));
  },
};

const tutorial = {
  path: '/socket.io/?EIO=4&transport=websocket',
  // What engine.io sends first, and the answer to the request for the default namespace.
  async opened(client) {
    await client.next((text) => text.startsWith('0'));
    client.send('40');
    await client.next((text) => text.startsWith('40'));
  },
  async join(client, room) {
    client.send(`42${JSON.stringify(['join', room])}`);
    await client.next((text) => text.startsWith('42["created"') || text.startsWith('42["joined"'));
    return { room };
  },
  isNotice: (text) => text.startsWith('42["ready"'),
  frames(type, { room }) {
    const events = [[type, { room, content: { type, sdp } }]];
    for (const content of candidates) events.push(['candidate', { room, content }]);
    return events.map((event) => textFrame(`42${JSON.stringify(event)}`));
  },
};

const plainWs = {
  path: '/',
  opened: async () => {},
  async join(client, room) {
    client.send(JSON.stringify({ type: 'join', room }));
    await client.next((text) => text.includes('created') || text.includes('joined'));
    return {};
  },
  isNotice: (text) => text.includes('"ready"'),
  frames(type) {
    const messages = [{ type, sdp }, ...candidates.map((ice) => ({ type: 'candidate', ...ice }))];
    return messages.map((message) => textFrame(JSON.stringify(message)));
  },
};

export const dialects = { confab, tutorial, ws: plainWs };
