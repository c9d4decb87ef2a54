// The three servers, each alone on the first core.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const confab = process.env.CONFAB_SERVER ?? at('../../build/native/server/confab-server');

export const folder = mkdtempSync(join(tmpdir(), 'confab-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Call</title>');
const [certificate, key] = ['certificate.pem', 'key.pem'].map((name) => join(folder, name));

function makeCertificate() {
  execFileSync('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' '),
    ...['-subj', '/CN=localhost', '-keyout', key, '-out', certificate],
  ], { stdio: 'ignore' });
}
makeCertificate();

const confabOptions = [
  '--allow-native-clients', '--page', folder, '--state-dir', folder,
  // All that is measured comes from one address, and as fast as it can.
  '--limit-address-connections', '1000000', '--limit-address-connects', '1000000',
  '--limit-messages', '1000000', '--limit-bytes', '1000000000',
];

const commands = {
  confab: (port, tls) => [
    confab,
    ...['--port', port, ...confabOptions],
    ...(tls ? ['--tls-cert', certificate, '--tls-key', key] : []),
  ],
  tutorial: (port, tls) => peer('tutorial.mjs', port, tls),
  ws: (port, tls) => peer('plain_ws.mjs', port, tls),
};

const peer = (script, port, tls) => [
  process.execPath,
  at(`../peers/${script}`),
  ...[port, ...(tls ? [certificate, key] : [])],
];

const listening = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function freePort() {
  const server = createServer();
  await listening(server);
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() && true));
    socket.on('error', () => resolve(false));
  });
}

export class RunningServer {
  static async start(name, tls = false) {
    const server = new RunningServer();
    Object.assign(server, { name, tls, port: await freePort() });
    const command = commands[name](String(server.port), tls);
    server.child = spawn('taskset', ['-c', '0', ...command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    });
    server.ended = new Promise((resolve) => server.child.on('exit', resolve));
    while (!(await accepts(server.port))) {
      if (server.child.exitCode !== null) throw new Error(`${name} does not start.`);
    }
    return server;
  }

  async stop() {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
