// A data channel of a part of the page that is loaded later (docs/protocol.md, "Files", "Talk").
// What comes is kept until that part is there.

/**
 * @typedef {object} ChannelKind
 * @property {string} label
 * @property {number} id The same at both ends; those of one connection differ.
 * @property {string[]} idle What is said without need, so that nobody loads that part for it.
 * @property {number} earlyMax How much of what comes is kept. More need not be, for the other end
 *     says what stands again once that part says hello.
 */

/** As each end begins. */
export const HELLO = '{"type":"hello"}';

/** What answers it where no hand is raised, nothing recorded and nothing written. */
export const NO_HAND = '{"type":"state","hand":0,"recording":false}';

/** @type {ChannelKind} */
export const FILES = { label: 'files', id: 2, idle: [HELLO], earlyMax: 16 };
/** All that comes at once of a page that keeps to its limits (docs/protocol.md, "Talk"): a message
 * that is missing before another one would not be said again. @type {ChannelKind} */
export const TALK = { label: 'talk', id: 4, idle: [HELLO, NO_HAND], earlyMax: 96 };

export class PartChannel {
  /** @type {unknown[]} */
  #early = [];
  /** @type {() => void} */
  #wanted = () => {};
  /** @type {ChannelKind} */
  #kind;

  /** @param {RTCPeerConnection} pc @param {ChannelKind} kind
   * @param {(opened: PartChannel) => void} opened */
  constructor(pc, kind, opened) {
    const { label, id, earlyMax } = kind;
    this.pc = pc;
    this.#kind = kind;
    this.channel = pc.createDataChannel(label, { negotiated: true, id, ordered: true });
    this.channel.binaryType = 'arraybuffer';
    this.channel.onopen = () => this.#whenDescribed(() => opened(this));
    this.channel.onmessage = ({ data }) => {
      if (this.#early.length < earlyMax) this.#early.push(data);
      if (!this.#isIdle(data)) this.#wanted();
    };
  }

  /** A busy page may hear that the channel is open before it hears that the answer is set, which
   * has the certificate. @param {() => void} act */
  #whenDescribed(act) {
    if (this.pc.remoteDescription) act();
    else this.pc.addEventListener('signalingstatechange', act, { once: true });
  }

  /** In place of that part: the other end sends nothing before.
   * @param {() => void} wanted Called with each message that only that part understands. */
  greet(wanted) {
    this.#wanted = wanted;
    if (!this.#early.every((data) => this.#isIdle(data))) wanted();
    if (this.channel.readyState === 'open') this.channel.send(HELLO);
  }

  /** @param {unknown} data */
  #isIdle(data) {
    return this.#kind.idle.includes(/** @type {string} */ (data));
  }

  /** All that came and comes goes there. @param {(data: unknown) => void} receive */
  attach(receive) {
    this.channel.onmessage = ({ data }) => receive(data);
    this.#early.splice(0).forEach(receive);
  }

  /** The same for all links to one load of a page, and for no other: that the other end has this
   * certificate is what its handshake proved. Empty where a description names several. */
  get certificate() {
    const lines = this.pc.remoteDescription?.sdp.match(/^a=fingerprint:.*$/gm) ?? [];
    const [certificate, ...others] = new Set(lines.map((line) => line.trim().toLowerCase()));
    return others.length === 0 ? certificate ?? '' : '';
  }
}
