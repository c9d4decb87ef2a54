#include "call_log/redacted_sdp.h"

#include <gtest/gtest.h>

#include "call/candidate_queue.h"
#include "protocol/limits.h"

namespace call_log {
namespace {

std::string sdp(std::string_view text) {
  StandIns stand_ins;
  return redact_sdp(text, stand_ins);
}
std::string candidate(std::string_view text) {
  StandIns stand_ins;
  return redact_candidate(text, stand_ins);
}

TEST(RedactedSdp, ReplacesWhatIsPrivateAndNothingElse) {
  EXPECT_EQ(sdp("v=0\r\n"
                "o=- 4611731400430051336 2 IN IP4 127.0.0.1\r\n"
                "s=-\r\n"
                "a=group:BUNDLE 0 1\r\n"
                "m=audio 56143 UDP/TLS/RTP/SAVPF 111 63\r\n"
                "c=IN IP4 203.0.113.7\r\n"
                "a=rtcp:9 IN IP4 0.0.0.0\r\n"
                "a=candidate:2999745851 1 udp 2122260223 192.168.7.20 56143 typ host\r\n"
                "a=ice-ufrag:aB3d\r\n"
                "a=ice-pwd:w2Q/Tb+A9JdkrdHPLPWeCs8P\r\n"
                "a=fingerprint:sha-256 AB:CD:EF:01\r\n"
                "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n"
                "a=rtpmap:111 opus/48000/2\r\n"
                "a=fmtp:111 minptime=10;useinbandfec=1\r\n"),
            "v=0\r\n"
            "o=- 1 2 IN IP4 127.0.0.1\r\n"
            "s=-\r\n"
            "a=group:BUNDLE 0 1\r\n"
            "m=audio 56143 UDP/TLS/RTP/SAVPF 111 63\r\n"
            "c=IN IP4 198.18.0.2\r\n"
            "a=rtcp:9 IN IP4 0.0.0.0\r\n"
            "a=candidate:3 1 udp 2122260223 198.18.0.4 56143 typ host\r\n"
            "a=ice-ufrag:aB3d\r\n"
            "a=ice-pwd:000000000000000000000005\r\n"
            "a=fingerprint:sha-256 00:00:00:06\r\n"
            "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n"
            "a=rtpmap:111 opus/48000/2\r\n"
            "a=fmtp:111 minptime=10;useinbandfec=1\r\n");
}

TEST(RedactedSdp, ReplacesAddressesWhereverTheyAre) {
  EXPECT_EQ(sdp("a=x:192.0.2.1"), "a=x:198.18.0.1");
  EXPECT_EQ(sdp("a=x:192.0.2.1:80 y"), "a=x:198.18.0.1:80 y");
  EXPECT_EQ(sdp("a=x:[fe80::1]:80"), "a=x:[2001:db8::1]:80");
  EXPECT_EQ(sdp("a=x y=fe80::1%eth0"), "a=x y=2001:db8::1%eth0");
  EXPECT_EQ(sdp("(my-phone.local)"), "(host1.local)");
  EXPECT_EQ(sdp("c=IN IP4 192.0.2.1/127"), "c=IN IP4 198.18.0.1/127");
  EXPECT_EQ(sdp("c=IN IP4 ana.example.org"), "c=IN IP4 host1.example");
}

TEST(RedactedSdp, ReplacesWhatNamesAPerson) {
  EXPECT_EQ(sdp("o=ana 1 1 IN IP4 0.0.0.0\ns=Ana's call\ni=a\nu=b\ne=ana@example.org\np=+49"),
            "o=- 1 1 IN IP4 0.0.0.0\ns=-\ni=-\nu=-\ne=-\np=-");
  EXPECT_EQ(sdp("o=mozilla...THIS_IS_SDPARTA-99.0 91 0 IN IP4 0.0.0.0"),
            "o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0");
  EXPECT_EQ(sdp("a=identity:YW5h"), "a=identity:0001");
}

TEST(RedactedSdp, KeepsEveryUsernameFragment) {
  const std::string odd = "a=ice-ufrag:a\r\nx a=ice-ufrag:192.0.2.1\na=ice-ufrag:\ra=ice-ufrag:b c";
  EXPECT_EQ(call::username_fragments(sdp(odd)), call::username_fragments(odd));
  EXPECT_EQ(call::username_fragments(sdp(odd)).size(), 4u);
}

TEST(RedactedSdp, KeepsTheSizeOfWhatIsLarge) {
  const std::string line = "a=x:1.1.1.1 \"\\\r\n";
  std::string large = "a=ice-ufrag:abcd\r\n";
  while (large.size() < protocol::kSdpBytesMax - line.size()) large += line;
  const std::string redacted = sdp(large);
  EXPECT_EQ(redacted.size(), large.size());
  EXPECT_EQ(redacted.find("1.1.1.1"), redacted.npos);
  EXPECT_EQ(call::username_fragments(redacted), call::username_fragments(large));
  EXPECT_EQ(redacted.substr(18, line.size()), "----------- \"\\\r\n");
}

TEST(RedactedSdp, ReplacesTheAddressesOfACandidate) {
  EXPECT_EQ(candidate("candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr "
                      "192.168.7.20 rport 46154 generation 0 ufrag aB3d network-cost 999"),
            "candidate:1 1 udp 1677729535 198.18.0.2 46154 typ srflx raddr "
            "198.18.0.3 rport 46154 generation 0 ufrag aB3d network-cost 999");
  EXPECT_EQ(candidate("candidate:1 1 udp 1 fe80::1 5 typ host"),
            "candidate:1 1 udp 1 2001:db8::2 5 typ host");
  EXPECT_EQ(candidate("candidate:1 1 udp 1 4f3a2b1c.local 5 typ host"),
            "candidate:1 1 udp 1 host2.local 5 typ host");
  EXPECT_EQ(candidate("candidate:1 1 udp 1 ana.example.org 5 typ host"),
            "candidate:1 1 udp 1 host2.example 5 typ host");
  EXPECT_EQ(candidate("candidate:1 1 udp 1 0.0.0.0 9 typ host x 192.0.2.1"),
            "candidate:1 1 udp 1 0.0.0.0 9 typ host x 198.18.0.2");
}

TEST(RedactedSdp, TheEndOfCandidatesStaysOne) { EXPECT_EQ(candidate(""), ""); }

TEST(RedactedSdp, MasksWhatIsNoCandidateOrTooLarge) {
  EXPECT_EQ(candidate("192.0.2.1 is mine"), "--------- -- ----");
  const std::string large = "candidate:1 1 udp 1 " + std::string(4'077, '1');
  EXPECT_EQ(candidate(large), "----------- - --- - " + std::string(4'077, '-'));
}

TEST(RedactedSdp, GivesTheSameStandInForTheSame) {
  StandIns stand_ins;
  const std::string first = redact_sdp("c=IN IP4 192.0.2.1\r\na=ice-pwd:abc", stand_ins);
  EXPECT_NE(redact_sdp("c=IN IP4 192.0.2.2\r\na=ice-pwd:abd", stand_ins), first);
  EXPECT_EQ(redact_sdp("c=IN IP4 192.0.2.1\r\na=ice-pwd:abc", stand_ins), first);
}

}  // namespace
}  // namespace call_log
