// The module of the call log: a call core that records what it is told. Loaded once the call
// stands, or when the log is wanted.
import createLogModule from 'confab-core/confab_log.mjs';
import wasmUrl from 'confab-core/confab_log.wasm?url';

/** @param {string} instance @param {number} seed Those of the page's own core. */
export async function makeRecordedCall(instance, seed) {
  const { RecordedCall } = await createLogModule({ locateFile: () => wasmUrl });
  return new RecordedCall(instance, seed);
}
