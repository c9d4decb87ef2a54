// Gives a <video> its stream, only when that changes, and tells when the browser will not play it.
import { noChange } from 'lit-html';
import { Directive, directive } from 'lit-html/directive.js';

class MediaSource extends Directive {
  /**
   * @param {MediaStream | null} _stream
   * @param {() => void} _blocked
   */
  render(_stream, _blocked) {
    return noChange;
  }

  /**
   * @param {import('lit-html/directive.js').ElementPart} part
   * @param {Parameters<MediaSource['render']>} stream
   * @override
   */
  update(part, [stream, blocked]) {
    const video = /** @type {HTMLVideoElement} */ (part.element);
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      if (stream) play(video, blocked);
    }
    return noChange;
  }
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
