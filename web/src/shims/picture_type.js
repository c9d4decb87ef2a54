// Whether a file is a picture that may be shown: by its first bytes, whatever its sender calls it.
// Not SVG, which is a program.

/** As many as are needed to tell. */
export const MAGIC_BYTES = 12;

/** @type {[type: string, pattern: RegExp][]} */
const MAGIC = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];

/** Its media type, if both that and the bytes say that it is one; else empty.
 * @param {string} mediaType @param {Uint8Array} start */
export function pictureType(mediaType, start) {
  const bytes = String.fromCharCode(...start.subarray(0, MAGIC_BYTES));
  return MAGIC.find(([type, magic]) => type === mediaType && magic.test(bytes))?.[0] ?? '';
}
