// A call of the page with itself: a picture from one connection to another, by this device alone.

/** @typedef {import('./check.js').Outcome} Outcome */

export const PICTURE_MAX_MS = 10_000;
const LOOK_EVERY_MS = 100;

/** @returns {Promise<Outcome>} */
export async function checkLoopback() {
  const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const picture = movingPicture();
  try {
    one.addTrack(picture.track);
    one.onicecandidate = ({ candidate }) => candidate && other.addIceCandidate(candidate);
    other.onicecandidate = ({ candidate }) => candidate && one.addIceCandidate(candidate);
    await negotiate(one, other);
    const comes = await pictureComes(other);
    return comes ? { state: 'works' }
      : { state: 'fails', why: 'check-no-loopback', detail: other.connectionState };
  } catch (error) {
    return { state: 'fails', why: 'check-no-loopback', detail: String(error) };
  } finally {
    picture.stop();
    one.close();
    other.close();
  }
}

/** @param {RTCPeerConnection} one @param {RTCPeerConnection} other */
async function negotiate(one, other) {
  await one.setLocalDescription();
  await other.setRemoteDescription(/** @type {RTCSessionDescription} */ (one.localDescription));
  await other.setLocalDescription();
  await one.setRemoteDescription(/** @type {RTCSessionDescription} */ (other.localDescription));
}

/** Not of the camera, which may be missing. */
function movingPicture() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    context.fillStyle = `hsl(${drawn * 40} 80% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  };
  draw();
  const timer = setInterval(draw, LOOK_EVERY_MS);
  const [track] = canvas.captureStream().getTracks();
  const stop = () => {
    clearInterval(timer);
    track.stop();
  };
  return { track, stop };
}

/** @param {RTCPeerConnection} connection */
async function pictureComes(connection) {
  const until = performance.now() + PICTURE_MAX_MS;
  while (performance.now() < until) {
    for (const report of (await connection.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.framesDecoded > 0) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}
