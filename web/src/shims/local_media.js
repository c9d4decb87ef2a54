// The microphone and the camera, each asked for by itself so that one can fail without the other.
// Neither ever holds up the call: a track goes out when it comes.

/**
 * 'lost': it worked and then stopped by itself, because it was unplugged or taken away.
 * @typedef {'off' | 'starting' | 'on' | 'missing' | 'denied' | 'busy' | 'lost'} DeviceState
 * @typedef {import('./peer_link.js').Kind} Kind
 */

/** By the names of getUserMedia's errors; any other is taken for a device in use.
 * @type {Record<string, DeviceState>} */
const REFUSALS = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

export class LocalDevice {
  /** @type {DeviceState} */
  state = 'off';
  /** @type {MediaStreamTrack | null} */
  track = null;
  #request = 0; // Of several requests only the latest counts; tracks of others are stopped.

  /**
   * @param {MediaStreamConstraints} constraints
   * @param {boolean} keptWhileOff
   * @param {() => void} changed
   */
  constructor(constraints, keptWhileOff, changed) {
    this.constraints = constraints;
    this.keptWhileOff = keptWhileOff;
    this.changed = changed;
  }

  toggle() {
    if (this.track && this.keptWhileOff) this.#enable(this.track, !this.track.enabled);
    else if (this.track || this.state === 'starting') this.stop();
    else this.start();
  }

  start() {
    const request = ++this.#request;
    this.#become('starting');
    navigator.mediaDevices.getUserMedia(this.constraints).then(
      (stream) => this.#arrived(request, stream.getTracks()[0]),
      (error) => this.#refused(request, error),
    );
  }

  /** Gives the device back: its light goes off. */
  stop() {
    this.#request += 1;
    this.track?.stop();
    this.track = null;
    this.#become('off');
  }

  /**
   * @param {MediaStreamTrack} track
   * @param {boolean} on
   */
  #enable(track, on) {
    track.enabled = on;
    this.#become(on ? 'on' : 'off');
  }

  /**
   * @param {number} request
   * @param {MediaStreamTrack} track
   */
  #arrived(request, track) {
    if (request !== this.#request) return track.stop();
    this.track = track;
    track.onended = () => this.#lost(request);
    return this.#become('on');
  }

  /**
   * @param {number} request
   * @param {DOMException} error
   */
  #refused(request, error) {
    if (request !== this.#request) return;
    console.warn(error);
    this.#become(REFUSALS[error.name] ?? 'busy');
  }

  /** @param {number} request */
  #lost(request) {
    if (request !== this.#request) return;
    this.track = null;
    this.#become('lost');
  }

  /** @param {DeviceState} state */
  #become(state) {
    this.state = state;
    this.changed();
  }
}

/** @param {(kind: Kind) => void} changed */
export function createLocalMedia(changed) {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return {
    // Kept, because giving a headset back and forth changes its sound profile each time.
    microphone: new LocalDevice({ audio: true }, true, () => changed('audio')),
    // Not kept, so that the camera's light is off when the camera is.
    camera: new LocalDevice({ video: size }, false, () => changed('video')),
  };
}
