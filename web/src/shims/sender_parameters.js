// What one sender may take (RTCRtpEncodingParameters). A browser takes one change at a time, and
// may refuse any while it negotiates: then the latest wish waits for retry().

/**
 * @typedef {object} Wish
 * @property {boolean} active
 * @property {number} [maxBitrate]
 * @property {number} [height] Of the picture, which is never enlarged.
 * @property {number} [maxFramerate]
 */

/** Text stays legible with fewer pictures, a film does not have to.
 * @type {Record<string, RTCDegradationPreference>} */
const PREFERENCES = { text: 'maintain-resolution', motion: 'balanced' };

/** Until a camera says how high its picture is: to begin with too large a one costs more. */
const USUAL_HEIGHT = 720;

export class SenderParameters {
  /** @type {Wish | null} */
  #wish = null;
  #wantsKeyFrame = false;
  #height = 0; // Of what is sent, as it was when it was scaled last.
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

  /** If the browser refused, or a window that is shared has another size now. */
  retry() {
    if (this.#isDue || (this.#height && this.#height !== this.#heightOfTrack())) this.#apply();
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
    const before = JSON.stringify(parameters);
    const [encoding] = parameters.encodings;
    if (!encoding) throw new Error('The sender has nothing to be set yet.');
    if (this.#wish) Object.assign(encoding, this.#encodingOf(this.#wish));
    const hint = this.sender.track?.contentHint;
    if (hint) parameters.degradationPreference = PREFERENCES[hint];
    if (!this.#wantsKeyFrame && JSON.stringify(parameters) === before) return undefined;
    const options = this.#wantsKeyFrame ? { encodingOptions: [{ keyFrame: true }] } : undefined;
    this.#wantsKeyFrame = false;
    /** @type {(parameters: RTCRtpSendParameters, options?: object) => Promise<void>} */
    const setParameters = this.sender.setParameters.bind(this.sender);
    return setParameters(parameters, options);
  }

  /** @param {Wish} wish @returns {RTCRtpEncodingParameters} */
  #encodingOf({ height, ...rest }) {
    this.#height = height ? this.#heightOfTrack() : 0;
    if (!height) return rest;
    return { ...rest, scaleResolutionDownBy: Math.max(1, (this.#height || USUAL_HEIGHT) / height) };
  }

  #heightOfTrack() {
    return this.sender.track?.getSettings().height ?? 0;
  }
}
