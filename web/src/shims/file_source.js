// A file of this device that is offered to others.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Is read at once, for each read takes a while. */
export const BLOCK_BYTES = 262_144;

export class FileSource {
  /** @type {Map<number, { start: number, bytes: Uint8Array }>} The latest block of each link. */
  #blocks = new Map();

  /** @param {Blob} file */
  constructor(file) {
    this.file = file;
  }

  /** Fails if the file is not what it was, or cannot be read.
   * @param {number} link For which they are. @param {number} offset @param {number} length */
  async read(link, offset, length) {
    const known = this.#blocks.get(link);
    const isKnown = known && offset >= known.start &&
      offset + length <= known.start + known.bytes.length;
    const block = isKnown ? known : await this.#load(link, offset);
    const bytes = block.bytes.subarray(offset - block.start, offset - block.start + length);
    if (bytes.length < length) throw new Error('The file became shorter.');
    return bytes;
  }

  /** @param {number} link That is closed. */
  forget(link) {
    this.#blocks.delete(link);
  }

  /** SHA-256 of all of it, in hexadecimal. */
  async hash() {
    const hash = sha256.create();
    const reader = this.file.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      hash.update(next.value);
    }
    return bytesToHex(hash.digest());
  }

  /** @param {number} link @param {number} start */
  async #load(link, start) {
    const buffer = await this.file.slice(start, start + BLOCK_BYTES).arrayBuffer();
    const block = { start, bytes: new Uint8Array(buffer) };
    this.#blocks.set(link, block);
    return block;
  }
}
