// As much of a TURN client (RFC 8656) as it takes to see what a relay allows.

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { within } from './support.mjs';

const kCookie = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const kMethods = { allocate: 0x003, refresh: 0x004, createPermission: 0x008, channelBind: 0x009 };
const kSendIndication = 0x016;
const kUdp = Buffer.from([17, 0, 0, 0]);
const kErrorResponse = 0x110;
const kIPv6 = 2;
const kRetransmission = 500;  // In ms: UDP may lose a request (RFC 8489 6.2.1).

function attribute(type, value) {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

function head(type, length, id) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(length, 2);
  return Buffer.concat([bytes, kCookie, id]);
}

// Eight groups of an IPv6 address, of which an IPv4 address at the end may be two.
function bytesOf6(address) {
  const text = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts) => {
    const [a, b, c, d] = parts.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [before, after] = text.split('::').map((half) => half.split(':').filter(Boolean));
  const missing = after ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array(missing).fill('0'), ...(after ?? [])];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function peerAddress({ address, port }, id) {
  const is6 = address.includes(':');
  const plain = is6 ? bytesOf6(address) : Buffer.from(address.split('.').map(Number));
  const mask = Buffer.concat([kCookie, id]);
  const value = Buffer.alloc(4);
  value.writeUInt8(is6 ? kIPv6 : 1, 1);
  value.writeUInt16BE(port ^ 0x2112, 2);
  return attribute(0x0012, Buffer.concat([value, plain.map((byte, i) => byte ^ mask[i])]));
}

function parsed(message) {
  const attributes = new Map();
  for (let at = 20; at + 4 <= message.length;) {
    const length = message.readUInt16BE(at + 2);
    attributes.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length));
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  const error = attributes.get(0x0009);
  const failed = (message.readUInt16BE(0) & 0x110) === kErrorResponse;
  return { code: failed ? error[2] * 100 + error[3] : 0, attributes };
}

export class TurnClient {
  constructor(port, { username, credential }) {
    Object.assign(this, { port, username, credential, answers: new Map(), channel: 0x4000 });
    this.socket = createSocket('udp4');
    this.socket.on('message', (message) => {
      this.answers.get(message.toString('hex', 8, 20))?.(parsed(message));
    });
  }

  // Resolves with the error code, or 0.
  async allocate(is6 = false) {
    const family = is6 ? [attribute(0x0017, Buffer.from([kIPv6, 0, 0, 0]))] : [];
    const wanted = () => [attribute(0x0019, kUdp), ...family];
    const { attributes } = await this.#ask(kMethods.allocate, wanted);
    this.realm = attributes.get(0x0014);
    this.nonce = attributes.get(0x0015);
    const key = `${this.username}:${this.realm}:${this.credential}`;
    this.key = createHash('md5').update(key).digest();
    return (await this.#ask(kMethods.allocate, wanted)).code;
  }

  async createPermission(peer) {
    return (await this.#ask(kMethods.createPermission, (id) => [peerAddress(peer, id)])).code;
  }

  async channelBind(peer) {
    const number = Buffer.alloc(4);
    number.writeUInt16BE(this.channel++, 0);
    const wanted = (id) => [attribute(0x000c, number), peerAddress(peer, id)];
    return (await this.#ask(kMethods.channelBind, wanted)).code;
  }

  // There is no answer to it; but the relay has handled it when it answers the next request.
  async send(peer, text) {
    const id = randomBytes(12);
    const body = Buffer.concat([peerAddress(peer, id), attribute(0x0013, Buffer.from(text))]);
    this.socket.send(Buffer.concat([head(kSendIndication, body.length, id), body]), this.port,
      '127.0.0.1');
    await this.#ask(kMethods.refresh, () => []);
  }

  close() {
    this.socket.close();
    return once(this.socket, 'close');
  }

  #ask(method, attributes) {
    const id = randomBytes(12);
    let body = Buffer.concat(attributes(id));
    if (this.key) {
      body = Buffer.concat([body, attribute(0x0006, Buffer.from(this.username)),
        attribute(0x0014, this.realm), attribute(0x0015, this.nonce)]);
      const signed = Buffer.concat([head(method, body.length + 24, id), body]);
      const mac = createHmac('sha1', this.key).update(signed).digest();
      body = Buffer.concat([body, attribute(0x0008, mac)]);
    }
    const answer = new Promise((resolve) => this.answers.set(id.toString('hex'), resolve));
    const request = Buffer.concat([head(method, body.length, id), body]);
    const send = () => this.socket.send(request, this.port, '127.0.0.1');
    send();
    const repeating = setInterval(send, kRetransmission);
    return within(answer, 'an answer of the relay').finally(() => clearInterval(repeating));
  }
}
