// Where a file that comes is kept: what is small in memory, what is large in a file that the person
// chooses, else in the browser's own file system until it is saved, else in memory as far as that
// goes.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { MAGIC_BYTES, pictureType } from './picture_type.js';
import { privateFile } from './private_files.js';

/**
 * @typedef {import('confab-core/confab_files.mjs').TransferView} TransferView
 *
 * @typedef {object} Target
 * @property {(parts: Uint8Array[]) => Promise<void> | void} write
 * @property {(type: string) => Promise<Blob | null> | Blob} close What can be shown or saved, if it
 *     is not where the person wanted it already.
 * @property {() => void} drop
 *
 * @typedef {{ written: (bytes: number) => void, failed: () => void }} Told
 */

/** Up to so many bytes nobody is asked where to keep a file. */
export const SMALL_BYTES = 16 * 2 ** 20;
/** Of all files that are kept in memory. */
export const MEMORY_BYTES_MAX = 256 * 2 ** 20;

/** It could be kept up to so many bytes. */
export class TooLarge extends Error {
  /** @param {number} most */
  constructor(most) {
    super('This file is too large for here.');
    this.most = most;
  }
}

let inMemory = 0;

/** Fails if there is no place, or the person thought better of it.
 * @param {TransferView} file @param {Told} told */
export async function openPlace({ name, size, mediaType }, told) {
  return new Place(await openTarget(name, size), mediaType, told);
}

/** @param {string} name @param {number} size @returns {Promise<Target>} */
async function openTarget(name, size) {
  const { showSaveFilePicker } = /** @type {any} */ (globalThis);
  const fits = inMemory + size <= MEMORY_BYTES_MAX;
  if (size <= SMALL_BYTES && fits) return memory(size);
  if (showSaveFilePicker) return chosenFile(await showSaveFilePicker({ suggestedName: name }));
  try {
    return await hiddenFile(size);
  } catch (error) {
    console.debug(error); // A private window has none, for one.
  }
  if (!fits) throw new TooLarge(MEMORY_BYTES_MAX - inMemory);
  return memory(size);
}

/** @param {number} size @returns {Target} */
function memory(size) {
  /** @type {Uint8Array[]} */
  const all = [];
  let held = size;
  inMemory += held;
  return {
    write: (parts) => void all.push(...parts),
    close: (type) => new Blob(/** @type {BlobPart[]} */ (all), { type }),
    drop() {
      all.length = 0;
      inMemory -= held;
      held = 0;
    },
  };
}

/** @param {FileSystemFileHandle} handle @returns {Promise<Target>} */
async function chosenFile(handle) {
  const writable = await handle.createWritable();
  return {
    write: (parts) => writable.write(new Blob(/** @type {BlobPart[]} */ (parts))),
    async close() {
      await writable.close();
      return null;
    },
    drop: () => void writable.abort().catch(console.debug),
  };
}

/** @param {number} size @returns {Promise<Target>} */
async function hiddenFile(size) {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  if (size > quota - usage) throw new TooLarge(quota - usage);
  const { handle, remove } = await privateFile();
  const writable = await handle.createWritable();
  return {
    write: (parts) => writable.write(new Blob(/** @type {BlobPart[]} */ (parts))),
    async close(type) {
      await writable.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    drop: () => void writable.abort().catch(console.debug).then(remove).catch(console.debug),
  };
}

export class Place {
  /** @type {Uint8Array[]} */
  #waiting = [];
  #taken = 0;
  #written = 0;
  #start = new Uint8Array(MAGIC_BYTES);
  #hash = sha256.create();
  /** @type {Promise<void> | null} */
  #writing = null;
  #isDropped = false;

  /** @param {Target} target @param {string} mediaType @param {Told} told */
  constructor(target, mediaType, told) {
    this.target = target;
    this.mediaType = mediaType;
    this.told = told;
  }

  /** In the order of the calls. @param {Uint8Array} bytes */
  write(bytes) {
    const room = MAGIC_BYTES - this.#taken;
    if (room > 0) this.#start.set(bytes.subarray(0, room), this.#taken);
    this.#taken += bytes.length;
    this.#hash.update(bytes);
    this.#waiting.push(bytes);
    this.#writing ??= this.#writeAll();
  }

  /** SHA-256 of all that was to be written, in hexadecimal. Once, last. */
  hash() {
    return bytesToHex(this.#hash.digest());
  }

  /** What can be shown or saved; null: it is where the person wanted it. */
  async keep() {
    await this.#writing;
    // Nothing else than a picture is ever of a type that a browser shows.
    const type = pictureType(this.mediaType, this.#start) || 'application/octet-stream';
    return this.target.close(type);
  }

  discard() {
    this.#isDropped = true;
    this.#waiting = [];
    this.target.drop();
  }

  /** What comes while it writes goes together the next time. */
  async #writeAll() {
    try {
      while (this.#waiting.length > 0) {
        const parts = this.#waiting.splice(0);
        await this.target.write(parts);
        this.#written += parts.reduce((sum, { length }) => sum + length, 0);
        if (!this.#isDropped) this.told.written(this.#written);
      }
    } catch (error) {
      console.warn(error);
      if (!this.#isDropped) this.told.failed();
    }
    this.#writing = null;
  }
}
