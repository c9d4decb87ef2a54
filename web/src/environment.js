// What the page asks of the browser around it, besides calls: what it can do, its address, chance,
// and the name typed last time.

/** Why no call is possible here, if none is.
 * @returns {'browser' | 'insecure' | null} */
export function whyUnsupported() {
  if (!('RTCPeerConnection' in window) || !('WebAssembly' in window)) return 'browser';
  return navigator.mediaDevices ? null : 'insecure';
}

/** The certificate that every connection of this page load shows. */
export function makeCertificate() {
  const kind = { name: 'ECDSA', namedCurve: 'P-256' };
  return RTCPeerConnection.generateCertificate(kind);
}

/** 128 bits that tell this page load from any other. */
export function randomInstance() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A whole number below 2^53. */
export function randomSeed() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** Four numbers of 16 random bits each. */
export const randomWords = () => crypto.getRandomValues(new Uint16Array(4));

/** The room that the opened link names; it fills in the form and never joins. */
export const roomInAddress = () => new URL(location.href).searchParams.get('room') ?? '';

/** As the help asks for it. */
export const isCheckWanted = () => new URL(location.href).searchParams.has('check');

const TOKEN_LENGTH_MAX = 2048; // As in docs/protocol.md.

/** Takes out of the address the token that lets into a room, so that neither a screen, a bookmark
 * nor the history shows it. Empty if there is none, or nothing that could be one. */
export function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return token.length <= TOKEN_LENGTH_MAX && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? token : '';
}

/** Percent-encoded all through: a '+' for a blank is not understood by every program.
 * @param {string} room */
export function linkTo(room) {
  const link = new URL(location.pathname, location.href);
  link.search = `?room=${encodeURIComponent(room)}`;
  return link.href;
}

/** So that a reload, a bookmark or a copied address leads back to the room.
 * @param {string} room */
export const showInAddress = (room) => history.replaceState(null, '', linkTo(room));

/** Hands the person a file, as a download.
 * @param {string} name @param {string} text */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

const NAME_KEY = 'confab.name';

/** Empty where the browser keeps nothing for pages. */
export function rememberedName() {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} name */
export function rememberName(name) {
  try {
    localStorage.setItem(NAME_KEY, name);
  } catch {
    // Then it is typed anew next time.
  }
}
