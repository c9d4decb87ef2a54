// The pictures that are recorded, each as a <video> of its own: those on the page come and go with
// what the person looks at, and show oneself mirrored.

/** @typedef {import('./scene.js').PictureId} PictureId */

export class Pictures {
  /** @type {Map<PictureId, Picture>} */
  #pictures = new Map();

  /** The latest of that track, once there is one.
   * @param {PictureId} id @param {MediaStreamTrack} track */
  latest(id, track) {
    const picture = this.#pictures.get(id) ?? new Picture();
    this.#pictures.set(id, picture);
    return picture.latest(track);
  }

  /** Forgets all others. @param {PictureId[]} ids */
  keep(ids) {
    for (const [id, picture] of this.#pictures) {
      if (ids.includes(id)) continue;
      picture.end();
      this.#pictures.delete(id);
    }
  }
}

class Picture {
  #video = Object.assign(document.createElement('video'), {
    autoplay: true, muted: true, playsInline: true,
  });
  /** @type {MediaStreamTrack | null} */
  #track = null;
  #stream = new MediaStream();

  /** A track that follows another, over the next connection to the same person, say, does so within
   * the same source: a new source would show nothing until its first picture.
   * @param {MediaStreamTrack} track */
  latest(track) {
    if (track !== this.#track) this.#take(track);
    const { readyState, videoWidth } = this.#video;
    return readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0 ? this.#video : null;
  }

  end() {
    this.#video.srcObject = null;
  }

  /** @param {MediaStreamTrack} track */
  #take(track) {
    if (this.#track) this.#stream.removeTrack(this.#track);
    this.#stream.addTrack(track);
    this.#track = track;
    this.#video.srcObject ??= this.#stream;
    this.#video.play().then(undefined, console.debug);
  }
}
