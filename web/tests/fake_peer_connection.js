// An RTCPeerConnection that connects to nothing. It notes every call in order, answers as a browser
// does, and refuses what a browser refuses.

const refusal = (name) => Promise.reject(new DOMException('refused', name));

class FakeSender {
  constructor(pc, track) {
    this.pc = pc;
    this.track = track;
  }

  async replaceTrack(track) {
    this.pc.calls.push(['replaceTrack', this.track?.kind ?? null, track]);
    if (this.pc.connectionState === 'closed') return refusal('InvalidStateError');
    await undefined; // Browsers take their time.
    this.track = track;
    return undefined;
  }

  getParameters() {
    const { encodings = this.pc.encodings, ...rest } = this.parameters ?? {};
    return { transactionId: 'latest', ...rest, encodings: encodings.map((one) => ({ ...one })) };
  }

  async setParameters(parameters, options) {
    const { encodings } = parameters;
    const call = ['setParameters', this.track?.kind ?? null, encodings[0]];
    this.pc.calls.push(options ? [...call, options] : call);
    if (this.pc.isNegotiating) return refusal('InvalidModificationError');
    this.parameters = parameters;
  }
}

export class FakePeerConnection {
  static made = [];
  calls = [];
  connectionState = 'new';
  localDescription = null;
  remoteDescription = null;
  statistics = [];
  encodings = [{ rid: '' }];
  transceivers = [];
  senders = [];
  isNegotiating = false;
  #announced = false;

  constructor(configuration) {
    this.setConfiguration(configuration);
    FakePeerConnection.made.push(this);
  }

  getConfiguration() {
    return { ...this.configuration };
  }

  setConfiguration(configuration) {
    for (const { urls } of configuration.iceServers ?? []) {
      if (!/^(stun|turns?):/.test(urls)) throw new SyntaxError(`not an ice server: ${urls}`);
    }
    this.configuration = configuration;
  }

  addTrack(track, stream) {
    this.calls.push(['addTrack', track, stream]);
    if (!this.#announced) queueMicrotask(() => this.onnegotiationneeded?.());
    this.#announced = true;
    const free = this.transceivers.findIndex(({ receiver }, index) =>
      receiver.track.kind === track.kind && this.senders[index].track === null);
    if (free >= 0) return Object.assign(this.senders[free], { track }); // Never used to send.
    this.transceivers.push({ receiver: { track: { kind: track.kind } } });
    this.senders.push(new FakeSender(this, track));
    return this.senders.at(-1);
  }

  getTransceivers() {
    return this.transceivers;
  }

  createDataChannel(label, options) {
    this.calls.push(['createDataChannel', label, options]);
    const send = (text) => this.calls.push(['send', text]);
    const channel = { readyState: 'connecting', bufferedAmount: 0, send };
    if (label === 'health') this.channel = channel;
    else this[label] = channel;
    return channel;
  }

  async getStats() {
    return new Map(this.statistics.map((report, index) => [report.id ?? `id${index}`, report]));
  }

  async setLocalDescription(...description) {
    this.calls.push(['setLocalDescription', ...description]);
    if (this.connectionState === 'closed') return refusal('InvalidStateError');
    const type = this.remoteDescription?.type === 'offer' ? 'answer' : 'offer';
    this.localDescription = { type, sdp: this.sdp(type) };
  }

  sdp(type) {
    return `v=0 my ${type}\r\na=ice-ufrag:mine\r\n`;
  }

  async setRemoteDescription(description) {
    this.calls.push(['setRemoteDescription', description]);
    if (!description.sdp.startsWith('v=0')) return refusal('OperationError');
    this.remoteDescription = description;
  }

  async addIceCandidate(candidate) {
    this.calls.push(['addIceCandidate', candidate]);
    if (!this.remoteDescription) return refusal('InvalidStateError');
  }

  close() {
    this.calls.push(['close']);
    this.connectionState = 'closed';
  }

  /** The connection changes by itself. */
  become(state) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}
