// A data channel of a part of the page that is loaded later (docs/protocol.md, "Files", "Talk").
// What comes is kept until that part is there.

/**
 * @typedef {object} ChannelKind
 * @property {string} label
 * @property {number} id The same at both ends; those of one connection differ.
 * @property {number} earlyMax How much of what comes is kept. More need not be, for the other end
 *     says all again once that part says hello.
 */

/** @type {ChannelKind} */
export const FILES = { label: 'files', id: 2, earlyMax: 16 };
/** @type {ChannelKind} */
export const TALK = { label: 'talk', id: 4, earlyMax: 64 };

/** As each end begins, and what has no need of an answer by who has nothing to say. */
export const HELLO = '{"type":"hello"}';

export class PartChannel {
  /** @type {unknown[]} */
  #early = [];
  /** @type {() => void} */
  #wanted = () => {};

  /** @param {RTCPeerConnection} pc @param {ChannelKind} kind
   * @param {(opened: PartChannel) => void} opened */
  constructor(pc, { label, id, earlyMax }, opened) {
    this.pc = pc;
    this.channel = pc.createDataChannel(label, { negotiated: true, id, ordered: true });
    this.channel.binaryType = 'arraybuffer';
    this.channel.onopen = () => this.#whenDescribed(() => opened(this));
    this.channel.onmessage = ({ data }) => {
      if (this.#early.length < earlyMax) this.#early.push(data);
      if (data !== HELLO) this.#wanted();
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
    if (this.#early.some((data) => data !== HELLO)) wanted();
    if (this.channel.readyState === 'open') this.channel.send(HELLO);
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
