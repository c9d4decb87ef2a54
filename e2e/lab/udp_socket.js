// A UDP socket of the machine on which this runs: sends what it is told to, `ADDRESS PORT TEXT`,
// tells that it has sent it, and what came from where in the same way. Its first line is its port.

import { createSocket } from 'node:dgram';
import { createInterface } from 'node:readline';

const socket = createSocket('udp4');
socket.on('message', (text, { address, port }) => console.log(`${address} ${port} ${text}`));
socket.bind(() => console.log(`${socket.address().port}`));
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [address, port, text] = line.split(' ');
  socket.send(text, Number(port), address, () => console.log('sent'));
});
lines.on('close', () => socket.close());
