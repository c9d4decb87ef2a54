// Whether one STUN or TURN server serves this device: candidates are gathered with it alone.

/**
 * @typedef {import('./check.js').Outcome} Outcome
 * @typedef {'stun' | 'turn-udp' | 'turn-tcp' | 'turn-tls'} Kind
 */

export const GATHERING_MAX_MS = 9_000;
const UNREACHABLE = 700; // As in IceFacts: codes below are answers of the server.

/** @param {string} url Of RFC 7064 and RFC 7065. @returns {Kind} */
export function kindOf(url) {
  if (url.startsWith('turns:')) return 'turn-tls';
  if (!url.startsWith('turn:')) return 'stun';
  return /[?&]transport=tcp/.test(url) ? 'turn-tcp' : 'turn-udp';
}

/** @param {RTCIceServer & { urls: string }} server @returns {Promise<Outcome>} */
export async function checkIceServer(server) {
  const isRelay = kindOf(server.urls) !== 'stun';
  const connection = new RTCPeerConnection({
    iceServers: [server], iceTransportPolicy: isRelay ? 'relay' : 'all',
  });
  try {
    connection.createDataChannel('');
    const gathered = gather(connection, isRelay ? 'relay' : 'srflx');
    await connection.setLocalDescription();
    return outcomeOf(isRelay, await gathered);
  } finally {
    connection.close();
  }
}

/**
 * @typedef {object} Gathered
 * @property {boolean} isFound A candidate of the type that the server is asked for.
 * @property {boolean} isComplete All were found in time.
 * @property {number[]} codes Of the errors meanwhile.
 */

/** @param {RTCPeerConnection} connection @param {'relay' | 'srflx'} wanted
 * @returns {Promise<Gathered>} */
function gather(connection, wanted) {
  /** @type {number[]} */
  const codes = [];
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ isFound, /** @type {boolean} */ isComplete) =>
      resolve({ isFound, isComplete, codes });
    setTimeout(() => end(false, false), GATHERING_MAX_MS);
    connection.onicecandidateerror = ({ errorCode }) => codes.push(errorCode);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === wanted) end(true, false);
      if (!candidate) end(false, true);
    };
  });
}

/** Who has no NAT has no other address to be shown: then an answer of STUN shows in that there was
 * no error. @param {boolean} isRelay @param {Gathered} gathered @returns {Outcome} */
export function outcomeOf(isRelay, { isFound, isComplete, codes }) {
  if (isFound || (!isRelay && isComplete && codes.length === 0)) return { state: 'works' };
  const answer = codes.find((code) => code < UNREACHABLE);
  const detail = codes.length > 0 ? `error ${answer ?? codes[0]}` : 'no answer';
  if (!isRelay) return { state: 'fails', why: 'check-stun', detail };
  return { state: 'fails', why: answer ? 'check-refused' : 'check-unreachable', detail };
}
