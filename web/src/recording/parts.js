// What was recorded so far. It goes part by part into the browser's own file system, so that an
// hour takes no memory; where a browser has none, all of it is kept in memory, as far as that goes.
// What a disk does not take any more is still in memory, so that nothing is lost: a single file
// that is written to until the end would be gone with the write that fails.

/**
 * @typedef {typeof import('../shims/private_files.js').privateFile} OpenFile
 * @typedef {Awaited<ReturnType<OpenFile>>} PrivateFile
 * @typedef {{ file: File, remove: PrivateFile['remove'] }} Stored
 */

/** The first part is small, so that it is soon known whether the disk takes any; each next one is
 * as large as all before it, up to the largest. */
export const PART_BYTES_MIN = 256 * 2 ** 10;
export const PART_BYTES_MAX = 16 * 2 ** 20;
/** Where there is no disk: some ten minutes. */
export const MEMORY_BYTES_MAX = 256 * 2 ** 20;

export class Parts {
  /** Of all that was added, and of that what is on the disk. */
  bytes = 0;
  storedBytes = 0;
  /** @type {Stored[]} */
  #stored = [];
  /** @type {Blob[]} */
  #held = [];
  #takesParts = true;
  /** @type {Promise<void> | null} */
  #storing = null;

  /** @param {OpenFile} openFile @param {() => void} full There is no room for more; what was added
   *     is kept all the same. */
  constructor(openFile, full) {
    this.openFile = openFile;
    this.full = full;
  }

  /** @param {Blob} piece */
  add(piece) {
    this.bytes += piece.size;
    this.#held.push(piece);
    const heldBytes = this.bytes - this.storedBytes;
    const part = Math.min(Math.max(this.storedBytes, PART_BYTES_MIN), PART_BYTES_MAX);
    if (heldBytes > MEMORY_BYTES_MAX) this.full();
    else if (this.#takesParts && heldBytes >= part) this.#storing ??= this.#store();
  }

  /** All of it, once no more is added. @param {string} type */
  async whole(type) {
    await this.#storing;
    return new Blob([...this.#stored.map(({ file }) => file), ...this.#held], { type });
  }

  discard() {
    for (const { remove } of this.#stored.splice(0)) remove().then(undefined, console.debug);
    this.#held = [];
  }

  async #store() {
    const count = this.#held.length;
    /** @type {PrivateFile['remove'] | null} */
    let remove = null;
    try {
      const opened = await this.openFile();
      remove = opened.remove;
      const file = await write(opened.handle, new Blob(this.#held.slice(0, count)));
      this.#stored.push({ file, remove });
      this.#held.splice(0, count);
      this.storedBytes += file.size;
    } catch (error) {
      this.#storingFailed(error);
      remove?.().then(undefined, console.debug);
    }
    this.#storing = null;
  }

  /** A disk that took some and takes no more is full, and saving will need as much again.
   * @param {unknown} error */
  #storingFailed(error) {
    console.warn(error);
    this.#takesParts = false;
    if (this.#stored.length > 0) this.full();
  }
}

/** @param {FileSystemFileHandle} handle @param {Blob} part */
async function write(handle, part) {
  const writable = await handle.createWritable();
  await writable.write(part);
  await writable.close();
  return handle.getFile();
}
