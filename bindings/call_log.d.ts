// The types of the module confab_log, by hand as call.d.ts.
import type { CallCore } from './call';

/** Does the same as a CallCore of the same instance and seed. */
export interface RecordedCall extends CallCore {
  /** All events so far, for a replay (docs/call_log.md), with stand-ins for what is private.
   *  `build` names the program. Can be had even after the core has trapped. */
  callLog(build: string): string;
}

export interface LogModule {
  RecordedCall: new (instance: string, seed: number) => RecordedCall;
}

/** `locateFile` maps 'confab_log.wasm' to its URL; or hand in the bytes as `wasmBinary`. */
export default function createLogModule(options?: {
  locateFile?: (name: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
}): Promise<LogModule>;
