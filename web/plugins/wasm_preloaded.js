// Names a wasm file in the page's head, so that it is fetched along with the script and not only
// once the script runs.

/** @param {string} module Its name; others are loaded when they are wanted.
 * @returns {import('vite').Plugin} */
export function wasmPreloaded(module) {
  return {
    name: 'wasm-preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, filename }) => {
        const all = filename.endsWith('index.html') ? Object.entries(bundle ?? {}) : [];
        const files = all.filter(([, { names }]) => names?.includes(`${module}.wasm`));
        return { html, tags: files.map(([file]) => preload(file)) };
      },
    },
  };
}

/**
 * @param {string} file
 * @returns {import('vite').HtmlTagDescriptor}
 */
function preload(file) {
  // 'crossorigin' matches the mode in which fetch() will ask for it; without, it is loaded twice.
  const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: true };
  return { tag: 'link', injectTo: 'head', attrs: { ...attrs, href: `./${file}` } };
}
