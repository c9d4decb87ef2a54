// What two browsers tell each other to begin a call: each a description of 5 KB and 12 candidates.

export const kCandidates = 12;
const kSdpBytes = 5000;

const codecs = [...Array(24).keys()].flatMap((i) => [
  `a=rtpmap:${96 + i} VP8/90000`,
  `a=rtcp-fb:${96 + i} goog-remb`,
  `a=rtcp-fb:${96 + i} transport-cc`,
  `a=rtcp-fb:${96 + i} ccm fir`,
  `a=rtcp-fb:${96 + i} nack`,
  `a=rtcp-fb:${96 + i} nack pli`,
  `a=fmtp:${96 + i} level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f`,
]);

const head = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=msid-semantic: WMS 2f1a9c52-7a0e-4d4e-bb1e-53c0f7a0b7c4',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:4ZcD',
  'a=ice-pwd:2/1muCWoOi3uLifh0NuRHlMm',
  'a=fingerprint:sha-256 ' +
    '7B:8B:F0:65:5F:78:E2:51:3B:AC:6F:F3:3F:46:1B:35:' +
    'DC:B8:5F:64:1A:24:C2:43:F0:A1:58:D0:A1:2C:19:08',
  'a=setup:actpass',
];

export const sdp = `${[...head, ...codecs].join('\r\n').slice(0, kSdpBytes - 2)}\r\n`;

export const candidate = (number) => ({
  candidate:
    `candidate:${842163049 + number} 1 udp ${1677729535 - number} 203.0.113.77 ${51000 + number}` +
    ' typ srflx raddr 192.168.178.21 rport 51000 generation 0 ufrag 4ZcD network-id 1' +
    ' network-cost 10',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: '4ZcD',
});

export const candidates = [...Array(kCandidates).keys()].map(candidate);
