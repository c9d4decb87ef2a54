// Tracks that carry nothing, to give a connection its fixed shape while a device is off:
// microphone, camera, screen and its sound in every description, whatever is really there.

/** @typedef {import('./sources.js').Kind} Kind */

/** @type {AudioContext | undefined} */
let context;

/** @type {Record<Kind, () => MediaStreamTrack>} */
const make = {
  audio: () => {
    if (!context) {
      context = new AudioContext();
      context.suspend().then(undefined, console.debug); // Else it would mix silence all the time.
    }
    return context.createMediaStreamDestination().stream.getAudioTracks()[0];
  },
  video: () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d'); // Firefox captures only a canvas that has a context.
    return canvas.captureStream(0).getVideoTracks()[0];
  },
};

/** @type {Record<string, MediaStreamTrack>} */
const made = {};

/** One for all links. @param {Kind} kind @param {string} [source] In whose place it stands: a
 * connection takes no track twice. */
export function placeholderTrack(kind, source = kind) {
  return (made[source] ??= make[kind]());
}
