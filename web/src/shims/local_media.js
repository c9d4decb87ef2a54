// The microphone and the camera, each asked for by itself so that one can fail without the other.
// Neither ever holds up the call: a track goes out when it comes.

/**
 * 'lost': it worked and then stopped by itself, because it was unplugged or taken away.
 * 'interrupted': the system keeps it for something else, such as a phone call, and may return it.
 * @typedef {'off' | 'starting' | 'on' | 'missing' | 'denied' | 'busy' | 'lost' |
 *   'interrupted'} DeviceState
 * @typedef {import('./sources.js').Kind} Kind
 */

/** By the names of getUserMedia's errors; any other is taken for a device in use.
 * @type {Record<string, DeviceState>} */
export const REFUSALS = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

/** A camera that stumbles for a moment is no interruption. */
export const INTERRUPTED_AFTER_MS = 2_000;

export class LocalDevice {
  /** @type {DeviceState} */
  state = 'off';
  /** @type {MediaStreamTrack | null} */
  track = null;
  /** The one in use, or used last. */
  used = { id: '', group: '', label: '' };
  #wanted = false;
  #request = 0; // Of several requests only the latest counts; tracks of others are stopped.
  #chosen = '';

  /**
   * @param {Kind} kind
   * @param {MediaTrackConstraints} wishes
   * @param {boolean} keptWhileOff
   * @param {() => void} changed
   */
  constructor(kind, wishes, keptWhileOff, changed) {
    this.kind = kind;
    this.wishes = wishes;
    this.keptWhileOff = keptWhileOff;
    this.changed = changed;
  }

  /** Whether it is on, or about to be. */
  get isWanted() {
    return this.state === 'on' || this.state === 'starting';
  }

  /** Of the device in use; of the one that was chosen if none is. Empty: the browser's choice. */
  get deviceId() {
    return this.track?.getSettings().deviceId ?? this.#chosen;
  }

  toggle() {
    if (this.state === 'interrupted') return this.#ask();
    if (this.track && this.keptWhileOff) this.#enable(!this.track.enabled);
    else if (this.track || this.state === 'starting') this.stop();
    else this.start();
    return undefined;
  }

  /** Asks again for what the system has taken away. */
  takeBack() {
    if (this.state === 'interrupted') this.#ask();
  }

  start() {
    this.#wanted = true;
    this.#become('starting');
    this.#ask();
  }

  /** Gives the device back: its light goes off. */
  stop() {
    this.#wanted = false;
    this.#request += 1;
    this.track?.stop();
    this.track = null;
    this.#become('off');
  }

  /** From now on this device is used, and where it is missing any other. The one in use goes on
   * until it comes.
   * @param {string} deviceId */
  choose(deviceId) {
    this.#chosen = deviceId;
    if (this.track || this.#wanted) this.#ask();
  }

  /** @param {boolean} on */
  #enable(on) {
    this.#wanted = on;
    if (this.track) this.track.enabled = on;
    this.#become(on ? 'on' : 'off');
  }

  /** Exactly that device: Chromium does not care for an ideal one.
   * @param {string} deviceId Empty: the browser's choice. */
  #ask(deviceId = this.#chosen) {
    const request = ++this.#request;
    const device = deviceId ? { deviceId: { exact: deviceId } } : {};
    navigator.mediaDevices.getUserMedia({ [this.kind]: { ...this.wishes, ...device } }).then(
      (stream) => this.#arrived(request, stream.getTracks()[0]),
      (error) => this.#refused(request, error, deviceId),
    );
  }

  /**
   * @param {number} request
   * @param {MediaStreamTrack} track
   */
  #arrived(request, track) {
    if (request !== this.#request) return track.stop();
    this.track?.stop();
    this.track = track;
    this.used = usedBy(track);
    track.onended = () => this.#lost(track);
    track.onmute = () => this.#silent(track);
    track.onunmute = () => this.#back(track);
    if (track.muted) this.#silent(track);
    return this.#enable(this.#wanted);
  }

  /** @param {MediaStreamTrack} track */
  #silent(track) {
    setTimeout(() => {
      if (track === this.track && track.muted && this.state === 'on') this.#become('interrupted');
    }, INTERRUPTED_AFTER_MS);
  }

  /** @param {MediaStreamTrack} track */
  #back(track) {
    if (track === this.track && this.state === 'interrupted') this.#become('on');
  }

  /** Phones open no second device of a kind: then the first one has to go before.
   * @param {number} request
   * @param {DOMException} error
   * @param {string} deviceId
   */
  #refused(request, error, deviceId) {
    if (request !== this.#request) return;
    console.warn(error);
    if (error.name === 'OverconstrainedError' && deviceId) {
      this.#ask(''); // It is not there today.
    } else if (this.track) {
      this.track.stop();
      this.track = null;
      this.#ask();
    } else {
      this.#become(this.#wanted ? (REFUSALS[error.name] ?? 'busy') : 'off');
    }
  }

  /** @param {MediaStreamTrack} track */
  #lost(track) {
    if (track !== this.track) return;
    this.track = null;
    this.#become(this.#wanted ? 'lost' : 'off');
  }

  /** @param {DeviceState} state */
  #become(state) {
    this.state = state;
    this.changed();
  }
}

/** @param {MediaStreamTrack} track @returns {import('./device_lists.js').Device} */
function usedBy(track) {
  const { deviceId = '', groupId = '' } = track.getSettings();
  return { id: deviceId, group: groupId, label: track.label };
}

/** @param {(kind: Kind) => void} changed */
export function createLocalMedia(changed) {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return {
    // Kept, because giving a headset back and forth changes its sound profile each time.
    microphone: new LocalDevice('audio', {}, true, () => changed('audio')),
    // Not kept, so that the camera's light is off when the camera is.
    camera: new LocalDevice('video', size, false, () => changed('video')),
  };
}
