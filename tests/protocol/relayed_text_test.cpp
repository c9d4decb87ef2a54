#include "protocol/relayed_text.h"

#include <gtest/gtest.h>

#include "protocol/client_codec.h"
#include "protocol/limits.h"
#include "protocol/server_codec.h"

namespace protocol {
namespace {

const std::string kOffer = R"({"type":"webrtc_offer","to":7,"to_instance":"f3a9",)"
                           R"("generation":1,"round":2,"sdp":"v=0\r\n"})";

std::string relayed(const std::string& text) {
  const auto message = read_relayed_text(text);
  if (!message) return "not as text";
  std::string out;
  write_relayed_text(out, *message, PeerId{8});
  return out;
}

std::string with(const std::string& field) {
  return R"({"type":"webrtc_ice_candidate","to":7,"generation":1,"candidate":"c",)" + field + "}";
}

TEST(RelayedText, NamesItsReceiver) {
  const auto offer = read_relayed_text(kOffer);
  ASSERT_TRUE(offer);
  EXPECT_EQ(to_text(offer->type), "webrtc_offer");
  EXPECT_EQ(offer->to, PeerId{7});
  EXPECT_EQ(offer->to_instance, "f3a9");
}

TEST(RelayedText, ArrivesWithItsSenderForItsReceiver) {
  EXPECT_EQ(relayed(kOffer),
            R"({"type":"webrtc_offer","generation":1,"round":2,"sdp":"v=0\r\n","from":8})");
  EXPECT_EQ(relayed(R"( {"to":7,"type":"webrtc_answer" , "generation":4294967295,
                        "to_instance":null,"round":1,"sdp":""} )"),
            "{\"type\":\"webrtc_answer\" , "
            "\"generation\":4294967295,\"round\":1,\"sdp\":\"\",\"from\":8}");
  EXPECT_EQ(relayed(with(R"("sdpMid":null,"sdpMLineIndex":0,"usernameFragment":"ü\"")")),
            R"({"type":"webrtc_ice_candidate","generation":1,"candidate":"c",)"
            R"("sdpMid":null,"sdpMLineIndex":0,"usernameFragment":"ü\"","from":8})");
}

TEST(RelayedText, IsWhatWouldHaveBeenBuilt) {
  auto message = std::get<Description>(std::get<ClientMessage>(decode_client_message(kOffer)));
  message.peer = PeerId{8};
  message.to_instance.clear();
  EXPECT_EQ(decode_server_message(relayed(kOffer)), ServerMessage{message});
}

TEST(RelayedText, KeepsToTheLimits) {
  const auto offer = [](std::size_t size) {
    return R"({"type":"webrtc_offer","to":7,"generation":1,"round":1,"sdp":"\n)" +
           std::string(size - 1, 'x') + "\"}";
  };
  EXPECT_TRUE(read_relayed_text(offer(kSdpBytesMax)));
  EXPECT_FALSE(read_relayed_text(offer(kSdpBytesMax + 1)));
  const auto mid = [](std::size_t size) {
    return with("\"sdpMid\":\"" + std::string(size, 'x') + "\"");
  };
  EXPECT_TRUE(read_relayed_text(mid(kCandidateBytesMax)));
  EXPECT_FALSE(read_relayed_text(mid(kCandidateBytesMax + 1)));
  const auto instance = [](std::size_t size) {
    return with("\"to_instance\":\"" + std::string(size, 'x') + "\"");
  };
  EXPECT_TRUE(read_relayed_text(instance(kInstanceBytesMax)));
  EXPECT_FALSE(read_relayed_text(instance(kInstanceBytesMax + 1)));
  EXPECT_TRUE(read_relayed_text(with(R"("sdpMLineIndex":65535)")));
  EXPECT_FALSE(read_relayed_text(with(R"("sdpMLineIndex":65536)")));
  const auto padded = [](std::size_t size) {
    return kOffer + std::string(size - kOffer.size(), ' ');
  };
  EXPECT_TRUE(read_relayed_text(padded(kMessageBytesMax)));
  EXPECT_FALSE(read_relayed_text(padded(kMessageBytesMax + 1)));
}

TEST(RelayedText, LeavesToTheDecoderWhatIsNotPlain) {
  for (const char* field :
       {R"("extra":1)", R"("from":9)", R"("to":7)", R"("round":1)", R"("sdp":"")", R"("sdpMid":1)",
        R"("sdpMid":"\u0041")", R"("sdpMid":"\x")", R"("sdpMid":")", R"("sdpMid":"a" "b")",
        R"("sdpMLineIndex":1.5)", R"("sdpMLineIndex":01)", R"("sdpMLineIndex":-1)",
        R"("sdpMLineIndex":1e3)", R"("sdpM\u0069d":"")", "\"sdpMid\":\"\n\"", ""}) {
    EXPECT_EQ(relayed(with(field)), "not as text") << field;
  }
  for (const char* text :
       {"", "{}", "[]", R"({"type":"leave"})", R"({"type":"webrtc_offer","to":7})",
        R"({"type":"webrtc_ice_candidate","to":7,"generation":0,"candidate":""})",
        R"({"type":"webrtc_ice_candidate","to":9007199254740992,"generation":1,"candidate":""})"}) {
    EXPECT_EQ(relayed(text), "not as text") << text;
  }
  EXPECT_EQ(relayed(kOffer + "x"), "not as text");
  for (std::size_t size = 0; size < kOffer.size(); ++size)
    EXPECT_EQ(relayed(kOffer.substr(0, size)), "not as text");
}

}  // namespace
}  // namespace protocol
