// A line to a server over which everything takes so long in each direction, in order, and nothing
// is lost. What is said over it comes as late as over a long way; its bandwidth is not limited.

import { connect, createServer } from 'node:net';

export async function openSlowLine(port, delay) {
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    carry(near, far, delay);
    carry(far, near, delay);
  });
  await new Promise((resolve) => line.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${line.address().port}`, close: () => line.close() };
}

function carry(from, to, delay) {
  const later = delay > 0 ? (act) => setTimeout(act, delay) : (act) => act();
  from.setNoDelay();
  from.on('data', (bytes) => later(() => to.writable && to.write(bytes)));
  from.on('close', () => later(() => to.destroy()));
  from.on('error', () => {}); // It closes next.
}
