// Whether there is a picture of somebody to be shown, from what the core says of them.

/** @typedef {import('./state.js').PeerView} PeerView */

/** Pictures come, or stood still just now.
 * @param {import('./sentences.js').PeerLink} state */
export const isConnected = (state) => state === 'connected' || state === 'reconnecting';

/** @param {PeerView} peer */
export const isSeen = ({ state, media, soundAlone, screenAlone }) =>
  isConnected(state) && media.camera && !soundAlone && !screenAlone;

/** @param {PeerView} peer */
export const isScreenSeen = ({ state, soundAlone }) => isConnected(state) && !soundAlone;
