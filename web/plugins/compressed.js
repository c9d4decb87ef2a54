// Puts a .br and a .gz beside every file worth it, so that the server never compresses anything.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|css|wasm|svg|json|webmanifest|txt)$/;

/** @param {Buffer} bytes */
function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** @param {string} path */
async function compress(path) {
  const bytes = await readFile(path);
  await writeFile(`${path}.br`, brotli(bytes));
  await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** @param {string} folder */
async function compressFolder(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await compressFolder(path);
    else if (COMPRESSIBLE.test(entry.name)) await compress(path);
  }
}

/** @returns {import('vite').Plugin} */
export function compressed() {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    // After everything is on the disk, the files copied from public/ among it.
    closeBundle: () => compressFolder(folder),
  };
}
