// The first load of what pages for calls are commonly made of: bundled by the same Vite, with the
// same settings as our page, then compressed by brotli as our page is. script/bench size runs it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { build } from '../web/node_modules/vite/dist/node/index.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(at('pages/package.json'), 'utf8'));

// A page as tutorials make it, and libraries alone, without a page.
const entries = { "the tutorial's page": 'pages/tutorial/index.html' };
for (const [name, version] of Object.entries(dependencies)) {
  entries[`${name} ${version}, alone`] = `pages/${name}.js`;
}

async function filesOf(entry) {
  const { output } = await build({
    root: at(entry.endsWith('.html') ? 'pages/tutorial' : 'pages'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: at(entry) },
    },
  });
  return output.map((file) => Buffer.from(file.code ?? file.source));
}

const sum = (files, bytesOf) => files.reduce((total, file) => total + bytesOf(file), 0);
const number = (value) => String(value).padStart(10);

for (const [name, entry] of Object.entries(entries)) {
  const files = await filesOf(entry);
  const sent = sum(files, (file) => brotliCompressSync(file).length);
  console.log(`${name.padEnd(40)} ${number(sum(files, (file) => file.length))} ${number(sent)}`);
}
