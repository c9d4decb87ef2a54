// Work that nobody waits for is done once the page has nothing else to do.

/** @returns {Promise<unknown>} */
export const idle = () => new Promise((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 5000 });
  else setTimeout(resolve);
});
