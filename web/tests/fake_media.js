// What the shims use of the browser's media, keeping note of what was done with it.

export class FakeMediaStream {
  constructor(tracks = []) {
    this.tracks = tracks;
  }

  addTrack(track) {
    this.tracks.push(track);
  }

  removeTrack(track) {
    this.tracks = this.tracks.filter((one) => one !== track);
  }

  getTracks() {
    return [...this.tracks];
  }

  getAudioTracks() {
    return this.tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks() {
    return this.tracks.filter(({ kind }) => kind === 'video');
  }
}

export class FakeAudioContext {
  static made = [];
  state = 'running';

  constructor() {
    FakeAudioContext.made.push(this);
  }

  async suspend() {
    this.state = 'suspended';
  }

  createMediaStreamDestination() {
    return { stream: new FakeMediaStream([{ kind: 'audio', name: 'placeholder' }]) };
  }
}

/** As in Firefox, where a canvas without a context cannot be captured. */
export class FakeCanvas {
  static made = [];
  context = null;

  constructor() {
    FakeCanvas.made.push(this);
  }

  getContext(kind) {
    return (this.context ??= { kind });
  }

  captureStream(rate) {
    if (!this.context) throw new Error('NS_ERROR_NOT_INITIALIZED');
    this.rate = rate;
    return new FakeMediaStream([{ kind: 'video', name: 'placeholder' }]);
  }
}

export const fakeDocument = { createElement: (tag) => tag === 'canvas' && new FakeCanvas() };
