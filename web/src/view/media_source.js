// Gives a <video> its stream, only when that changes, and tells when the browser will not play it.
import { noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';
import { useSpeaker } from '../shims/speaker.js';

class MediaSource extends AsyncDirective {
  /** @type {HTMLVideoElement | null} */
  #video = null;
  /** @type {MediaStream | null} */
  #stream = null;

  #speaker = '';

  /**
   * @param {MediaStream | null} _stream
   * @param {() => void} _blocked
   * @param {string} [_speaker] Empty: the browser's choice.
   */
  render(_stream, _blocked, _speaker) {
    return noChange;
  }

  /**
   * @param {import('lit-html/directive.js').ElementPart} part
   * @param {Parameters<MediaSource['render']>} stream
   * @override
   */
  update(part, [stream, blocked, speaker = '']) {
    this.#video = /** @type {HTMLVideoElement} */ (part.element);
    if (stream !== this.#stream) {
      this.#stream = stream;
      show(this.#video, stream, blocked);
    }
    if (speaker !== this.#speaker) {
      this.#speaker = speaker;
      useSpeaker(this.#video, speaker);
    }
    return noChange;
  }

  /** A video that waits for its first picture would wait for ever, and keep all of its page.
   * @override */
  disconnected() {
    if (this.#video) this.#video.srcObject = null;
  }
}

/**
 * One stream that plays follows another within the same source: a new source would show nothing
 * until its first picture.
 * @param {HTMLVideoElement} video
 * @param {MediaStream | null} stream
 * @param {() => void} blocked
 */
export function show(video, stream, blocked) {
  const shown = /** @type {MediaStream | null} */ (video.srcObject);
  if (shown && stream && stream.getTracks().length > 0) return exchangeTracks(shown, stream);
  if (stream && !video.muted) return begin(video, stream, blocked);
  video.srcObject = stream;
  if (stream) play(video, blocked);
}

/** Of streams that are being loaded without them.
 * @type {WeakMap<MediaStream, MediaStreamTrack[]>} */
const waiting = new WeakMap();

/**
 * With a camera's track in it when it is loaded nothing is heard before there is a picture, and a
 * camera that is off gives none: pictures join what is loaded already.
 * @param {HTMLVideoElement} video
 * @param {MediaStream} stream
 * @param {() => void} blocked
 */
function begin(video, stream, blocked) {
  const pictures = stream.getVideoTracks();
  for (const track of pictures) stream.removeTrack(track);
  waiting.set(stream, pictures);
  const loaded = () => {
    const hasCome = stream.getVideoTracks().length > 0; // Meanwhile, and is loaded with it.
    for (const track of waiting.get(stream) ?? []) stream.addTrack(track);
    if (hasCome && video.srcObject === stream) begin(video, stream, blocked);
  };
  video.addEventListener('loadstart', loaded, { once: true });
  video.srcObject = stream;
  play(video, blocked);
}

/** @param {MediaStream} shown @param {MediaStream} next */
function exchangeTracks(shown, next) {
  waiting.delete(shown);
  for (const track of shown.getTracks()) shown.removeTrack(track); // First: Firefox needs it so.
  for (const track of next.getTracks()) shown.addTrack(track);
}

/**
 * @param {HTMLVideoElement} video
 * @param {() => void} blocked
 */
export function play(video, blocked) {
  video.play().then(undefined, (error) => {
    if (error.name === 'NotAllowedError') blocked();
  });
}

export const mediaSource = directive(MediaSource);
