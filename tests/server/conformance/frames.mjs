// WebSocket frames as bytes (RFC 6455, 5.2), also such as no client may send.

export const kOpcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };

const kMask = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);

function lengthField(length, bits) {
  if (bits === 7) return [length, Buffer.alloc(0)];
  const extended = Buffer.alloc(bits / 8);
  if (bits === 16) extended.writeUInt16BE(length);
  else extended.writeBigUInt64BE(BigInt(length));
  return [bits === 16 ? 126 : 127, extended];
}

const shortestBits = (length) => (length < 126 ? 7 : length < 65_536 ? 16 : 64);

// `opcode` is one of kOpcodes by name, or a number. `length` is what the frame says of its payload,
// if that is not so, and `bits` how many it says it with: 7, 16 or 64. `mask` null: not masked.
export function frame(opcode, payload = '', options = {}) {
  const { fin = true, rsv = 0, mask = kMask } = options;
  const body = Buffer.from(payload);
  const { length = body.length, bits = shortestBits(length) } = options;
  const [short, extended] = lengthField(length, bits);
  const first = (fin ? 0x80 : 0) | (rsv << 4) | (kOpcodes[opcode] ?? opcode);
  const head = Buffer.from([first, (mask ? 0x80 : 0) | short]);
  if (!mask) return Buffer.concat([head, extended, body]);
  for (let i = 0; i < body.length; ++i) body[i] ^= mask[i % 4];
  return Buffer.concat([head, extended, Buffer.from(mask), body]);
}

// The payload of a close frame.
export function reason(code, text = '') {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(code);
  return Buffer.concat([bytes, Buffer.from(text)]);
}

const nameOf = (opcode) =>
  Object.keys(kOpcodes).find((name) => kOpcodes[name] === opcode) ?? opcode;

// The frame that `bytes` begin with, and what follows it; undefined: not all of it is there.
function firstFrame(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const start = { 126: 4, 127: 10 }[short] ?? 2;
  if (bytes.length < start) return undefined;
  const length = { 4: () => bytes.readUInt16BE(2), 10: () => Number(bytes.readBigUInt64BE(2)) }[
    start
  ]?.() ?? short;
  if (bytes.length < start + length) return undefined;
  const found = {
    fin: bytes[0] >= 0x80,
    rsv: (bytes[0] >> 4) & 7,
    opcode: nameOf(bytes[0] & 0xf),
    masked: bytes[1] >= 0x80,
    payload: bytes.subarray(start, start + length),
  };
  return { found, rest: bytes.subarray(start + length) };
}

// Cuts the frames of a server out of what arrives, which are not masked.
export class FrameReader {
  bytes = Buffer.alloc(0);

  // The frames that are whole by now.
  add(chunk) {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    const frames = [];
    for (let next = firstFrame(this.bytes); next; next = firstFrame(this.bytes)) {
      frames.push(next.found);
      this.bytes = next.rest;
    }
    return frames;
  }
}
