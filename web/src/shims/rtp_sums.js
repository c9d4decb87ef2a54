// What a connection has sent and received since it was made, and how its path is (W3C
// webrtc-stats).

/** @param {RTCStatsReport} statistics @param {string} [music] The id of a track whose sound is no
 *     voice. */
export function rtpSums(statistics, music) {
  const sums = {
    packetsSent: 0,
    packetsReceived: 0,
    framesDecoded: 0,
    audioEnergy: 0,
    audioSeconds: 0,
    bytesSent: 0,
    packetsLost: 0,
    roundTripTime: 0,
    availableBitrate: 0,
  };
  let told = 0; // By RTCP,
  let checked = 0; // and by ICE, which Firefox seldom does.
  statistics.forEach((report) => {
    if (report.type === 'outbound-rtp') {
      sums.packetsSent += report.packetsSent ?? 0;
      sums.bytesSent += (report.bytesSent ?? 0) + (report.headerBytesSent ?? 0);
    } else if (report.type === 'inbound-rtp') {
      sums.packetsReceived += report.packetsReceived ?? 0;
      sums.framesDecoded += report.framesDecoded ?? 0; // Video only.
      if (music && report.trackIdentifier === music) return;
      sums.audioEnergy += report.totalAudioEnergy ?? 0; // Audio only.
      sums.audioSeconds += report.totalSamplesDuration ?? 0;
    } else if (report.type === 'remote-inbound-rtp') {
      sums.packetsLost += Math.max(0, report.packetsLost ?? 0); // Less than none: some came twice.
      told = Math.max(told, report.roundTripTime ?? 0);
    } else if (report.type === 'candidate-pair' && isSelected(report, statistics)) {
      checked = report.currentRoundTripTime ?? 0;
      sums.availableBitrate = Math.round(report.availableOutgoingBitrate ?? 0);
    }
  });
  sums.roundTripTime = Math.round(1000 * (told || checked));
  return sums;
}

/** Not every browser has the statistics of transports, and says it of the pair instead.
 * @param {{ id: string, transportId?: string, selected?: boolean }} pair
 * @param {RTCStatsReport} statistics */
export function isSelected(pair, statistics) {
  const transport = statistics.get(pair.transportId ?? '');
  return transport ? transport.selectedCandidatePairId === pair.id : pair.selected === true;
}
