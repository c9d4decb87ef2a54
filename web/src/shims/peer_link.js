// One RTCPeerConnection per link: actions in, events out. Which way a negotiation goes and when
// to give up is for the core. Late events of a closed link are harmless: the core knows no such id.
import { fromBrowser, toBrowser } from './candidate.js';
import { placeholderTrack } from './placeholder_tracks.js';

/**
 * @typedef {import('./candidate.js').IceCandidate} IceCandidate
 * @typedef {import('confab-core/confab.mjs').SdpKind} SdpKind
 * @typedef {'audio' | 'video'} Kind
 * @typedef {Record<Kind, RTCRtpSender>} Senders
 * @typedef {{ pc: RTCPeerConnection, senders: Senders, received: MediaStream }} Link
 */

/**
 * @param {import('./call_driver.js').Feed} feed
 * @param {RTCCertificate} certificate The same for all, so that this page load has one identity.
 * @param {(kind: Kind) => MediaStreamTrack | null} localTrack
 */
export function createPeerLinks(feed, certificate, localTrack) {
  /** @type {Map<number, Link>} */
  const links = new Map();
  const sent = new MediaStream(); // Only its id matters: others see one stream of ours.

  /**
   * @param {RTCPeerConnection} pc
   * @param {Kind} kind
   */
  function addSender(pc, kind) {
    const track = localTrack(kind);
    const sender = pc.addTrack(track ?? placeholderTrack(kind), sent);
    if (!track) replace(sender, null);
    return sender;
  }

  /** @param {{ link: number, iceServers: RTCIceServer[] }} action */
  function open({ link, iceServers }) {
    try {
      const pc = new RTCPeerConnection({ iceServers, certificates: [certificate] });
      const received = new MediaStream();
      listen(feed, link, pc, received);
      const senders = { audio: addSender(pc, 'audio'), video: addSender(pc, 'video') };
      links.set(link, { pc, senders, received });
    } catch (error) {
      console.error(error); // Ice servers that the browser cannot read, for one.
      feed((core, now) => core.linkChanged(link, 'failed', now));
    }
  }

  /** @param {number} link */
  function close(link) {
    links.get(link)?.pc.close();
    links.delete(link);
  }

  /** @param {number} link */
  function setLocalDescription(link) {
    const pc = links.get(link)?.pc;
    pc?.setLocalDescription().then(
      () => {
        const { type, sdp } = /** @type {RTCSessionDescription} */ (pc.localDescription);
        const kind = /** @type {SdpKind} */ (type);
        feed((core, now) => core.localDescriptionSet(link, kind, sdp, now));
      },
      (error) => descriptionFailed(feed, link, error),
    );
  }

  /** @param {{ link: number, round: number, kind: SdpKind, sdp: string }} action */
  function setRemoteDescription({ link, round, kind, sdp }) {
    links.get(link)?.pc.setRemoteDescription({ type: kind, sdp }).then(
      () => feed((core, now) => core.remoteDescriptionSet(link, round, kind, now)),
      (error) => descriptionFailed(feed, link, error),
    );
  }

  return {
    open,
    close,
    setLocalDescription,
    setRemoteDescription,
    /** @param {{ link: number, candidate: IceCandidate }} action */
    addCandidate({ link, candidate }) {
      links.get(link)?.pc.addIceCandidate(toBrowser(candidate)).then(undefined, console.debug);
    },
    /** @param {number} link */
    restartIce: (link) => links.get(link)?.pc.restartIce(),
    /** Sends another track, or nothing, on every link; needs no new negotiation.
     * @param {Kind} kind @param {MediaStreamTrack | null} track */
    send(kind, track) {
      for (const { senders } of links.values()) replace(senders[kind], track);
    },
    /** What comes in on a link, for the view to show. @param {number} link */
    received: (link) => links.get(link)?.received ?? null,
  };
}

/**
 * @param {import('./call_driver.js').Feed} feed
 * @param {number} link
 * @param {RTCPeerConnection} pc
 * @param {MediaStream} received
 */
function listen(feed, link, pc, received) {
  pc.onnegotiationneeded = () => feed((core, now) => core.negotiationNeeded(link, now));
  pc.ontrack = ({ track }) => received.addTrack(track);
  pc.onicecandidate = ({ candidate }) => {
    if (candidate) feed((core, now) => core.candidateFound(link, fromBrowser(candidate), now));
  };
  pc.onconnectionstatechange = () => {
    const state = pc.connectionState;
    if (state !== 'closed') feed((core, now) => core.linkChanged(link, state, now));
  };
}

/**
 * @param {import('./call_driver.js').Feed} feed
 * @param {number} link
 * @param {unknown} error
 */
function descriptionFailed(feed, link, error) {
  console.warn(error);
  feed((core, now) => core.descriptionFailed(link, now));
}

/** A sender that has been stopped with its connection refuses, which is fine.
 * @param {RTCRtpSender} sender @param {MediaStreamTrack | null} track */
function replace(sender, track) {
  sender.replaceTrack(track).then(undefined, console.debug);
}
