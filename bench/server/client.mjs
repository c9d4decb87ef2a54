// A WebSocket client that costs as little as it can: frames are made once and sent often, and of
// what comes only the heads are read. RFC 6455, as far as well-behaved servers need it.

import { randomBytes } from 'node:crypto';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

// A whole frame, masked as a client has to.
function frame(opcode, payload) {
  const mask = randomBytes(4);
  const { length } = payload;
  const head = length < 126 ? Buffer.of(0, 0) : Buffer.of(0, 126, length >> 8, length & 255);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (length < 126 ? length : 126);
  const masked = Buffer.from(payload).map((byte, at) => byte ^ mask[at & 3]);
  return Buffer.concat([head, mask, masked]);
}

export const textFrame = (text) => frame(opcodes.text, Buffer.from(text));
const goodbye = frame(opcodes.close, Buffer.of(1000 >> 8, 1000 & 255));

// Where the payload of the frame at the beginning of `data` is; nothing if its head is incomplete.
function extent(data) {
  if (data.length < 2) return undefined;
  const short = data[1] & 0x7f;
  if (short < 126) return { from: 2, to: 2 + short };
  if (data.length < 10) return undefined;
  if (short === 126) return { from: 4, to: 4 + data.readUInt16BE(2) };
  return { from: 10, to: 10 + Number(data.readBigUInt64BE(2)) };
}

// Connections come from many addresses of this machine, so that neither ports nor a server's limits
// for one address run out.
let connections = 0;
function nextAddress() {
  const number = connections++ % 60_000;
  const bytes = [Math.floor(number / 15_000), Math.floor(number / 60) % 250, number % 60];
  return `127.${bytes.map((byte) => byte + 1).join('.')}`;
}

export class Client {
  onText = () => {};
  #rest = Buffer.alloc(0);

  // `server` says where it is; `dialect` what the upgrade asks for. Resolves once it is granted.
  static connect({ port, tls }, { path, headers = [] }) {
    const client = new Client();
    const where = { host: '127.0.0.1', port, localAddress: nextAddress() };
    const self = tls ? { rejectUnauthorized: false, servername: 'localhost' } : {};
    client.socket = tls ? connectTls({ ...where, ...self }) : connectPlain(where);
    client.socket.setNoDelay(true);
    client.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\n` +
        'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        `${headers.map((header) => `${header}\r\n`).join('')}\r\n`,
    );
    client.closed = new Promise((resolve) => client.socket.on('close', resolve));
    return new Promise((resolve, reject) => {
      client.socket.on('error', reject);
      client.socket.on('close', () => reject(new Error('The server closed the connection.')));
      client.socket.on('data', (data) => client.#upgraded(data, resolve, reject));
    });
  }

  #upgraded(data, resolve, reject) {
    this.#rest = Buffer.concat([this.#rest, data]);
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return;
    const status = this.#rest.toString('latin1', 9, 12);
    if (status !== '101') return reject(new Error(`The upgrade was answered with ${status}.`));
    this.socket.removeAllListeners('data');
    this.socket.on('data', (more) => this.#read(more));
    const frames = this.#rest.subarray(end + 4);
    this.#rest = Buffer.alloc(0);
    resolve(this);
    // Whoever waited for this goes on first, to say what it listens for.
    if (frames.length > 0) setImmediate(() => this.#read(frames));
  }

  #read(data) {
    let left = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data;
    for (let at = extent(left); at && at.to <= left.length; at = extent(left)) {
      this.#frame(left[0] & 15, left, at);
      left = left.subarray(at.to);
    }
    this.#rest = left;
  }

  #frame(opcode, data, { from, to }) {
    if (opcode === opcodes.text) return this.onText(data, from, to);
    if (opcode === opcodes.ping) this.socket.write(frame(opcodes.pong, data.subarray(from, to)));
    if (opcode === opcodes.close) this.socket.end();
  }

  send(text) {
    this.socket.write(textFrame(text));
  }

  // Resolves with the first text that `accepts` from now on.
  next(accepts) {
    return new Promise((resolve) => {
      this.onText = (data, from, to) => {
        const text = data.toString('utf8', from, to);
        if (accepts(text)) resolve(text);
      };
    });
  }

  // Leaves as a page does, and waits until the server agreed.
  leave() {
    this.socket.write(goodbye);
    return this.closed;
  }
}
