// A script for a page: plays a script of tests/simulation/conformance with two real
// RTCPeerConnections and tells what happens in the same words as that does with two fake ones.
// The language is described there, in scripted_connections.h.

class Side {
  made = []; // The local descriptions, in the order in which they were set.
  broken = false;
  #close;
  closing = new Promise((resolve) => {
    this.#close = resolve;
  });

  constructor(name, certificate, track) {
    this.name = name;
    // Without candidates nothing ever connects: only what is negotiated is compared.
    this.connection = new RTCPeerConnection({
      iceTransportPolicy: 'relay',
      certificates: [certificate],
    });
    this.connection.addTrack(track, new MediaStream());
  }

  close() {
    this.connection.close();
    this.#close();
  }
}

// A connection of its own. Events of all of them come one by one, so that when this one's comes,
// those of before have come.
class Barrier {
  #connection = new RTCPeerConnection();
  #transceiver = this.#connection.addTransceiver('audio');

  get track() {
    return this.#transceiver.receiver.track;
  }

  async pass() {
    await this.#connection.setLocalDescription();
    const needed = new Promise((resolve) => {
      this.#connection.onnegotiationneeded = resolve;
    });
    await this.#connection.setLocalDescription({ type: 'rollback' });
    await needed;
  }

  close() {
    this.#connection.close();
  }
}

class ScriptedConnections {
  #barrier = new Barrier();
  #told = [];
  #ufrags = [];
  #candidates = 0;
  #sides = {};

  constructor(certificate) {
    for (const name of ['a', 'b']) {
      const side = new Side(name, certificate, this.#barrier.track);
      side.connection.onnegotiationneeded = () => this.#tellNegotiationNeeded(side);
      this.#sides[name] = side;
    }
  }

  // Returns what was told, line by line, the lines of the script included.
  async play(lines) {
    const told = await this.#after([]);
    for (const line of lines) told.push(line, ...(await this.#after(this.#begin(line))));
    for (const side of Object.values(this.#sides)) side.close();
    this.#barrier.close();
    return told;
  }

  async #after(endings) {
    await Promise.all(endings);
    await this.#barrier.pass();
    const states = Object.values(this.#sides).map((side) => this.#stateOf(side));
    return [...this.#told.splice(0), ...states];
  }

  // Returns promises that all is told which is asked for at once, or will never settle.
  #begin(line) {
    const [name, operations] = line.split(': ');
    const side = this.#sides[name];
    return operations
      .split('; ')
      .map((each) => Promise.race([this.#ask(side, each.split(' > ')), side.closing]));
  }

  async #ask(side, steps) {
    for (const step of steps) {
      const [operation, word] = step.split(' ');
      try {
        const promise = this.#operate(side, operation, word);
        if (promise === null) continue;
        await promise;
        this.#tell(side, `${operation}: ok, ${side.connection.signalingState}`);
        if (operation === 'set-local') side.made.push(side.connection.localDescription);
      } catch (error) {
        this.#tell(side, `${operation}: ${error.name}`);
        side.broken ||= /SSL role/.test(error.message);
        return;
      }
    }
  }

  // Returns the promise of the operation, or null if it makes none.
  #operate(side, operation, word) {
    const { connection } = side;
    const description = word === undefined ? undefined : this.#description(word);
    if (description === null) return Promise.reject({ name: 'no such description' });
    switch (operation) {
      case 'set-local':
        return connection.setLocalDescription();
      case 'set-remote':
        return connection.setRemoteDescription(description);
      case 'add-candidate':
        this.#candidates += 1;
        return connection.addIceCandidate(candidate(description, this.#candidates));
      case 'end-of-candidates':
        return connection.addIceCandidate(candidate(description, 0));
      case 'restart-ice':
        connection.restartIce();
        return null;
      case 'need-negotiation':
        if (connection.signalingState !== 'closed') connection.addTransceiver('audio');
        return null;
      case 'close':
        side.close();
        return null;
      default:
        throw new Error(`There is no operation ${operation}.`);
    }
  }

  #description(word) {
    if (word === 'unknown') return { sdp: 'a=ice-ufrag:nobody' };
    const [name, which] = word.split('.');
    const side = this.#sides[name];
    return (which === 'local' ? side.connection.localDescription : side.made[which - 1]) ?? null;
  }

  #tell({ name }, what) {
    this.#told.push(`  ${name} ${what}`);
  }

  #tellNegotiationNeeded({ name }) {
    const before = / (set-\w+: ok.*|negotiationneeded)$/;
    const last = this.#told.findLastIndex((line) => before.test(line));
    this.#told.splice(last + 1, 0, `  ${name} negotiationneeded`);
  }

  #stateOf({ name, connection, broken }) {
    if (broken) return `  ${name} is broken`;
    const local = [connection.currentLocalDescription, connection.pendingLocalDescription];
    const remote = [connection.currentRemoteDescription, connection.pendingRemoteDescription];
    const words = [local, remote].map((each) => each.map((one) => this.#nameOf(one)).join(', '));
    return `  ${name} is ${connection.signalingState}, local ${words[0]}, remote ${words[1]}`;
  }

  #nameOf(description) {
    if (!description) return 'none';
    const { type, sdp } = description;
    const ufrag = ufragOf(sdp);
    if (!this.#ufrags.includes(ufrag)) this.#ufrags.push(ufrag);
    return `${type} u${this.#ufrags.indexOf(ufrag) + 1} x${sdp.match(/^m=/gm).length}`;
  }
}

function ufragOf(sdp) {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp)[1];
}

// At an address of RFC 5737, where nobody is. Ordinal 0: the end of them.
function candidate({ sdp }, ordinal) {
  const usernameFragment = ufragOf(sdp);
  const words = `candidate:${ordinal} 1 udp 2122260223 192.0.2.1 ${5000 + ordinal} typ host`;
  const text = ordinal === 0 ? '' : `${words} generation 0 ufrag ${usernameFragment}`;
  return { candidate: text, sdpMid: '0', sdpMLineIndex: 0, usernameFragment };
}

const certificate = RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });

window.playScript = async (lines) => new ScriptedConnections(await certificate).play(lines);
