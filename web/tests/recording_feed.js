export const NOW = 1234;

/** A feed that only notes which method of the core each event calls, and with what. */
export function recordingFeed() {
  /** @type {unknown[][]} */
  const events = [];
  const note = (_, method) => (...values) => (events.push([method, ...values]), { actions: [] });
  const core = new Proxy({}, { get: note });
  return { events, feed: (event) => void event(core, NOW) };
}
