// Candidates cross to the core with every field given, and back to the browser with those left out
// that were not.

/** @typedef {import('confab-core/confab.mjs').IceCandidate} IceCandidate */

/** @param {RTCIceCandidate} c @returns {IceCandidate} */
export const fromBrowser = (c) => ({
  candidate: c.candidate,
  sdpMid: c.sdpMid ?? '',
  sdpMLineIndex: c.sdpMLineIndex ?? -1,
  usernameFragment: c.usernameFragment ?? '',
});

/** No more will be found for this description.
 * @param {RTCSessionDescription | null} description @returns {IceCandidate} */
export const endOfCandidates = (description) => ({
  candidate: '',
  sdpMid: '',
  sdpMLineIndex: -1,
  usernameFragment: description?.sdp.match(/^a=ice-ufrag:(\S+)/m)?.[1] ?? '',
});

/** @param {IceCandidate} c @returns {RTCIceCandidateInit} */
export const toBrowser = (c) => ({
  candidate: c.candidate,
  sdpMid: c.sdpMid || null,
  sdpMLineIndex: c.sdpMLineIndex < 0 ? null : c.sdpMLineIndex,
  usernameFragment: c.usernameFragment || null,
});
