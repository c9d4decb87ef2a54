// What the browser itself has for calls, and whether it hands out microphone and camera.
import { REFUSALS } from '../shims/local_media.js';

/** @typedef {import('./check.js').Outcome} Outcome */

/** @returns {Outcome} */
export function checkBrowser() {
  const has = {
    'WebRTC': 'RTCPeerConnection' in window,
    'WebAssembly': 'WebAssembly' in window,
    'secure context': window.isSecureContext,
  };
  const missing = Object.entries(has).filter(([, isThere]) => !isThere).map(([name]) => name);
  const detail = missing.length > 0 ? `without ${missing.join(', ')}` : '';
  if (!has['secure context']) return { state: 'fails', why: 'unsupported-insecure', detail };
  if (missing.length > 0) return { state: 'fails', why: 'unsupported-browser', detail };
  return { state: 'works' };
}

/** What getUserMedia's refusals are called here.
 * @type {Record<string, string>} */
const WHY = { denied: 'check-denied', missing: 'check-missing', busy: 'check-busy' };

/** Opens it, and gives it back at once.
 * @param {'audio' | 'video'} kind @returns {Promise<Outcome>} */
export async function checkDevice(kind) {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ [kind]: true });
    for (const track of stream.getTracks()) track.stop();
    return { state: 'works' };
  } catch (error) {
    const { name } = /** @type {DOMException} */ (error);
    return { state: 'fails', why: WHY[REFUSALS[name] ?? 'busy'], detail: name };
  }
}
