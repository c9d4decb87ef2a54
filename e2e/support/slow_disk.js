// A script for a page: where a person would choose a place to save a file, it is kept under its
// name in the browser's own file system, and the disk takes at most `window.diskTakes` bytes of it.

export function slowDisk() {
  window.diskTakes = 0;
  let wakeAll = [];
  window.letDiskTake = (bytes) => {
    window.diskTakes = bytes;
    for (const wake of wakeAll.splice(0)) wake();
  };
  const turn = () => new Promise((wake) => wakeAll.push(wake));

  window.showSaveFilePicker = async ({ suggestedName }) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(suggestedName, { create: true });
    return {
      async createWritable() {
        const writable = await handle.createWritable();
        let bytes = 0;
        return {
          async write(blob) {
            bytes += blob.size;
            while (bytes > window.diskTakes) await turn();
            await writable.write(blob);
          },
          close: () => writable.close(),
          abort: () => writable.abort(),
        };
      },
    };
  };
}

// SHA-256 of the first file in the browser's own file system, in whatever folder it is.
export async function hashOfSaved() {
  const first = async (folder) => {
    for await (const entry of folder.values()) {
      return entry.kind === 'file' ? entry : first(entry);
    }
  };
  const file = await (await first(await navigator.storage.getDirectory())).getFile();
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
