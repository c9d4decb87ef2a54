// One RTCPeerConnection per link: actions in, events out. Which way a negotiation goes and when
// to give up is for the core. Late events of a closed link are harmless: the core knows no such id.
import { toBrowser } from './candidate.js';
import { LinkMaker, send } from './link_maker.js';
import { rtpSums } from './rtp_sums.js';
import { forEachSource } from './sources.js';

/**
 * @typedef {import('./candidate.js').IceCandidate} IceCandidate
 * @typedef {import('./link_maker.js').Link} Link
 * @typedef {import('./link_maker.js').Part} Part
 * @typedef {import('confab-core/confab.mjs').SdpKind} SdpKind
 * @typedef {import('./sources.js').Source} Source
 * @typedef {Extract<import('confab-core/confab.mjs').Action, { type: 'set-send-parameters' }>}
 *     SendParameters
 */

/** Milliseconds within which somebody nearby has answered. */
const ANSWER_AT_ONCE = 60;

export class PeerLinks {
  /** @type {Map<number, Link>} */
  #links = new Map();
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
    this.localTrack = localTrack;
    this.parts = parts;
    this.maker = new LinkMaker(feed, certificate, parts);
  }

  /** @param {{ link: number, iceServers: RTCIceServer[], relayOnly: boolean }} action */
  open({ link, iceServers, relayOnly }) {
    try {
      const made = this.maker.take(link, forEachSource((source) => this.localTrack(source)));
      this.#links.set(link, made);
      const iceTransportPolicy = relayOnly ? 'relay' : 'all';
      made.pc.setConfiguration({ ...made.pc.getConfiguration(), iceServers, iceTransportPolicy });
      if (made.wantsNegotiation) this.feed((core, now) => core.negotiationNeeded(link, now));
    } catch (error) {
      console.error(error); // Ice servers that the browser cannot read, for one.
      this.close({ link });
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
        this.#retry(link);
      },
      (error) => this.#descriptionFailed(link, error),
    );
  }

  /** @param {{ link: number, round: number, kind: SdpKind, sdp: string }} action */
  setRemoteDescription({ link, round, kind, sdp }) {
    this.#links.get(link)?.pc.setRemoteDescription({ type: kind, sdp }).then(
      () => {
        this.feed((core, now) => core.remoteDescriptionSet(link, round, kind, now));
        this.#retry(link);
      },
      (error) => this.#descriptionFailed(link, error),
    );
  }

  /** Whether one of them is about to be connected for the first time.
   * @param {number} waited For how many milliseconds. An answer that is not there by then takes
   *     longer than what else there is to do. */
  isConnecting(waited) {
    return Array.from(this.#links.values()).some(({ pc: { connectionState, signalingState } }) =>
      connectionState === 'connecting' || (connectionState === 'new' &&
        (signalingState !== 'have-local-offer' || waited < ANSWER_AT_ONCE)));
  }

  /** @param {{ link: number, candidate: IceCandidate }} action */
  addCandidate({ link, candidate }) {
    this.#links.get(link)?.pc.addIceCandidate(toBrowser(candidate)).then(undefined, console.debug);
  }

  /** @param {{ link: number }} action */
  sample({ link }) {
    const open = this.#links.get(link);
    if (!open) return;
    this.#retry(link);
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
    for (const link of this.#links.values()) send(link, source, track);
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

  /** What the browser refused to set before. @param {number} link */
  #retry(link) {
    const { parameters = {} } = this.#links.get(link) ?? {};
    for (const each of Object.values(parameters)) each.retry();
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

/** @param {number} maxBitrate 0: nothing is sent. @param {number} height
 * @param {number} maxFramerate */
const picture = (maxBitrate, height, maxFramerate) =>
  maxBitrate > 0 ? { active: true, maxBitrate, height, maxFramerate } : { active: false };
