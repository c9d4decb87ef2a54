// One RTCPeerConnection per link: actions in, events out. Which way a negotiation goes and when
// to give up is for the core. Late events of a closed link are harmless: the core knows no such id.
import { endOfCandidates, fromBrowser, toBrowser } from './candidate.js';
import { HealthChannel } from './health_channel.js';
import { HeardLevel } from './heard_level.js';
import { PartChannel } from './part_channel.js';
import { placeholderTrack } from './placeholder_tracks.js';
import { rtpSums } from './rtp_sums.js';
import { SenderParameters } from './sender_parameters.js';
import { forEachSource, KIND_OF, SOURCES } from './sources.js';

/**
 * @typedef {import('./candidate.js').IceCandidate} IceCandidate
 * @typedef {import('confab-core/confab.mjs').SdpKind} SdpKind
 * @typedef {import('./sources.js').Source} Source
 * @typedef {Extract<import('confab-core/confab.mjs').Action, { type: 'set-send-parameters' }>}
 *     SendParameters
 *
 * @typedef {object} Link
 * @property {RTCPeerConnection} pc
 * @property {Record<Source, RTCRtpSender>} senders
 * @property {Record<Source, SenderParameters>} parameters
 * @property {HealthChannel} health
 * @property {HeardLevel} heard
 * @property {MediaStream} received Microphone and camera,
 * @property {MediaStream} shared and the screen with its sound.
 *
 * A part of the page that has a channel of its own on each link.
 * @typedef {object} Part
 * @property {import('./part_channel.js').ChannelKind} kind
 * @property {(link: number, channel: PartChannel) => void} channelOpened
 * @property {(link: number) => void} channelClosed Also of a link that had none.
 */

export class PeerLinks {
  /** @type {Map<number, Link>} */
  #links = new Map();
  // Only their ids matter: others see one stream of ourselves and one of our screen.
  #sent = new MediaStream();
  #shared = new MediaStream();
  /** Gets all of each sample, for a person to look at.
   * @type {((link: number, statistics: RTCStatsReport) => void) | null} */
  sampled = null;

  /**
   * @param {import('./call_driver.js').Feed} feed
   * @param {RTCCertificate} certificate The same for all, so that this page load has one identity.
   * @param {(source: Source) => MediaStreamTrack | null} localTrack
   * @param {Part[]} parts
   */
  constructor(feed, certificate, localTrack, parts) {
    this.feed = feed;
    this.certificate = certificate;
    this.localTrack = localTrack;
    this.parts = parts;
  }

  /** @param {{ link: number, iceServers: RTCIceServer[], relayOnly: boolean }} action */
  open({ link, iceServers, relayOnly }) {
    try {
      const pc = new RTCPeerConnection({
        iceServers,
        iceTransportPolicy: relayOnly ? 'relay' : 'all',
        // Else candidates are gathered for sound, pictures and data, each three times to be sent.
        bundlePolicy: 'max-bundle',
        certificates: [this.certificate],
      });
      const senders = this.#addSenders(pc);
      const parameters = forEachSource((source) => new SenderParameters(senders[source]));
      // After the tracks, and before the first offer.
      const health = new HealthChannel(pc, (report) =>
        this.feed((core, now) => core.reportChanged(link, report, now)));
      for (const part of this.parts) {
        new PartChannel(pc, part.kind, (channel) => part.channelOpened(link, channel));
      }
      const heard = new HeardLevel();
      const [received, shared] = [new MediaStream(), new MediaStream()];
      const made = { pc, senders, parameters, health, heard, received, shared };
      this.#links.set(link, made);
      this.#listen(link, made);
    } catch (error) {
      console.error(error); // Ice servers that the browser cannot read, for one.
      this.feed((core, now) => core.linkChanged(link, 'failed', now));
    }
  }

  /** @param {{ link: number, iceServers: RTCIceServer[] }} action */
  setIceServers({ link, iceServers }) {
    const pc = this.#links.get(link)?.pc;
    try {
      pc?.setConfiguration({ ...pc.getConfiguration(), iceServers });
    } catch (error) {
      console.error(error); // The link goes on with those it has.
    }
  }

  /** @param {{ link: number }} action */
  close({ link }) {
    for (const part of this.parts) part.channelClosed(link);
    this.#links.get(link)?.pc.close();
    this.#links.delete(link);
  }

  /** @param {{ link: number }} action */
  setLocalDescription({ link }) {
    const pc = this.#links.get(link)?.pc;
    pc?.setLocalDescription().then(
      () => {
        const { type, sdp } = /** @type {RTCSessionDescription} */ (pc.localDescription);
        const kind = /** @type {SdpKind} */ (type);
        this.feed((core, now) => core.localDescriptionSet(link, kind, sdp, now));
      },
      (error) => this.#descriptionFailed(link, error),
    );
  }

  /** @param {{ link: number, round: number, kind: SdpKind, sdp: string }} action */
  setRemoteDescription({ link, round, kind, sdp }) {
    this.#links.get(link)?.pc.setRemoteDescription({ type: kind, sdp }).then(
      () => this.feed((core, now) => core.remoteDescriptionSet(link, round, kind, now)),
      (error) => this.#descriptionFailed(link, error),
    );
  }

  /** @param {{ link: number, candidate: IceCandidate }} action */
  addCandidate({ link, candidate }) {
    this.#links.get(link)?.pc.addIceCandidate(toBrowser(candidate)).then(undefined, console.debug);
  }

  /** @param {{ link: number }} action */
  sample({ link }) {
    const open = this.#links.get(link);
    if (!open) return;
    for (const parameters of Object.values(open.parameters)) parameters.retry();
    open.pc.getStats().then((statistics) => {
      const sums = rtpSums(statistics, open.shared.getAudioTracks()[0]?.id);
      const { reports, report } = open.health;
      const level = open.heard.next(sums.audioEnergy, sums.audioSeconds);
      this.feed((core, now) => core.linkSampled(
        link, sums.packetsSent, sums.packetsReceived, sums.framesDecoded, reports, report, level,
        sums.bytesSent, sums.packetsLost, sums.roundTripTime, sums.availableBitrate, now,
      ));
      this.sampled?.(link, statistics);
    }, console.debug);
  }

  /** @param {{ link: number, text: string }} action */
  sendReport({ link, text }) {
    this.#links.get(link)?.health.send(text);
  }

  /** Sends another track, or nothing, on every link; needs no new negotiation.
   * @param {Source} source @param {MediaStreamTrack | null} track */
  send(source, track) {
    for (const { senders, parameters } of this.#links.values()) {
      replace(senders[source], track).then(() => parameters[source].trackChanged());
    }
  }

  /** @param {{ link: number }} action */
  sendKeyFrame({ link }) {
    const { senders, parameters } = this.#links.get(link) ?? {};
    parameters?.camera.sendKeyFrame();
    if (senders?.screen.track) parameters?.screen.sendKeyFrame();
  }

  /** @param {SendParameters} action */
  setSendParameters({ link, ...most }) {
    const { microphone, camera, screen, screenSound } = this.#links.get(link)?.parameters ?? {};
    microphone?.set({ active: true, maxBitrate: most.audioBitrate });
    camera?.set(picture(most.videoBitrate, most.height, most.frameRate));
    screen?.set(picture(most.screenBitrate, most.screenHeight, most.screenFrameRate));
    const music = most.screenAudioBitrate;
    screenSound?.set(music > 0 ? { active: true, maxBitrate: music } : { active: false });
  }

  /** Who comes in on a link, for the view to show. @param {number} link */
  received(link) {
    return this.#links.get(link)?.received ?? null;
  }

  /** Their screen, likewise, and its sound. @param {number} link */
  receivedScreen(link) {
    return this.#links.get(link)?.shared ?? null;
  }

  /** All of them before any placeholder goes: the next track would take the sender that it leaves.
   * @param {RTCPeerConnection} pc */
  #addSenders(pc) {
    const tracks = forEachSource((source) => this.localTrack(source));
    const senders = forEachSource((source) => {
      const stream = source.startsWith('screen') ? this.#shared : this.#sent;
      return pc.addTrack(tracks[source] ?? placeholderTrack(KIND_OF[source], source), stream);
    });
    for (const source of SOURCES) if (!tracks[source]) replace(senders[source], null);
    return senders;
  }

  /** @param {number} link @param {Link} made */
  #listen(link, { pc, received, shared }) {
    pc.onnegotiationneeded = () => this.feed((core, now) => core.negotiationNeeded(link, now));
    pc.ontrack = ({ track, transceiver }) =>
      (isFirstOfItsKind(transceiver, pc) ? received : shared).addTrack(track);
    pc.onicecandidate = ({ candidate }) => {
      const found = candidate ? fromBrowser(candidate) : endOfCandidates(pc.localDescription);
      this.feed((core, now) => core.candidateFound(link, found, now));
    };
    pc.onicecandidateerror = ({ url, errorCode }) =>
      this.feed((core, now) => core.iceServerFailed(link, url, errorCode, now));
    pc.onconnectionstatechange = () => {
      const state = pc.connectionState;
      if (state !== 'closed') this.feed((core, now) => core.linkChanged(link, state, now));
    };
  }

  /**
   * @param {number} link
   * @param {unknown} error
   */
  #descriptionFailed(link, error) {
    console.warn(error);
    this.feed((core, now) => core.descriptionFailed(link, now));
  }
}

/** The first ones are for microphone and camera, the second ones for a screen and its sound.
 * @param {RTCRtpTransceiver} transceiver @param {RTCPeerConnection} pc */
function isFirstOfItsKind(transceiver, pc) {
  const { kind } = transceiver.receiver.track;
  return transceiver === pc.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
}

/** @param {number} maxBitrate 0: nothing is sent. @param {number} height
 * @param {number} maxFramerate */
const picture = (maxBitrate, height, maxFramerate) =>
  maxBitrate > 0 ? { active: true, maxBitrate, height, maxFramerate } : { active: false };

/** A sender that has been stopped with its connection refuses, which is fine.
 * @param {RTCRtpSender} sender @param {MediaStreamTrack | null} track */
function replace(sender, track) {
  return sender.replaceTrack(track).then(undefined, console.debug);
}
