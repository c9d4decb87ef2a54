// Tracks that carry nothing, to give a connection its fixed shape while a device is off: one
// microphone and one camera in every description, whatever is really there.

/** @type {Record<'audio' | 'video', () => MediaStreamTrack>} */
const make = {
  audio: () => {
    const context = new AudioContext();
    context.suspend().then(undefined, console.debug); // Else it would mix silence all the time.
    return context.createMediaStreamDestination().stream.getAudioTracks()[0];
  },
  video: () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d'); // Firefox captures only a canvas that has a context.
    return canvas.captureStream(0).getVideoTracks()[0];
  },
};

/** @type {Partial<Record<'audio' | 'video', MediaStreamTrack>>} */
const made = {};

/** @param {'audio' | 'video'} kind */
export function placeholderTrack(kind) {
  return (made[kind] ??= make[kind]());
}
