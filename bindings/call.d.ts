// The types of the WebAssembly module, by hand (Emscripten 3.1.6 cannot emit them).
// Each method of CallCore is one event of wasm/call/event.h; each action is one struct of
// wasm/call/action.h. `now` is whole milliseconds of a clock that never goes back.

export type SdpKind = 'offer' | 'answer';

export interface IceCandidate {
  candidate: string;
  sdpMid: string; // '' if not given
  sdpMLineIndex: number; // negative if not given
  usernameFragment: string; // '' if not given
}

export interface IceServer {
  urls: string[];
  username: string;
  credential: string;
}

export interface MediaState {
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  hand: boolean;
}

export type ViewPhase = 'idle' | 'joining' | 'entering' | 'in-room' | 'reconnecting';

export type Problem =
  | 'none'
  | 'room-full'
  | 'bad-room'
  | 'bad-name'
  | 'server-unreachable'
  | 'forbidden'
  | 'replaced'
  | 'incompatible';

export type LeaveReason = 'left' | 'lost' | 'removed';

export type PeerLink = 'connecting' | 'connected' | 'reconnecting' | 'failed';

export type Cause =
  | 'none'
  | 'no-answer'
  | 'no-servers'
  | 'no-relay'
  | 'relay-refused'
  | 'relay-unreachable'
  | 'udp-blocked'
  | 'their-network'
  | 'unexplained';

export interface PeerView {
  id: number;
  name: string;
  link: number; // 0: none
  state: PeerLink;
  media: MediaState;
  soundAlone: boolean; // their line is too slow for their picture
  cause: Cause; // why there is no connection, while failed
  screenAlone: boolean; // their line is too slow for the camera beside the screen
}

export interface RoomView {
  phase: ViewPhase;
  problem: Problem;
  room: string;
  capacity: number;
  self: number; // our own id; 0: we have no seat
  peers: PeerView[];
  presentKnown: boolean; // who is in the room of roomWatched, while idle
  present: string[]; // their names, which may be empty
  speaker: number; // who of the peers spoke last; 0: nobody yet
  speaks: boolean; // and goes on
  soundAlone: boolean; // our own line is too slow for our pictures,
  screenAlone: boolean; // or for the camera beside the screen
}

/** For the console: what the person can neither see nor help. */
export type Warning = 'candidate-dropped' | 'description-too-large' | 'message-refused'
  | 'peer-dropped';

export type Action =
  | { type: 'open-signal' }
  | { type: 'close-signal'; code: number }
  | { type: 'send-signal'; text: string }
  | { type: 'open-link'; link: number; iceServers: IceServer[]; relayOnly: boolean }
  | { type: 'set-ice-servers'; link: number; iceServers: IceServer[] }
  | { type: 'close-link'; link: number }
  | { type: 'set-local-description'; link: number }
  | { type: 'set-remote-description'; link: number; round: number; kind: SdpKind; sdp: string }
  | { type: 'add-candidate'; link: number; candidate: IceCandidate }
  | { type: 'sample-link'; link: number }
  | { type: 'send-key-frame'; link: number }
  | {
      type: 'set-send-parameters';
      link: number;
      audioBitrate: number; // bit/s
      videoBitrate: number; // 0: no picture
      height: number; // of the picture, which is never enlarged
      frameRate: number;
      screenBitrate: number; // the same of the screen; 0: none
      screenHeight: number;
      screenFrameRate: number;
      screenAudioBitrate: number; // of its sound; 0: none
    }
  | { type: 'send-report'; link: number; text: string }
  | { type: 'keep-seat'; room: string; name: string; claim: string }
  | { type: 'warn'; warning: Warning }
  | { type: 'show-departure'; name: string; reason: LeaveReason }
  | { type: 'show-room'; view: RoomView };

export interface Step {
  actions: Action[];
  wakeAt?: number; // when to call timerFired, on the clock of `now`
}

export interface CallCore {
  /** The room that the form names now, as typed, or ''; `token` as in joinRequested. */
  roomWatched(room: string, token: string, now: number): Step;
  /** `resume` is the claim of an earlier keep-seat action in this tab, or ''; `token` what lets
   *  into a room that is not open to everybody, or ''. */
  joinRequested(room: string, name: string, resume: string, token: string, now: number): Step;
  leaveRequested(now: number): Step;
  retryRequested(peer: number, now: number): Step;
  /** Whether the screen shows a film, say, rather than text, and is heard as well. */
  mediaChanged(state: MediaState, screenMoves: boolean, screenSounds: boolean, now: number): Step;
  /** How high the page shows somebody's picture, or the screen that they share, in device pixels;
   *  0: out of sight. */
  tileShown(peer: number, height: number, isScreen: boolean, now: number): Step;
  pageHidden(now: number): Step;
  networkChanged(now: number): Step;
  signalOpened(now: number): Step;
  signalClosed(code: number, now: number): Step;
  signalReceived(text: string, now: number): Step;
  negotiationNeeded(link: number, now: number): Step;
  localDescriptionSet(link: number, kind: SdpKind, sdp: string, now: number): Step;
  remoteDescriptionSet(link: number, round: number, kind: SdpKind, now: number): Step;
  descriptionFailed(link: number, now: number): Step;
  candidateFound(link: number, candidate: IceCandidate, now: number): Step;
  /** Of RTCPeerConnectionIceErrorEvent: url and errorCode. */
  iceServerFailed(link: number, url: string, code: number, now: number): Step;
  /** `state` is RTCPeerConnection.connectionState, except 'closed'. */
  linkChanged(link: number, state: string, now: number): Step;
  /** Answers sample-link: sums over RTP streams, what was heard on the data channel, and how loud
   *  it was since the sample before, from 0 to 100. The round trip is in milliseconds, the bit rate
   *  what the browser thinks the link bears; 0: unknown. */
  linkSampled(
    link: number,
    packetsSent: number,
    packetsReceived: number,
    framesDecoded: number,
    reports: number,
    report: string,
    audioLevel: number,
    bytesSent: number,
    packetsLost: number,
    roundTripTime: number,
    availableBitrate: number,
    now: number,
  ): Step;
  /** What the other end says on the data channel besides its counters is another than before. */
  reportChanged(link: number, report: string, now: number): Step;
  timerFired(now: number): Step;
  delete(): void;
}

export interface CallModule {
  /** `instance` names this page load to others: a fresh random string of 1 to 64 bytes.
   *  `seed` is a whole number below 2^53. */
  CallCore: new (instance: string, seed: number) => CallCore;
}

/** `locateFile` maps 'confab.wasm' to its URL; or hand in the bytes as `wasmBinary`. */
export default function createCallModule(options?: {
  locateFile?: (name: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
}): Promise<CallModule>;
