// A WebSocket client that sends whatever bytes it is told to, and tells what it hears by frames.

import assert from 'node:assert/strict';
import { connect, originOf, within } from '../running/support.mjs';
import { frame, FrameReader } from './frames.mjs';

const kHeadEnd = '\r\n\r\n';

// A request to become a WebSocket, as a browser sends it. A header that is undefined is left out.
export function upgradeOf(server, headers = {}, target = '/ws') {
  const all = {
    Host: server.host,
    Origin: originOf(server),
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Protocol': 'confab.v1',
    ...headers,
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const lines = given.map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

export class RawClient {
  #frames = [];
  #heard = () => {};
  #reader = new FrameReader();
  #head = Buffer.alloc(0);

  // Resolves once the server has agreed to speak WebSocket.
  static async open(server, { target } = {}) {
    const client = new RawClient();
    client.socket = connect(server);
    client.socket.setNoDelay(true);
    client.socket.on('error', () => {});  // `ended` follows.
    client.socket.on('data', (data) => client.#take(data));
    client.ended = new Promise((resolve) => {
      for (const event of ['end', 'close']) client.socket.on(event, resolve);
    });
    client.ended.then(() => client.#heard());
    client.socket.write(upgradeOf(server, {}, target));
    while (!client.status && !client.socket.readableEnded) await client.#more('an upgrade');
    assert.equal(client.status, 101);
    return client;
  }

  #more(what) {
    const more = new Promise((resolve) => (this.#heard = resolve));
    return within(Promise.race([more, this.ended]), what);
  }

  #take(data) {
    if (this.status) {
      this.#frames.push(...this.#reader.add(data));
    } else {
      this.#head = Buffer.concat([this.#head, data]);
      const end = this.#head.indexOf(kHeadEnd);
      if (end < 0) return;
      this.status = Number(this.#head.toString('latin1').split(' ')[1]);
      this.#frames.push(...this.#reader.add(this.#head.subarray(end + kHeadEnd.length)));
    }
    this.#heard();
  }

  // Resolves when the bytes are with the kernel: the next are a segment of their own.
  write(bytes) {
    return new Promise((resolve) => this.socket.write(bytes, resolve));
  }

  // The next frame; undefined: the server has ended the connection.
  async next(what = 'a frame') {
    while (this.#frames.length === 0 && !this.over) {
      await this.#more(what);
      if (this.#frames.length === 0) this.over = this.socket.readableEnded || this.socket.destroyed;
    }
    return this.#frames.shift();
  }

  // Every frame up to the end of the connection; a close is answered.
  async rest() {
    const frames = [];
    for (let next = await this.next(); next; next = await this.next()) {
      frames.push(next);
      if (next.opcode === 'close' && this.socket.writable) {
        this.socket.write(frame('close', next.payload));
      }
    }
    return frames;
  }

  destroy() {
    this.socket.destroy();
  }
}
