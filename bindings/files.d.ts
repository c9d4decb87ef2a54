// The types of the module confab_files, by hand as call.d.ts. Each method of FileTransfers is one
// event of wasm/files/event.h; each action is one struct of wasm/files/action.h. `now` is whole
// milliseconds of a clock that never goes back.

export type TransferState = 'offered' | 'going' | 'checking' | 'done' | 'cancelled' | 'failed'
  | 'damaged' | 'too-many' | 'gone';

export type OfferProblem = 'too-large' | 'nobody' | 'too-many';

export interface TransferView {
  id: number;
  peer: number; // who the other is now; 0: not known yet
  incoming: boolean;
  name: string; // any file system takes it, and it looks like what it is
  size: number; // bytes
  mediaType: string; // as the sender's browser has it, perhaps wrong; may be empty
  state: TransferState;
  endedHere: boolean; // it was this end that cancelled, or failed
  pausedHere: boolean;
  pausedThere: boolean;
  connected: boolean;
  bytes: number; // that have arrived
}

export interface Present {
  peer: number;
  link: number; // that is shown; 0: none
}

export type FileAction =
  | { type: 'send-text'; link: number; text: string }
  | { type: 'send-bytes'; link: number; source: number; number: number; offset: number;
      length: number }
  | { type: 'hash-source'; source: number }
  | { type: 'release-source'; source: number }
  | { type: 'write-bytes'; transfer: number; skip: number }
  | { type: 'hash-transfer'; transfer: number }
  | { type: 'keep-file'; transfer: number }
  | { type: 'discard-file'; transfer: number }
  | { type: 'show-transfer'; view: TransferView }
  | { type: 'refuse-offer'; source: number; problem: OfferProblem };

export interface FileStep {
  actions: FileAction[];
  wakeAt?: number; // when to call timerFired, on the clock of `now`
}

export interface FileTransfers {
  /** A file for these people; `source` names it from now on, and is not 0. */
  fileChosen(source: number, name: string, size: number, mediaType: string, to: number[],
    now: number): FileStep;
  /** There is a place to keep it. */
  offerAccepted(transfer: number, now: number): FileStep;
  /** Refused, withdrawn, or given up in the middle. */
  transferCancelled(transfer: number, now: number): FileStep;
  pauseChosen(transfer: number, paused: boolean, now: number): FileStep;
  peopleChanged(present: Present[], now: number): FileStep;
  roomLeft(now: number): FileStep;
  /** `certificate` tells one load of a page from all others; '' if it is not known. */
  channelOpened(link: number, certificate: string, now: number): FileStep;
  channelClosed(link: number, now: number): FileStep;
  textReceived(link: number, text: string, now: number): FileStep;
  /** A frame of a file; all three are whole numbers below 2^53. */
  bytesReceived(link: number, number: number, offset: number, length: number,
    now: number): FileStep;
  /** What send-bytes asked for was sent, and the channel has room for more. */
  bytesSent(link: number, now: number): FileStep;
  /** Answers hash-source; 64 lower-case hexadecimal digits. */
  sourceHashed(source: number, sha256: string, now: number): FileStep;
  sourceFailed(source: number, now: number): FileStep;
  /** All that was to be written is, up to this byte. */
  bytesWritten(transfer: number, bytes: number, now: number): FileStep;
  /** Answers hash-transfer. */
  transferHashed(transfer: number, sha256: string, now: number): FileStep;
  /** Answers keep-file. */
  fileKept(transfer: number, now: number): FileStep;
  keepingFailed(transfer: number, now: number): FileStep;
  timerFired(now: number): FileStep;
  delete(): void;
}

export interface FilesModule {
  FileTransfers: new () => FileTransfers;
}

/** `locateFile` maps 'confab_files.wasm' to its URL; or hand in the bytes as `wasmBinary`. */
export default function createFilesModule(options?: {
  locateFile?: (name: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
}): Promise<FilesModule>;
