#include "call/opus_options.h"

#include <gtest/gtest.h>

namespace call {
namespace {

const std::string kHead =
    "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111 63\r\n";

TEST(OpusOptions, AreAddedToWhatAreThere) {
  const std::string map = kHead + "a=rtpmap:111 opus/48000/2\r\na=rtcp-fb:111 transport-cc\r\n";
  EXPECT_EQ(with_opus_options(map + "a=fmtp:111 minptime=10\r\na=mid:0\r\n"),
            map + "a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1\r\na=mid:0\r\n");
  EXPECT_EQ(with_opus_options(map + "a=fmtp:111 minptime=10;useinbandfec=1\r\n"),
            map + "a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1\r\n");
}

TEST(OpusOptions, StayAsTheOtherEndWantsThem) {
  const std::string map = kHead + "a=rtpmap:111 opus/48000/2\r\n";
  for (const std::string list : {"useinbandfec=0;usedtx=0", "usedtx=1;useinbandfec=1",
                                 "stereo=1; useinbandfec=0; usedtx=0"}) {
    const std::string sdp = map + "a=fmtp:111 " + list + "\r\n";
    EXPECT_EQ(with_opus_options(sdp), sdp);
  }
}

TEST(OpusOptions, GetALineWhereThereIsNone) {
  const std::string map = kHead + "a=rtpmap:96 Opus/48000/2\r\n";
  EXPECT_EQ(with_opus_options(map + "a=mid:0\r\n"),
            map + "a=fmtp:96 useinbandfec=1;usedtx=1\r\na=mid:0\r\n");
}

TEST(OpusOptions, AreOfItsPayloadTypeAlone) {
  const std::string map =
      kHead +
      "a=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1;usedtx=1\r\n"
      "a=rtpmap:63 red/48000/2\r\na=fmtp:63 111/111\r\na=fmtp:11 minptime=10\r\n"
      "a=fmtp:1111 minptime=10\r\n"
      "m=video 9 UDP/TLS/RTP/SAVPF 111\r\na=fmtp:111 profile-id=0\r\n";
  EXPECT_EQ(with_opus_options(map), map);
}

TEST(OpusOptions, AreNotTakenForOthersOfASimilarName) {
  const std::string map = kHead + "a=rtpmap:111 opus/48000/2\r\n";
  EXPECT_EQ(with_opus_options(map + "a=fmtp:111 x-usedtx=1;useinbandfecs=1\n"),
            map + "a=fmtp:111 x-usedtx=1;useinbandfecs=1;useinbandfec=1;usedtx=1\n");
}

// Its quiet passages are no silence, and it has a left and a right.
TEST(OpusOptions, AreOthersForTheSoundOfAScreen) {
  const std::string map = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\n";
  const std::string video = "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n";
  const std::string format = "a=fmtp:111 minptime=10;useinbandfec=1";
  EXPECT_EQ(with_opus_options(map + format + "\r\n" + video + map + format + "\r\n"),
            map + format + ";usedtx=1\r\n" + video + map + format + ";stereo=1\r\n");
  EXPECT_EQ(with_opus_options(map + format + ";usedtx=0\r\n" + map),
            map + format + ";usedtx=0\r\n" + map + "a=fmtp:111 useinbandfec=1;stereo=1\r\n");
}

TEST(OpusOptions, LeaveWhatIsNoDescriptionAsItIs) {
  for (const std::string text :
       {"", "\r\n", "sdp", "a=rtpmap:", "a=rtpmap:111", "a=rtpmap:111 opus/48000/2",
        "a=fmtp: x\r\n", "a=rtpmap: opus/48000\r\na=fmtp: x\r\n"})
    EXPECT_EQ(with_opus_options(text), text);
}

}  // namespace
}  // namespace call
