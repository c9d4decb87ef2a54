// The data channel over which the two ends of a link tell each other what they send and receive
// (docs/protocol.md, "Between the peers"). What it means is for the core.

/** @type {RTCDataChannelInit} */
const OPTIONS = { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 };

export const REPORT_LENGTH_MAX = 128;

export class HealthChannel {
  /** How many texts have come, and the latest of them. */
  reports = 0;
  report = '';
  #tail = '';

  /** `tailChanged` gets a text that says something else than the one before after its counters.
   * @param {RTCPeerConnection} pc @param {(report: string) => void} tailChanged */
  constructor(pc, tailChanged) {
    this.tailChanged = tailChanged;
    this.channel = pc.createDataChannel('health', OPTIONS);
    this.channel.onmessage = ({ data }) => this.#heard(data);
  }

  /** @param {unknown} data Another program might send anything. */
  #heard(data) {
    const text = String(data);
    if (text.length > REPORT_LENGTH_MAX) return console.debug('A report is too long.');
    this.reports += 1;
    this.report = text;
    const tail = text.split(' ').slice(2).join(' ');
    if (tail === this.#tail) return;
    this.#tail = tail;
    this.tailChanged(text);
  }

  /** Dropped if the channel is not open, or if an earlier one still waits: it would come too late.
   * @param {string} text */
  send(text) {
    const { readyState, bufferedAmount } = this.channel;
    if (readyState === 'open' && bufferedAmount === 0) this.channel.send(text);
  }
}
