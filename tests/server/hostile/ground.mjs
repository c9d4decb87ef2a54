// Where attacks are tried: a server with two people in a room, who are to notice nothing of any.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { frame } from '../conformance/frames.mjs';
import { RawClient } from '../conformance/raw_client.mjs';
import { adminOf, metricsOf } from '../running/admin.mjs';
import { note, noteText } from '../running/private_words.mjs';
import { Client, connect, makePage, Pair, Server, within } from '../running/support.mjs';
import { ended } from './many.mjs';

// What no attack may bring to light. Beside the page, and in it by a name that is not served.
const kTreasure = 'treasure-5f1c9a';

function hideTreasure() {
  const page = makePage();
  const outside = mkdtempSync(join(tmpdir(), 'confab-outside-'));
  writeFileSync(join(outside, 'secret.txt'), kTreasure);
  writeFileSync(join(page.folder, '.env'), kTreasure);
  const remove = () => {
    page.remove();
    rmSync(outside, { recursive: true });
  };
  return { folder: page.folder, outside: `${basename(outside)}/secret.txt`, remove };
}

async function moveIn(server, room, fields) {
  const pair = new Pair();
  pair.room = room;
  pair.anna = await Client.open(server);
  pair.ben = await Client.open(server);
  await pair.anna.join(room, fields);
  await pair.ben.join(room, fields);
  await pair.anna.next('peer_joined');
  return pair;
}

// Somebody who sends bytes as it likes.
class Intruder {
  constructor(client) {
    this.client = client;
  }

  say(message) {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    noteText(text);
    return this.client.write(frame('text', text));
  }

  // The next frame that is not the server's asking whether we are there.
  async frame(what) {
    while (true) {
      const next = await this.client.next(what);
      assert.ok(next, `the end in place of ${what}`);
      if (next.opcode === 'ping') await this.client.write(frame('pong', next.payload));
      else if (next.payload.toString() !== '{"type":"heartbeat"}') return next;
    }
  }

  // The next message, which has to be of that type.
  async next(type) {
    const { opcode, payload } = await this.frame(type);
    assert.equal(opcode, 'text', `${opcode} in place of ${type}: ${payload.toString('hex')}`);
    const message = JSON.parse(payload);
    assert.equal(message.type, type, JSON.stringify(message));
    return message;
  }

  async refusedWith(message, code) {
    await this.say(message);
    assert.equal((await this.next('error')).code, code);
  }

  // That the server closes, with this code, and says no more before than `errors`.
  async closedWith(code, errors = []) {
    const said = [];
    while (typeof said.at(-1) !== 'number') {
      const { opcode, payload } = await this.frame(`a close with ${code}`);
      said.push(opcode === 'close' ? payload.readUInt16BE() : JSON.parse(payload).code);
    }
    assert.deepEqual(said, [...errors, code]);
  }

  // That it was taken for what it is: everything before is handled and nothing came of it.
  async unheard() {
    await this.client.write(frame('ping', 'unheard'));
    const { opcode, payload } = await this.frame('a pong');
    assert.equal(opcode, 'pong', payload.toString());
    assert.equal(payload.toString(), 'unheard');
  }
}

export class Ground {
  #intruders = [];

  // `options` are more of the server's. The residents need `fields` to come into their `room`.
  static async open({ certificate, options = [], room = 'our room', fields = {} }) {
    const ground = new Ground();
    ground.hidden = hideTreasure();
    ground.server = await Server.start({
      certificate, options: ['--page', ground.hidden.folder, '--admin-listen', '0', ...options],
    });
    ground.admin = await adminOf(ground.server);
    ground.residents = await moveIn(ground.server, room, fields);
    return ground;
  }

  // Somebody new in the room of the residents. `fields` are those of the join.
  async intruder(fields = {}) {
    const intruder = new Intruder(await RawClient.open(this.server));
    const { room } = this.residents;
    await intruder.say({ type: 'join', room, instance: 'intruder', ...fields });
    intruder.seat = await intruder.next('room_joined');
    assert.equal(intruder.seat.resumed, false);
    intruder.id = intruder.seat.self;
    note(intruder.seat);
    await this.#residentsHear('peer_joined', ({ peer }) => assert.equal(peer.id, intruder.id));
    this.#intruders.push(intruder);
    return intruder;
  }

  // Somebody without a seat.
  async stranger(options) {
    return new Intruder(await RawClient.open(this.server, options));
  }

  async #residentsHear(type, check) {
    for (const resident of [this.residents.anna, this.residents.ben]) {
      check(await resident.next(type));
    }
  }

  // All that the server says to bytes on a connection of their own, until it ends the connection.
  async replies(bytes) {
    let text = '';
    const socket = connect(this.server, { allowHalfOpen: true }, () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (data) => (text += data));
    socket.on('error', () => {});
    await ended(socket);
    socket.destroy();
    assert.ok(!text.includes(kTreasure), 'the treasure came to light');
    return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
  }

  // The residents have heard nothing since the last time but that intruders leave.
  async undisturbed() {
    for (const { client, id, seat } of this.#intruders.splice(0)) {
      client.destroy();
      const again = await Client.open(this.server);
      await again.join(this.residents.room, { resume: seat.resume, instance: 'goes' });
      assert.equal(again.id, id);
      await this.#residentsHear('peer_resumed', ({ peer }) => assert.equal(peer.id, id));
      await again.close();
      await this.#residentsHear('peer_left', ({ peer }) => assert.equal(peer, id));
    }
    await this.residents.undisturbed();
    for (const resident of [this.residents.anna, this.residents.ben]) {
      assert.deepEqual(resident.inbox.filter(({ type }) => type !== 'heartbeat'), []);
    }
  }

  // In kB, of the server.
  memory() {
    const status = readFileSync(`/proc/${this.server.child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]);
  }

  // That nobody is left but the residents, and no room but theirs.
  async deserted() {
    const gone = async () => {
      let now;
      do now = await metricsOf(this.admin);
      while (now.confab_connections > 2);
      return now;
    };
    assert.equal((await within(gone(), 'all but two connections to end')).confab_connections, 2);
  }

  // Ends it: with 0, so no sanitizer had anything to say.
  async close() {
    await this.deserted();
    await this.residents.close();
    assert.equal(await this.server.stop(), 0, this.server.lines.slice(-100).join('\n'));
    this.hidden.remove();
  }
}
