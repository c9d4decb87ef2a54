// The sound of all as one track.

export class Mixer {
  #context = new AudioContext();
  #mixed = this.#context.createMediaStreamDestination();
  /** @type {Map<MediaStreamTrack, MediaStreamAudioSourceNode>} */
  #sources = new Map();

  constructor() {
    // Began out of a press, so it may run; where a browser stopped it meanwhile, a recorder would
    // wait for sound for ever.
    this.#context.onstatechange = () => this.#run();
    this.#run();
  }

  /** @returns {MediaStreamTrack} */
  get track() {
    return this.#mixed.stream.getAudioTracks()[0];
  }

  /** From now on these and no others are heard. A track that is disabled is silent.
   * @param {MediaStreamTrack[]} tracks */
  follow(tracks) {
    for (const [track, source] of this.#sources) {
      if (tracks.includes(track)) continue;
      source.disconnect();
      this.#sources.delete(track);
    }
    for (const track of tracks) if (!this.#sources.has(track)) this.#add(track);
  }

  end() {
    this.#context.onstatechange = null;
    this.#context.close().then(undefined, console.debug);
  }

  /** @param {MediaStreamTrack} track */
  #add(track) {
    const source = this.#context.createMediaStreamSource(new MediaStream([track]));
    source.connect(this.#mixed);
    this.#sources.set(track, source);
  }

  #run() {
    if (this.#context.state === 'running') return;
    this.#context.resume().then(undefined, console.debug);
  }
}
