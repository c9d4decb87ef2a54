// Bundles the page into ../build/page: index.html, help.html and hashed files in assets/.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './plugins/compressed.js';
import { helpPage } from './plugins/help_page.js';
import { wasmPreloaded } from './plugins/wasm_preloaded.js';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './', // Relative, so that the page also works below a path of a shared host.
  resolve: {
    alias: { 'confab-core': process.env.CONFAB_MODULE_DIR ?? here('../build/wasm/bindings') },
  },
  build: {
    outDir: here('../build/page'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: { input: [here('index.html'), here('help.html')] },
  },
  plugins: [helpPage(), wasmPreloaded('confab'), compressed()],
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/ws': { target: 'ws://127.0.0.1:3000', ws: true } },
  },
});
