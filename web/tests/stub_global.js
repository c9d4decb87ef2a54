/** Puts something of the browser's in place for as long as the test runs.
 * @param {import('node:test').TestContext} t @param {Record<string, unknown>} values */
export function stubGlobals(t, values) {
  for (const [name, value] of Object.entries(values)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() => {
      delete globalThis[name];
      if (before) Object.defineProperty(globalThis, name, before);
    });
  }
}
