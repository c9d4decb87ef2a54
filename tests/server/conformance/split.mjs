// Ways to cut what a client sends into writes.

// Byte by byte.
export const byteByByte = (...buffers) =>
  [...Buffer.concat(buffers.map((each) => Buffer.from(each)))].map((byte) => Buffer.from([byte]));

// In two, after `at` bytes.
export const cutAt = (at, bytes) => [bytes.subarray(0, at), bytes.subarray(at)];
