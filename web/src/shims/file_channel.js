// Frames on the channel `files`: texts as they are; bytes of a file after a head of its number and
// the offset of the first, eight bytes each, the most significant first.

const HEAD_BYTES = 16;
export const FRAME_BYTES_MAX = 16_384;
export const TEXT_LENGTH_MAX = 16_384; // In UTF-16 units; the core holds it to as many bytes.

/** Below so much in the channel there is room for more: sound and pictures come in between. */
export const BUFFERED_LOW = 65_536;

export class FileChannel {
  /** @param {RTCDataChannel} channel */
  constructor(channel) {
    this.channel = channel;
    channel.bufferedAmountLowThreshold = BUFFERED_LOW;
  }

  /** What came; null if it is of no meaning. @param {unknown} data */
  static read(data) {
    if (typeof data === 'string') return data.length <= TEXT_LENGTH_MAX ? data : null;
    if (!(data instanceof ArrayBuffer)) return null;
    const length = data.byteLength - HEAD_BYTES;
    if (length <= 0 || length > FRAME_BYTES_MAX) return null;
    const head = new DataView(data);
    const number = Number(head.getBigUint64(0));
    const offset = Number(head.getBigUint64(8));
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(offset)) return null;
    return { number, offset, bytes: new Uint8Array(data, HEAD_BYTES) };
  }

  /** @param {string} text */
  sendText(text) {
    this.#send(text);
  }

  /** Ends once there is room for more, or the channel is closed.
   * @param {number} number @param {number} offset @param {Uint8Array} bytes */
  async sendBytes(number, offset, bytes) {
    const frame = new Uint8Array(HEAD_BYTES + bytes.length);
    const head = new DataView(frame.buffer);
    head.setBigUint64(0, BigInt(number));
    head.setBigUint64(8, BigInt(offset));
    frame.set(bytes, HEAD_BYTES);
    this.#send(frame);
    if (this.channel.bufferedAmount <= BUFFERED_LOW) return;
    await new Promise((resolve) => {
      this.channel.addEventListener('bufferedamountlow', resolve, { once: true });
      this.channel.addEventListener('close', resolve, { once: true });
    });
  }

  /** @param {any} data */
  #send(data) {
    try {
      this.channel.send(data);
    } catch (error) {
      console.debug(error); // It closed just now, which the core is about to hear.
    }
  }
}
