// What one sender may take (RTCRtpEncodingParameters). A browser takes one change at a time, and
// may refuse any while it negotiates: then the latest wish waits for retry().

/**
 * @typedef {object} Wish
 * @property {boolean} active
 * @property {number} [maxBitrate]
 * @property {number} [height] Of the picture, which is never enlarged.
 * @property {number} [maxFramerate]
 */

export class SenderParameters {
  /** @type {Wish | null} */
  #wish = null;
  #wantsKeyFrame = false;
  #isDue = false;
  #isBusy = false;

  /** @param {RTCRtpSender} sender */
  constructor(sender) {
    this.sender = sender;
  }

  /** @param {Wish} wish */
  set(wish) {
    this.#wish = wish;
    this.#apply();
  }

  /** Browsers that do not know the option ignore it; the other end asks for one after a while. */
  sendKeyFrame() {
    this.#wantsKeyFrame = true;
    this.#apply();
  }

  /** A camera's picture may be of another height. */
  trackChanged() {
    if (this.#wish?.height) this.#apply();
  }

  /** If the browser refused. */
  retry() {
    if (this.#isDue) this.#apply();
  }

  async #apply() {
    this.#isDue = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#isDue) {
        this.#isDue = false;
        await this.#change();
      }
    } catch (error) {
      this.#isDue = true;
      console.debug(error);
    }
    this.#isBusy = false;
  }

  #change() {
    const parameters = this.sender.getParameters();
    const [encoding] = parameters.encodings;
    if (!encoding) throw new Error('The sender has nothing to be set yet.');
    if (this.#wish) Object.assign(encoding, this.#encodingOf(this.#wish));
    const options = this.#wantsKeyFrame ? { encodingOptions: [{ keyFrame: true }] } : undefined;
    this.#wantsKeyFrame = false;
    /** @type {(parameters: RTCRtpSendParameters, options?: object) => Promise<void>} */
    const setParameters = this.sender.setParameters.bind(this.sender);
    return setParameters(parameters, options);
  }

  /** @param {Wish} wish @returns {RTCRtpEncodingParameters} */
  #encodingOf({ height, ...rest }) {
    if (!height) return rest;
    const original = this.sender.track?.getSettings().height ?? height;
    return { ...rest, scaleResolutionDownBy: Math.max(1, original / height) };
  }
}
