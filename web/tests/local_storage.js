import { stubGlobals } from './stub_global.js';

/** An empty localStorage for as long as the test runs.
 * @param {import('node:test').TestContext} t */
export function emptyStorage(t) {
  const entries = new Map();
  const getItem = (key) => entries.get(key) ?? null;
  const setItem = (key, value) => entries.set(key, String(value));
  stubGlobals(t, { localStorage: { getItem, setItem } });
  return entries;
}
