// A call that nobody is in, with a core of its own, while the page is idle. Browsers compile a core
// bit by bit, when each is first needed, and better once that was often: in a real call somebody
// would wait for it.
import { idle } from './shims/idle.js';

/**
 * @typedef {import('confab-core/confab.mjs').CallCore} CallCore
 * @typedef {import('confab-core/confab.mjs').Step} Step
 */

const TIMES = 4;
const OTHER = { id: 7, name: 'a', instance: 'a' };
const SEAT = {
  room: 'a', self: 8, resume: 'a', resumed: false, ice_servers: [], capacity: 8,
};
const FROM_OTHER = { from: 7, generation: 1, round: 1 };
const CANDIDATE = {
  candidate: 'candidate:1 1 udp 2122194687 192.0.2.1 50000 typ host',
  sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'a',
};
const SDP = 'v=0\r\n'.padEnd(11_000, 'a=rtpmap:96 VP8/90000\r\n'); // As long as offers are.

/** @param {() => CallCore} make */
export async function rehearse(make) {
  for (let time = 0; time < TIMES; time++) {
    await idle();
    for (const act of [comeToSomebody, waitForSomebody]) {
      const core = make();
      act(core);
      core.delete();
    }
  }
}

/** @param {CallCore} core @returns {Step[]} */
export function comeToSomebody(core) {
  return [
    core.roomWatched('a', '', 0),
    core.signalOpened(0),
    hear(core, 'room_peers', { ...SEAT, peers: [OTHER] }),
    core.joinRequested('a', 'b', '', '', 0),
    core.negotiationNeeded(1, 0),
    core.localDescriptionSet(1, 'offer', SDP, 0),
    core.candidateFound(1, CANDIDATE, 0),
    hear(core, 'room_joined', { ...SEAT, peers: [OTHER] }),
    hear(core, 'webrtc_answer', { ...FROM_OTHER, sdp: SDP }),
    core.remoteDescriptionSet(1, 1, 'answer', 0),
    hear(core, 'webrtc_ice_candidate', { ...FROM_OTHER, ...CANDIDATE }),
    core.linkChanged(1, 'connected', 0),
  ];
}

/** @param {CallCore} core @returns {Step[]} */
export function waitForSomebody(core) {
  return [
    core.joinRequested('a', 'b', '', '', 0),
    core.signalOpened(0),
    hear(core, 'room_created', { ...SEAT, peers: [] }),
    hear(core, 'peer_joined', { peer: OTHER }),
    hear(core, 'webrtc_offer', { ...FROM_OTHER, sdp: SDP }),
    core.remoteDescriptionSet(1, 1, 'offer', 0),
    core.localDescriptionSet(1, 'answer', SDP, 0),
    hear(core, 'webrtc_ice_candidate', { ...FROM_OTHER, ...CANDIDATE }),
    core.candidateFound(1, CANDIDATE, 0),
    core.linkChanged(1, 'connected', 0),
  ];
}

/** @param {CallCore} core @param {string} type @param {object} content */
const hear = (core, type, content) => core.signalReceived(JSON.stringify({ type, ...content }), 0);
