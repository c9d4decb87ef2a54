// What the browser keeps for the next visit, each as JSON. Where it keeps nothing for pages,
// everything is as on the first visit.

/** @param {string} key @param {unknown} value */
export function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it is chosen anew next time.
  }
}

/** Null if there is nothing that this page wrote.
 * @param {string} key */
export function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
