// The real server, started for a test, and clients that talk to it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { makeCertificate } from './certificate.mjs';
import { note, noteText, search } from './private_words.mjs';

const built = new URL('../../../build/native/server/confab-server', import.meta.url);
export const program = process.env.CONFAB_SERVER ?? fileURLToPath(built);

const home = mkdtempSync(join(tmpdir(), 'confab-home-'));
process.on('exit', () => rmSync(home, { recursive: true }));

// A sanitizer is to give freed memory back, so that a leak shows.
const kEnvironment = {
  PATH: process.env.PATH,
  HOME: home,
  ASAN_OPTIONS: 'quarantine_size_mb=0',
};

// Nothing here waits for a time to pass; this only says when to give up.
const kPatience = 30_000;

export function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), kPatience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const kFiles = {
  'index.html': '<!doctype html><title>Confab</title>',
  'assets/app.js': 'console.log("plain");',
  'assets/app.js.br': 'pretend brotli',
  'assets/app.js.gz': 'pretend gzip',
  'assets/core.wasm': '\0asm',
  'assets/style.css': 'p {}',
  'icon.svg': '<svg/>',
};

export function makePage() {
  const folder = mkdtempSync(join(tmpdir(), 'confab-page-'));
  for (const [name, text] of Object.entries(kFiles)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

// Runs the program to its end.
export async function run(options, env = {}) {
  const child = spawn(program, options, { env: { ...kEnvironment, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const code = await within(new Promise((resolve) => child.on('close', resolve)), 'an exit');
  return { code, stdout, stderr };
}

// All come from one address, some tests bring many, and some say much.
const kGenerous = [
  '--limit-address-connections', '100000', '--limit-address-connects', '100000',
  '--limit-address-auth-failures', '100000', '--limit-messages', '1000000',
  '--limit-bytes', '1000000000',
];

const kReady = /^Confab is ready at https?:\/\/localhost:(\d+)$/;

export class Server {
  // Whether those that are not told otherwise speak TLS.
  static tls = false;

  // `t` is the test that starts it, if it is one: should it fail, the server ends with it.
  // `certificate` is one of makeCertificate()'s; null: plain. `ready` finds the port in what the
  // server says once it listens. `descriptors`: how many the process may have; if not said, as many
  // as we.
  static async start({
    options = [], env = {}, t, certificate, ready = kReady, descriptors,
  } = {}) {
    const server = new Server();
    server.certificate =
      certificate === undefined && Server.tls ? makeCertificate() : (certificate ?? null);
    t?.after(() => server.child.kill('SIGKILL'));
    server.page = makePage();
    const all = ['--port', '0', '--page', server.page.folder, ...kGenerous, ...options];
    if (server.certificate) all.push(...server.certificate.options);
    const limited = descriptors ? ['prlimit', `--nofile=${descriptors}`] : [];
    const [command, ...rest] = [...limited, program, ...all];
    server.child = spawn(command, rest, { env: { ...kEnvironment, ...env } });
    server.exited = new Promise((resolve) => {
      server.child.on('exit', (code, signal) => resolve(signal ?? code));
    });
    const chunks = [];
    if (!all.includes('debug') && env.CONFAB_LOG_LEVEL !== 'debug') search(chunks);
    server.lines = [];
    server.waiting = [];
    for (const stream of [server.child.stdout, server.child.stderr]) {
      stream.on('data', (data) => chunks.push(data));
      createInterface({ input: stream }).on('line', (line) => server.#heard(line));
    }
    server.port = Number((await server.logged(ready))[1]);
    server.host = `localhost:${server.port}`;
    return server;
  }

  #heard(line) {
    this.lines.push(line);
    this.waiting = this.waiting.filter(({ pattern, resolve }) => {
      const found = pattern.exec(line);
      if (found) resolve(found);
      return !found;
    });
  }

  // Resolves with the first match, also in what was logged before.
  logged(pattern) {
    const earlier = this.lines.map((line) => pattern.exec(line)).find(Boolean);
    if (earlier) return Promise.resolve(earlier);
    return within(
      new Promise((resolve) => this.waiting.push({ pattern, resolve })),
      `a log line like ${pattern}`,
    );
  }

  async stop() {
    this.child.kill('SIGTERM');
    const how = await within(this.exited, 'the server to stop');
    this.page.remove();
    return how;
  }
}

// The origin of the server's own page.
export const originOf = ({ certificate, host }) => `${certificate ? 'https' : 'http'}://${host}`;

// A connection to the server as it speaks: TLS or not.
export function connect(server, options = {}, connected = () => {}) {
  const [host] = server.host.split(':');
  const { port, certificate } = server;
  if (!certificate) return connectPlain({ host, port, ...options }, connected);
  const tls = { ca: certificate.text, servername: 'localhost' };
  return connectTls({ host, port, ...tls, ...options }, connected);
}

// One HTTP request, exactly as written; resolves with the whole answer when the server ends it.
export function exchange(server, request, options = {}) {
  return within(
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(server, options, () => socket.write(request));
      socket.setEncoding('latin1');
      socket.on('data', (data) => (answer += data));
      socket.on('end', () => resolve(parseAnswer(answer)));
      socket.on('error', reject);
    }),
    'an HTTP answer',
  );
}

function parseAnswer(answer) {
  const end = answer.indexOf('\r\n\r\n');
  const [first, ...lines] = answer.slice(0, end).split('\r\n');
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, colon).toLowerCase();
    assert.ok(!(name in headers), `${name} twice`);
    headers[name] = line.slice(colon + 2);
  }
  return { status: Number(first.split(' ')[1]), headers, body: answer.slice(end + 4) };
}

export function request(server, method, target, headers = {}) {
  const all = { Host: server.host, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return exchange(server, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

export const get = (server, target, headers) => request(server, 'GET', target, headers);

const kUpgrade = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  'Sec-WebSocket-Protocol': 'confab.v1',
};

// An upgrade that is expected to be refused. A header that is `undefined` is left out.
export function refusedUpgrade(server, headers = {}) {
  const all = { ...kUpgrade, Origin: originOf(server), ...headers };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  if (headers.Origin) noteText(headers.Origin);
  return request(server, 'GET', '/ws', Object.fromEntries(given));
}

// A WebSocket client. What it hears is kept until somebody asks for it.
export class Client {
  static async open(server, options = {}) {
    const client = new Client();
    const url = `${originOf(server).replace('http', 'ws')}/ws`;
    const tls = server.certificate && { ca: server.certificate.text, servername: 'localhost' };
    const all = { origin: originOf(server), ...tls, ...options };
    const socket = new WebSocket(url, 'confab.v1', all);
    client.socket = socket;
    client.inbox = [];
    client.hear = () => {};
    socket.on('message', (data) => {
      client.inbox.push(JSON.parse(data));
      note(client.inbox.at(-1));
      client.hear();
    });
    socket.on('error', () => {});  // A close event follows.
    client.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
    const opened = new Promise((resolve) => socket.on('open', resolve));
    const refused = client.closed.then((code) => assert.fail(`closed with ${code}`));
    await within(Promise.race([opened, refused]), 'the WebSocket to open');
    return client;
  }

  send(message) {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    noteText(text);
    this.socket.send(text);
  }

  // The next message, heartbeats aside, which has to be of that type.
  async next(type) {
    let message;
    do {
      while (this.inbox.length === 0) {
        await within(new Promise((resolve) => (this.hear = resolve)), `${type}`);
      }
      message = this.inbox.shift();
    } while (message.type === 'heartbeat');
    assert.equal(message.type, type, JSON.stringify(message));
    return message;
  }

  async join(room, fields = {}) {
    this.send({ type: 'join', room, instance: 'page', ...fields });
    while (this.inbox.length === 0) {
      await within(new Promise((resolve) => (this.hear = resolve)), 'a seat');
    }
    const seat = await this.next(this.inbox[0].type);
    assert.match(seat.type, /^room_(created|joined)$/);
    this.id = seat.self;
    this.resume = seat.resume;
    return seat;
  }

  async refusedWith(message, code) {
    this.send(message);
    const error = await this.next('error');
    assert.equal(error.code, code, JSON.stringify(error));
    assert.ok(error.message.length > 0);
    return error;
  }

  // Everything sent before this has been handled by the server.
  handled() {
    const pong = new Promise((resolve) => this.socket.once('pong', resolve));
    this.socket.ping();
    return within(pong, 'a pong');
  }

  code() {
    return within(this.closed, 'the WebSocket to close');
  }

  close() {
    this.socket.close(1000);
    return this.code();
  }
}

export const offer = (to, sdp = 'v=0') => ({
  type: 'webrtc_offer',
  to,
  generation: 1,
  round: 1,
  sdp,
});

// Two in a room, to show that what a third does is nothing to them.
export class Pair {
  static async open(server, room = `pair ${Math.random()}`) {
    const pair = new Pair();
    pair.room = room;
    pair.anna = await Client.open(server);
    pair.ben = await Client.open(server);
    await pair.anna.join(room);
    await pair.ben.join(room);
    await pair.anna.next('peer_joined');
    return pair;
  }

  // A third in their room.
  async admit(server) {
    const third = await Client.open(server);
    await third.join(this.room);
    for (const person of [this.anna, this.ben]) {
      assert.equal((await person.next('peer_joined')).peer.id, third.id);
    }
    return third;
  }

  // That nothing reached them but what they now say to each other.
  async undisturbed() {
    for (const [from, to] of [[this.anna, this.ben], [this.ben, this.anna]]) {
      from.send(offer(to.id, `from ${from.id}`));
      const heard = await to.next('webrtc_offer');
      assert.equal(heard.from, from.id);
      assert.equal(heard.sdp, `from ${from.id}`);
    }
  }

  close() {
    return Promise.all([this.anna.close(), this.ben.close()]);
  }
}
