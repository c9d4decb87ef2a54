// The laboratory itself: what is called a cone is one, and firewalls let pass what they should.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { expect, test } from '../fixtures.js';
import { ipv4, RELAY, SERVER } from '../internet.js';
import { here } from '../machine.js';

const tag = { tag: '@slice' };
const script = fileURLToPath(new URL('../udp_socket.js', import.meta.url));

class UdpSocket {
  static async on(machine, address) {
    const [program, ...options] = [...machine.inside, process.execPath, script];
    const child = spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value: port } = await lines.next();
    return Object.assign(new UdpSocket(), { address, port, child, lines });
  }

  // What has come next, and from where.
  async next() {
    const { value } = await this.lines.next();
    const [address, port, text] = value.split(' ');
    return { address, port, text };
  }

  async send(text, { address, port }) {
    this.child.stdin.write(`${address} ${port} ${text}\n`);
    await this.lines.next(); // That it is sent; nobody answers here unless told to.
  }

  async close() {
    this.child.stdin.end();
    await once(this.child, 'exit');
  }
}

// A socket in a home, and three out there: two ports of one host and one of another.
async function openSockets(internet, home) {
  const outside = [
    await UdpSocket.on(here, ipv4(SERVER)), await UdpSocket.on(here, ipv4(SERVER)),
    await UdpSocket.on(internet.relay, ipv4(RELAY)),
  ];
  const inside = await UdpSocket.on(home.host());
  const close = () => Promise.all([inside, ...outside].map((socket) => socket.close()));
  return { inside, outside, close };
}

// Which of the three see the socket under the same port as the first does.
const mappings = {
  cone: [true, true, true],
  'address-dependent': [true, true, false],
  symmetric: [true, false, false],
};

for (const [nat, expected] of Object.entries(mappings)) {
  test(`of the kind ${nat}, a NAT shows the ports that it should`, tag, async ({ internet }) => {
    const home = await internet.home({ nat });
    const { inside, outside, close } = await openSockets(internet, home);
    const seen = [];
    for (const socket of outside) {
      await inside.send('hello', socket);
      seen.push(await socket.next());
    }
    expect(seen.map(({ address }) => address)).toEqual(Array(3).fill(ipv4(home.number)));
    expect(seen.map(({ port }) => port === seen[0].port)).toEqual(expected);
    await close();
  });
}

test('a cone lets in nobody who was not spoken to', tag, async ({ internet }) => {
  const home = await internet.home();
  const { inside, outside: [known, unknown], close } = await openSockets(internet, home);
  await inside.send('hello', known);
  const address = await known.next();
  await unknown.send('unasked', address);
  await known.send('asked', address);
  expect((await inside.next()).text).toBe('asked');
  await close();
});

test('a router that forgot all shows other ports', tag, async ({ internet }) => {
  const home = await internet.home();
  const { inside, outside: [socket, other], close } = await openSockets(internet, home);
  await inside.send('hello', socket);
  const before = await socket.next();
  home.rebind();
  for (const each of [socket, other]) await inside.send('again', each);
  const after = await socket.next();
  expect(after.port).not.toBe(before.port);
  expect((await other.next()).port).toBe(after.port);
  await close();
});

test('a line that loses all does so until it is mended', tag, async ({ internet }) => {
  const home = await internet.home({ seed: 1 });
  const { inside, outside: [socket], close } = await openSockets(internet, home);
  await home.line.change('there loss=100');
  await inside.send('lost', socket);
  await home.line.change('both delay=10');
  await inside.send('kept', socket);
  expect((await socket.next()).text).toBe('kept');
  await close();
});
