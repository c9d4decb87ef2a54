// What a connection has sent and received since it was made (W3C webrtc-stats).

/** @param {RTCStatsReport} statistics */
export function rtpSums(statistics) {
  const sums = {
    packetsSent: 0, packetsReceived: 0, framesDecoded: 0, audioEnergy: 0, audioSeconds: 0,
  };
  statistics.forEach((report) => {
    if (report.type === 'outbound-rtp') {
      sums.packetsSent += report.packetsSent ?? 0;
    } else if (report.type === 'inbound-rtp') {
      sums.packetsReceived += report.packetsReceived ?? 0;
      sums.framesDecoded += report.framesDecoded ?? 0; // Video only.
      sums.audioEnergy += report.totalAudioEnergy ?? 0; // Audio only.
      sums.audioSeconds += report.totalSamplesDuration ?? 0;
    }
  });
  return sums;
}
