// Connections with all that belongs to them from the start: senders and channels in their order
// (docs/protocol.md, "Between the peers"), and what tells the core of their events.
import { endOfCandidates, fromBrowser } from './candidate.js';
import { HealthChannel } from './health_channel.js';
import { HeardLevel } from './heard_level.js';
import { idle } from './idle.js';
import { PartChannel } from './part_channel.js';
import { placeholderTrack } from './placeholder_tracks.js';
import { SenderParameters } from './sender_parameters.js';
import { forEachSource, KIND_OF, SOURCES } from './sources.js';

/**
 * @typedef {import('./sources.js').Source} Source
 * @typedef {Record<Source, MediaStreamTrack | null>} Tracks
 *
 * @typedef {object} Link
 * @property {number} id 0: of no link yet.
 * @property {RTCPeerConnection} pc
 * @property {boolean} wantsNegotiation The browser said so.
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

/** @type {Tracks} */
const NOTHING = forEachSource(() => null);

export class LinkMaker {
  // Only their ids matter: others see one stream of ourselves and one of our screen.
  #sent = new MediaStream();
  #shared = new MediaStream();
  /** @type {Link | null} */
  #spare = null;

  /**
   * @param {import('./call_driver.js').Feed} feed
   * @param {RTCCertificate} certificate
   * @param {Part[]} parts
   */
  constructor(feed, certificate, parts) {
    this.feed = feed;
    this.certificate = certificate;
    this.parts = parts;
  }

  /** Has one ready for the next link, made while nobody waits for it, for browsers take their time.
   * It has no servers and gathers no candidates. */
  async prepare() {
    await idle();
    try {
      this.#spare ??= this.#make(NOTHING);
    } catch (error) {
      console.debug(error); // Whoever needs one is told of it then.
    }
  }

  /** @param {number} id @param {Tracks} tracks What is sent; null: nothing yet. */
  take(id, tracks) {
    const made = this.#spare ?? this.#make(tracks);
    if (this.#spare) for (const source of SOURCES) send(made, source, tracks[source]);
    this.#spare = null;
    made.id = id;
    return made;
  }

  /** Browsers keep no page that is left with a connection. */
  drop() {
    this.#spare?.pc.close();
    this.#spare = null;
  }

  /** @param {Tracks} tracks @returns {Link} */
  #make(tracks) {
    const pc = new RTCPeerConnection({
      // Else candidates are gathered for sound, pictures and data, each three times to be sent.
      bundlePolicy: 'max-bundle',
      certificates: [this.certificate],
    });
    const senders = this.#addSenders(pc, tracks);
    const parameters = forEachSource((source) => new SenderParameters(senders[source]));
    // After the tracks, and before the first offer.
    const health = new HealthChannel(pc, (report) =>
      this.feed((core, now) => core.reportChanged(made.id, report, now)));
    for (const part of this.parts) {
      new PartChannel(pc, part.kind, (channel) => part.channelOpened(made.id, channel));
    }
    const heard = new HeardLevel();
    const [received, shared] = [new MediaStream(), new MediaStream()];
    /** @type {Link} */
    const made = {
      id: 0, pc, wantsNegotiation: false, senders, parameters, health, heard, received, shared,
    };
    this.#listen(made);
    return made;
  }

  /** All of them before any placeholder goes: the next track would take the sender that it leaves.
   * @param {RTCPeerConnection} pc @param {Tracks} tracks */
  #addSenders(pc, tracks) {
    const senders = forEachSource((source) => {
      const stream = source.startsWith('screen') ? this.#shared : this.#sent;
      return pc.addTrack(tracks[source] ?? placeholderTrack(KIND_OF[source], source), stream);
    });
    for (const source of SOURCES) if (!tracks[source]) replace(senders[source], null);
    return senders;
  }

  /** @param {Link} made */
  #listen(made) {
    const { pc, received, shared } = made;
    pc.onnegotiationneeded = () => {
      made.wantsNegotiation = true;
      if (made.id) this.feed((core, now) => core.negotiationNeeded(made.id, now));
    };
    pc.ontrack = ({ track, transceiver }) =>
      (isFirstOfItsKind(transceiver, pc) ? received : shared).addTrack(track);
    pc.onicecandidate = ({ candidate }) => {
      const found = candidate ? fromBrowser(candidate) : endOfCandidates(pc.localDescription);
      this.feed((core, now) => core.candidateFound(made.id, found, now));
    };
    pc.onicecandidateerror = ({ url, errorCode }) =>
      this.feed((core, now) => core.iceServerFailed(made.id, url, errorCode, now));
    pc.onconnectionstatechange = () => {
      const state = pc.connectionState;
      if (state !== 'closed') this.feed((core, now) => core.linkChanged(made.id, state, now));
    };
  }
}

/** Needs no new negotiation.
 * @param {Link} link @param {Source} source @param {MediaStreamTrack | null} track */
export async function send({ senders, parameters }, source, track) {
  if (senders[source].track === track) return;
  await replace(senders[source], track);
  parameters[source].trackChanged();
}

/** A sender that has been stopped with its connection refuses, which is fine.
 * @param {RTCRtpSender} sender @param {MediaStreamTrack | null} track */
function replace(sender, track) {
  return sender.replaceTrack(track).then(undefined, console.debug);
}

/** The first ones are for microphone and camera, the second ones for a screen and its sound.
 * @param {RTCRtpTransceiver} transceiver @param {RTCPeerConnection} pc */
function isFirstOfItsKind(transceiver, pc) {
  const { kind } = transceiver.receiver.track;
  return transceiver === pc.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
}
