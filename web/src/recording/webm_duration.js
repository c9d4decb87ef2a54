// Browsers write WebM as it comes, so its head does not say how long it is, and players show no
// length. It is put in afterwards, which nothing else in such a file minds: what is written as it
// comes has neither positions nor a length of the whole (RFC 8794, RFC 9559).

const EBML = [0x1a, 0x45, 0xdf, 0xa3];
const SEGMENT = [0x18, 0x53, 0x80, 0x67];
const SEEK_HEAD = [0x11, 0x4d, 0x9b, 0x74];
const INFO = [0x15, 0x49, 0xa9, 0x66];
const DURATION = [0x44, 0x89];
const HEAD_BYTES = 4_096; // Far more than what stands before the first picture.

/**
 * @typedef {object} Element
 * @property {Uint8Array} id
 * @property {number} at Where it begins,
 * @property {number} start its content,
 * @property {number} end and where what follows; Infinity: it goes on to the end.
 */

/** What is not such a file comes back as it is.
 * @param {Blob} film @param {number} milliseconds */
export async function withDuration(film, milliseconds) {
  const head = new Uint8Array(await film.slice(0, HEAD_BYTES).arrayBuffer());
  const ebml = elementAt(head, 0);
  const segment = elementAt(head, ebml.end);
  const info = infoIn(head, segment);
  const isAsItCame = is(ebml, EBML) && is(segment, SEGMENT) && segment.end === Infinity;
  if (!isAsItCame || !is(info, INFO) || info.end > head.length) return film;
  const longer = element(INFO, [...otherThanDuration(head, info), ...duration(milliseconds)]);
  return new Blob([head.subarray(0, info.at), Uint8Array.from(longer), film.slice(info.end)],
    { type: film.type });
}

/** Chromium begins with it, Firefox with a list of positions that is empty.
 * @param {Uint8Array} head @param {Element} segment */
function infoIn(head, segment) {
  const first = elementAt(head, segment.start);
  const isEmptyList = is(first, SEEK_HEAD) && first.end === first.start;
  return isEmptyList ? elementAt(head, first.end) : first;
}

/** @param {Uint8Array} bytes @param {number} at @returns {Element} */
function elementAt(bytes, at) {
  const sizeAt = at + widthAt(bytes, at);
  const start = sizeAt + widthAt(bytes, sizeAt);
  const width = start - sizeAt;
  let size = bytes[sizeAt] & (0xff >> width); // Without the bit that tells the width.
  for (const byte of bytes.subarray(sizeAt + 1, start)) size = size * 256 + byte;
  const end = size < 2 ** (7 * width) - 1 ? start + size : Infinity;
  return { id: bytes.subarray(at, sizeAt), at, start, end };
}

/** Of the number that begins there: as many bytes as its first one has leading zeros, and one.
 * @param {Uint8Array} bytes @param {number} at */
const widthAt = (bytes, at) => Math.clz32(bytes[at]) - 23;

/** @param {Element} element @param {number[]} wanted */
const is = ({ id }, wanted) => id.join() === wanted.join();

/** @param {Uint8Array} head @param {Element} info */
function otherThanDuration(head, info) {
  /** @type {number[]} */
  const kept = [];
  for (let child = elementAt(head, info.start); child.at < info.end;
    child = elementAt(head, child.end)) {
    if (!is(child, DURATION)) kept.push(...head.subarray(child.at, child.end));
  }
  return kept;
}

/** In units of a millisecond, as all browsers count. @param {number} milliseconds */
function duration(milliseconds) {
  const content = new DataView(new ArrayBuffer(8));
  content.setFloat64(0, milliseconds);
  return element(DURATION, [...new Uint8Array(content.buffer)]);
}

/** @param {number[]} id @param {number[]} content Shorter than 2^14 - 1 bytes. */
const element = (id, content) =>
  [...id, 0x40 | (content.length >> 8), content.length & 0xff, ...content];
