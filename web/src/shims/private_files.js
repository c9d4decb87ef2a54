// Files in the browser's own file system (OPFS), which no other page sees, for as long as this page
// is there. What a page left behind that crashed is removed by the next.

const FOLDER = 'received';

/** @type {Promise<FileSystemDirectoryHandle> | null} */
let own = null;
let count = 0;

/** A new, empty one. Fails where the browser has no such thing. */
export async function privateFile() {
  own ??= openOwn();
  const folder = await own;
  const name = String(++count);
  const handle = await folder.getFileHandle(name, { create: true });
  return { handle, remove: () => folder.removeEntry(name) };
}

/** A page holds the lock of its folder for as long as it lives. */
async function openOwn() {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeOrphans(folder);
  const name = crypto.randomUUID();
  await new Promise((held) => {
    void navigator.locks.request(`${FOLDER}/${name}`, () => {
      held(null);
      return new Promise(() => {}); // Until the page goes.
    });
  });
  return folder.getDirectoryHandle(name, { create: true });
}

/** @param {FileSystemDirectoryHandle} folder */
async function removeOrphans(folder) {
  const names = [];
  for await (const name of /** @type {any} */ (folder).keys()) names.push(name);
  for (const name of names) {
    await navigator.locks.request(`${FOLDER}/${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name, { recursive: true });
    });
  }
}
