// What a case's bytes mean by RFC 6455, and what an endpoint has to say to that: the echo, which
// sends each message back, and the server, which speaks confab.v1. All else follows from it.

import assert from 'node:assert/strict';

const kMessageBytesMax = 65_536;
const kControl = /[\u0000-\u001f\u007f-\u009f]/u;

// A message or a ping that arrived whole.
export const text = (payload) => ({ text: payload });
export const binary = (payload) => ({ binary: Buffer.from(payload) });
export const ping = (payload = '') => ({ ping: Buffer.from(payload) });

// The last of a meaning: the client has broken a rule, to be told so by this code; or it closes,
// and is to get this code in return.
export const fails = (code) => ({ close: code });
export const closes = (code) => ({ close: code });

// A message that the server answers whatever is in it: with who is in that room.
export const watch = (room, more = {}) => JSON.stringify({ type: 'watch', room, ...more });

// One of that many bytes.
export function watchOfBytes(bytes) {
  const least = watch('size', { padding: '' }).length;
  return watch('size', { padding: 'x'.repeat(bytes - least) });
}

const error = (code, about) => ({ json: { type: 'error', code, ...(about && { about }) } });

function parsed(message) {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

// What the server says to a text message of somebody without a seat (docs/protocol.md).
function answersTo(message) {
  if (Buffer.byteLength(message) > kMessageBytesMax) return [error('too_large'), { close: 1009 }];
  const { type, room } = parsed(message) ?? {};
  if (type !== 'watch') return [error('bad_message')];
  if (kControl.test(room)) return [error('bad_room', 'watch')];
  return [{ json: { type: 'room_peers', room, peers: [], ice_servers: [], capacity: 8 } }];
}

function byServer(event) {
  if ('text' in event) return answersTo(event.text);
  if ('binary' in event) return [{ close: 1002 }];
  return byEveryone(event);
}

function byEcho(event) {
  const message = event.text ?? event.binary;
  if (message !== undefined && Buffer.byteLength(message) > kMessageBytesMax) {
    return [{ close: 1009 }];
  }
  return byEveryone(event);
}

function byEveryone(event) {
  return [event.ping ? { pong: event.ping } : event];
}

function firstClose(answers) {
  const end = answers.findIndex((answer) => 'close' in answer);
  return end < 0 ? answers : answers.slice(0, end + 1);
}

// A frame of an endpoint, in the words above.
function heard({ fin, rsv, masked, opcode, payload }) {
  assert.deepEqual({ fin, rsv, masked }, { fin: true, rsv: 0, masked: false });
  if (opcode === 'text') return { text: payload.toString() };
  if (opcode === 'close') return { close: payload.length > 0 ? payload.readUInt16BE() : undefined };
  return { [opcode]: payload };
}

function heardOfServer(frame) {
  const event = heard(frame);
  if (!('text' in event)) return event;
  const { message, ...json } = JSON.parse(event.text);
  if (json.type === 'error') assert.ok(message.length > 0);
  return { json };
}

// What an endpoint has to say to a case, and how what it says is read.
export const kServer = {
  expected: ({ means }) => firstClose(means.flatMap(byServer)),
  heard: heardOfServer,
};
export const kEcho = {
  expected: ({ means, beast = means }) => firstClose(beast.flatMap(byEcho)),
  heard,
};
