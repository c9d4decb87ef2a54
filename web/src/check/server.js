// Whether the server answers over a WebSocket, and which ICE servers it names: to who watches a
// room, whether or not anybody is there (docs/protocol.md, "watch").
import { signalUrl } from '../shims/signal_socket.js';

/**
 * @typedef {import('./check.js').Outcome & { iceServers?: RTCIceServer[] }} Answer
 */

export const ANSWER_MAX_MS = 8_000;

/** Where a token is needed, the room is the one that it is for; else one that nobody uses.
 * @param {import('./check.js').Place} place */
const watched = ({ room, token }) =>
  token ? { room, token } : { room: `check ${crypto.randomUUID()}` };

/** @param {import('./check.js').Place} place @returns {Promise<Answer>} */
export async function askServer(place) {
  const socket = new WebSocket(signalUrl(), 'confab.v1');
  /** @type {Promise<Answer>} */
  const answer = new Promise((resolve) => {
    setTimeout(() => resolve(silent('timeout')), ANSWER_MAX_MS);
    socket.onclose = ({ code }) => resolve(silent(`closed with ${code}`));
    socket.onopen = () => socket.send(JSON.stringify({ type: 'watch', ...watched(place) }));
    socket.onmessage = ({ data }) => {
      const found = answerOf(JSON.parse(data));
      if (found) resolve(found);
    };
  });
  await answer;
  socket.close(1000);
  return answer;
}

/** @param {string} detail @returns {Answer} */
const silent = (detail) => ({ state: 'fails', why: 'check-no-socket', detail });

/** What a message says of it; null: nothing.
 * @param {any} message @returns {Answer | null} */
export function answerOf(message) {
  if (message.type === 'room_peers') return { state: 'works', iceServers: message.ice_servers };
  if (message.type !== 'error') return null;
  return { state: 'fails', why: 'check-not-let-in', detail: message.code };
}
