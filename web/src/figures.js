// What the statistics of the links say (W3C webrtc-stats), for a person to look at: the latest,
// and the course of the last minute.
import { isSelected } from './shims/rtp_sums.js';

/**
 * @typedef {object} Figures What is null is not known.
 * @property {number | null} roundTrip Milliseconds.
 * @property {number | null} loss Of what they sent since the figures before, from 0 to 1.
 * @property {number | null} jitter Milliseconds, of the sound.
 * @property {{ width: number, height: number } | null} size Of their picture.
 * @property {number | null} frameRate Pictures in a second.
 * @property {{ isRelayed: boolean, protocol: string } | null} route
 *
 * @typedef {'roundTrip' | 'loss' | 'jitter' | 'frameRate'} Measure
 * @typedef {{ received: number, lost: number }} Sums
 * @typedef {{ at: number, sums: Sums, latest: Figures, course: Figures[] }} Kept
 */

export const COURSE_MAX = 60; // One figure a second.
const PERIOD_MS = 950; // The core samples twice a second, or more often.

/** @param {number | undefined} seconds */
const inMs = (seconds) => (seconds === undefined ? null : seconds * 1000);

/** @param {RTCStatsReport} statistics @param {Sums} before
 * @returns {{ now: Figures, sums: Sums }} */
export function figuresOf(statistics, before) {
  const all = Array.from(statistics.values());
  const inbound = all.filter(({ type }) => type === 'inbound-rtp').sort(byPlace);
  const sound = inbound.find(({ kind }) => kind === 'audio');
  const picture = inbound.find(({ kind }) => kind === 'video');
  const sums = {
    received: inbound.reduce((sum, { packetsReceived = 0 }) => sum + packetsReceived, 0),
    lost: inbound.reduce((sum, { packetsLost = 0 }) => sum + packetsLost, 0),
  };
  const now = {
    roundTrip: roundTripOf(all, statistics),
    loss: lossOf(sums, before),
    jitter: inMs(sound?.jitter),
    size: picture?.frameWidth
      ? { width: picture.frameWidth, height: picture.frameHeight } : null,
    frameRate: picture?.framesPerSecond ?? null,
    route: routeOf(all, statistics),
  };
  return { now, sums };
}

/** The person comes before their screen. @param {any} a @param {any} b */
const byPlace = (a, b) => Number(a.mid ?? 0) - Number(b.mid ?? 0);

/** @param {any[]} all @param {RTCStatsReport} statistics */
const selectedPair = (all, statistics) =>
  all.find((one) => one.type === 'candidate-pair' && isSelected(one, statistics));

/** As ICE last measured it, else as RTCP did: Firefox seldom checks by ICE.
 * @param {any[]} all @param {RTCStatsReport} statistics */
function roundTripOf(all, statistics) {
  const checked = selectedPair(all, statistics)?.currentRoundTripTime;
  const told = all.find((one) => one.type === 'remote-inbound-rtp' && one.roundTripTime);
  return inMs(checked || told?.roundTripTime);
}

/** What came twice counts as less than nothing lost.
 * @param {Sums} sums @param {Sums} before */
function lossOf(sums, before) {
  const lost = Math.max(0, sums.lost - before.lost);
  const sent = lost + sums.received - before.received;
  return sent > 0 ? lost / sent : null;
}

/** @param {any[]} all @param {RTCStatsReport} statistics */
function routeOf(all, statistics) {
  const pair = selectedPair(all, statistics);
  const ours = statistics.get(pair?.localCandidateId);
  const theirs = statistics.get(pair?.remoteCandidateId);
  if (!ours) return null;
  const isRelayed = [ours, theirs].some((candidate) => candidate?.candidateType === 'relay');
  return { isRelayed, protocol: (ours.relayProtocol ?? ours.protocol).toUpperCase() };
}

export class FiguresOfLinks {
  /** @type {Map<number, Kept>} By link. */
  #kept = new Map();

  /** @param {number} link @param {RTCStatsReport} statistics @param {number} at Milliseconds.
   * @returns {boolean} Whether there are new figures: they are taken once a second. */
  take(link, statistics, at) {
    const before = this.#kept.get(link) ??
      { at: -Infinity, sums: { received: 0, lost: 0 }, course: [] };
    if (at - before.at < PERIOD_MS) return false;
    const { now, sums } = figuresOf(statistics, before.sums);
    const course = [...before.course, now].slice(-COURSE_MAX);
    this.#kept.set(link, { at, sums, latest: now, course });
    for (const [other, { at: last }] of this.#kept) {
      if (at - last > COURSE_MAX * 1000) this.#kept.delete(other); // Closed.
    }
    return true;
  }

  /** @param {number} link */
  of(link) {
    return this.#kept.get(link) ?? null;
  }
}
