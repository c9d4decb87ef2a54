// Names the wasm file in the page's head, so that it is fetched along with the script and not
// only once the script runs.

/** @returns {import('vite').Plugin} */
export function wasmPreloaded() {
  return {
    name: 'wasm-preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, filename }) => {
        const files = filename.endsWith('index.html') ? Object.keys(bundle ?? {}) : [];
        return { html, tags: files.flatMap(preload) };
      },
    },
  };
}

/**
 * @param {string} file
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
function preload(file) {
  if (!file.endsWith('.wasm')) return [];
  // 'crossorigin' matches the mode in which fetch() will ask for it; without, it is loaded twice.
  const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: true };
  return [{ tag: 'link', injectTo: 'head', attrs: { ...attrs, href: `./${file}` } }];
}
