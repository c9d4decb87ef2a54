// The data channel over which files go (docs/protocol.md, "Files"). What comes is kept until the
// part of the page that understands it is loaded.

/** @type {RTCDataChannelInit} */
const OPTIONS = { negotiated: true, id: 2, ordered: true };

/** More need not be kept, for the other end says all again once that part says hello. */
export const EARLY_MAX = 16;

/** As each end begins, and what has no need of an answer by who offers nothing. */
export const HELLO = '{"type":"hello"}';

export class FilesChannel {
  /** @type {unknown[]} */
  #early = [];
  /** @type {() => void} */
  #wanted = () => {};

  /** @param {RTCPeerConnection} pc @param {(opened: FilesChannel) => void} opened */
  constructor(pc, opened) {
    this.pc = pc;
    this.channel = pc.createDataChannel('files', OPTIONS);
    this.channel.binaryType = 'arraybuffer';
    this.channel.onopen = () => this.#whenDescribed(() => opened(this));
    this.channel.onmessage = ({ data }) => {
      if (this.#early.length < EARLY_MAX) this.#early.push(data);
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
