// Everything private that the tests of this process send or are told, and the search for it in what
// the servers logged meanwhile. Run as the process ends, when no byte is yet to come.

const words = new Set();
const logs = [];

// Those of a message's fields that no log may hold, at whatever depth.
const kPrivate = new Set([
  'room', 'name', 'instance', 'to_instance', 'resume', 'sdp', 'candidate', 'usernameFragment',
  'credential', 'username', 'urls', 'token',
]);

// What looks private whoever says it: addresses, fingerprints, lines of SDP, sealed claims.
const kPatterns = [
  /\d+\.\d+\.\d+\.\d+/, /(?<![\d:])(?:[\da-f]{1,4}:){3,}/i, /(?:[\dA-F]{2}:){8}/, /::1?\b/,
  /candidate:/, /a=\w/, /v=0/, /ufrag/, /typ (?:host|srflx|prflx|relay)/, /eyJ[\w-]{8}/,
];

export function note(message) {
  if (message === null || typeof message !== 'object') return;
  for (const [key, value] of Object.entries(message)) {
    if (typeof value === 'object') note(value);
    if (kPrivate.has(key)) noteTexts(value);
  }
}

function noteTexts(value) {
  for (const text of Array.isArray(value) ? value : [value]) {
    // Of one character anything is a word.
    if (typeof text === 'string' && text.length > 1) words.add(text);
  }
}

// What a test sends as it is, which may be no JSON.
export function noteText(text) {
  try {
    note(JSON.parse(text));
  } catch {
    if (text.length > 3) words.add(text);
  }
}

// `chunks` grows while the server runs.
export function search(chunks) {
  logs.push(chunks);
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

// As a word of its own: a room named "room" is not in "room_created".
function isIn(log, word) {
  if (!log.includes(word)) return false;
  return new RegExp(`(?<![\\w])${escaped(word)}(?![\\w])`).test(log);
}

export function findPrivate(log) {
  // The server says itself where it is, and by which certificate, once, to whoever started it.
  const said = log
    .replace(/^(Confab is ready|Health and metrics are|Other devices find it) at .*$/gm, '')
    .replace(/^Its certificate has the SHA-256 fingerprint .*$/gm, '')
    .replace(/^\{.*"event":"((admin_)?ready|also_at|self_signed)".*$/gm, '');
  return [
    ...kPatterns.map((pattern) => pattern.exec(said)?.[0]).filter(Boolean),
    ...[...words].filter((word) => isIn(said, word)),
  ];
}

process.on('exit', () => {
  const found = logs.flatMap((chunks) => findPrivate(Buffer.concat(chunks).toString()));
  if (found.length === 0) return;
  console.error('A server logged what is private:', [...new Set(found)]);
  process.exitCode = 1;
});
