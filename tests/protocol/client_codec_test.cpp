#include "protocol/client_codec.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"

namespace protocol {
namespace {

const Join kJoin{.room = "blue whale", .name = "Ana", .instance = "i1", .resume = "claim"};
const IceCandidate kIce{"candidate:1 1 udp 1 192.0.2.1 1 typ host", "0", 0, "ufrag"};

ClientMessage decoded(std::string_view text) {
  const auto result = decode_client_message(text);
  const auto* message = std::get_if<ClientMessage>(&result);
  EXPECT_NE(message, nullptr) << text;
  return message == nullptr ? ClientMessage{} : *message;
}

ErrorCode code_of(std::string_view text) {
  const auto result = decode_client_message(text);
  const auto* error = std::get_if<Error>(&result);
  EXPECT_NE(error, nullptr) << text;
  return error == nullptr ? ErrorCode{} : error->code;
}

std::string about(std::string_view text) {
  return std::get<Error>(decode_client_message(text)).about;
}

TEST(ClientCodec, ReadsBackEveryMessageItWrites) {
  const ClientMessage messages[] = {
      kJoin,
      Join{.room = "r", .instance = "i"},
      Join{.room = "r", .instance = "i", .token = "a.b.c"},
      Watch{"r"},
      Watch{"r", "a.b.c"},
      Leave{},
      Description{PeerId{7}, 1, 2, SdpKind::Offer, "v=0\r\n", "i"},
      Description{PeerId{kPeerIdMax}, 3, 4, SdpKind::Answer, "v=0\r\n", ""},
      Candidate{PeerId{7}, 1, kIce, "i"},
      Candidate{PeerId{7}, 1, {"", "", -1, ""}, ""},
      PeerState{{}, {.microphone = true, .camera = false, .screen = true, .hand = false}},
  };
  for (const ClientMessage& message : messages)
    EXPECT_EQ(decoded(encode_client_message(message)), message) << encode_client_message(message);
}

TEST(ClientCodec, WritesTheFieldsOfTheContract) {
  EXPECT_EQ(encode_client_message(kJoin),
            R"({"type":"join","room":"blue whale","name":"Ana","instance":"i1","resume":"claim"})");
  EXPECT_EQ(encode_client_message(Join{.room = "r", .instance = "i", .token = "a.b.c"}),
            R"({"type":"join","room":"r","name":"","instance":"i","token":"a.b.c"})");
  EXPECT_EQ(encode_client_message(Description{PeerId{7}, 1, 2, SdpKind::Offer, "s"}),
            R"({"type":"webrtc_offer","generation":1,"round":2,"sdp":"s","to":7})");
  EXPECT_EQ(encode_client_message(Candidate{PeerId{7}, 1, {"c", "m", 3, "u"}}),
            R"({"type":"webrtc_ice_candidate","generation":1,"candidate":"c","sdpMid":"m",)"
            R"("usernameFragment":"u","sdpMLineIndex":3,"to":7})");
}

TEST(ClientCodec, TrimsRoomAndName) {
  const auto join =
      std::get<Join>(decoded(R"({"type":"join","room":"  r ","name":"\tAna ","instance":"i"})"));
  EXPECT_EQ(join.room, "r");
  EXPECT_EQ(join.name, "Ana");
}

TEST(ClientCodec, IgnoresFieldsItDoesNotKnow) {
  EXPECT_EQ(decoded(R"({"type":"leave","more":{"of":["it"]}})"), ClientMessage(Leave{}));
}

TEST(ClientCodec, TakesAbsentOrNullCandidateFieldsForNotGiven) {
  const Candidate expected{PeerId{7}, 1, {"c", "", -1, ""}};
  EXPECT_EQ(decoded(R"({"type":"webrtc_ice_candidate","to":7,"generation":1,"candidate":"c"})"),
            ClientMessage(expected));
  EXPECT_EQ(decoded(R"({"type":"webrtc_ice_candidate","to":7,"generation":1,"candidate":"c",)"
                    R"("sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null})"),
            ClientMessage(expected));
}

TEST(ClientCodec, RefusesWhatIsNotOneWellFormedMessage) {
  for (const std::string_view text : {
           "",
           "x",
           "{}",
           "[]",
           "null",
           R"("join")",
           R"({"type":7})",
           R"({"type":"who_knows"})",
           R"({"type":"room_joined"})",
           R"({"type":"join"})",
           R"({"type":"join","room":7,"instance":"i"})",
           R"({"type":"join","room":"r"})",
           R"({"type":"join","room":"r","instance":""})",
           R"({"type":"join","room":"r","instance":"i","name":[]})",
           R"({"type":"webrtc_offer","to":"7","generation":1,"round":1,"sdp":""})",
           R"({"type":"webrtc_offer","to":-7,"generation":1,"round":1,"sdp":""})",
           R"({"type":"webrtc_offer","to":1.5,"generation":1,"round":1,"sdp":""})",
           R"({"type":"webrtc_offer","to":9007199254740992,"generation":1,"round":1,"sdp":""})",
           R"({"type":"webrtc_offer","to":7,"generation":0,"round":1,"sdp":""})",
           R"({"type":"webrtc_offer","to":7,"generation":1,"round":0,"sdp":""})",
           R"({"type":"webrtc_offer","to":7,"generation":4294967296,"round":1,"sdp":""})",
           R"({"type":"webrtc_answer","to":7,"generation":1,"round":1})",
           R"({"type":"webrtc_ice_candidate","to":7,"generation":1})",
           R"({"type":"webrtc_ice_candidate","to":7,"generation":1,"candidate":"c","sdpMid":1})",
           R"({"type":"peer_state","microphone":1,"camera":true,"screen":true,"hand":true})",
           R"({"type":"peer_state","camera":true,"screen":true,"hand":true})",
       })
    EXPECT_EQ(code_of(text), ErrorCode::BadMessage) << text;
}

TEST(ClientCodec, SaysWhatTheErrorIsAbout) {
  EXPECT_EQ(about(R"({"type":"join"})"), "join");
  EXPECT_EQ(about("x"), "");
}

TEST(ClientCodec, RefusesRoomsThatBreakTheRule) {
  EXPECT_EQ(code_of(R"({"type":"join","room":"  ","instance":"i"})"), ErrorCode::BadRoom);
  EXPECT_EQ(code_of(R"({"type":"join","room":"a\u0000b","instance":"i"})"), ErrorCode::BadRoom);
  EXPECT_EQ(code_of(R"({"type":"watch","room":"a\u0000b"})"), ErrorCode::BadRoom);
  const std::string longest(kRoomCodePointsMax, 'r');
  EXPECT_EQ(std::get<Watch>(decoded(R"({"type":"watch","room":")" + longest + R"("})")).room,
            longest);
  EXPECT_EQ(code_of(R"({"type":"watch","room":"r)" + longest + R"("})"), ErrorCode::BadRoom);
}

TEST(ClientCodec, TakesAWatchOfNoRoomForTheEndOfWatching) {
  EXPECT_EQ(decoded(R"({"type":"watch","room":" "})"), ClientMessage(Watch{}));
}

TEST(ClientCodec, RefusesNamesThatBreakTheRule) {
  const std::string longest(kNameCodePointsMax, 'n');
  const std::string start = R"({"type":"join","room":"r","instance":"i","name":")";
  EXPECT_EQ(std::get<Join>(decoded(start + longest + "\"}")).name, longest);
  EXPECT_EQ(code_of(start + longest + "n\"}"), ErrorCode::BadMessage);
}

TEST(ClientCodec, TakesSdpToItsLimitAndReportsOneByteMore) {
  const std::string longest(kSdpBytesMax, 's');
  EXPECT_EQ(std::get<Description>(decoded(encode_client_message(
                                      Description{PeerId{7}, 1, 1, SdpKind::Offer, longest})))
                .sdp,
            longest);
  EXPECT_EQ(
      code_of(encode_client_message(Description{PeerId{7}, 1, 1, SdpKind::Offer, longest + "s"})),
      ErrorCode::TooLarge);
}

TEST(ClientCodec, TakesMessagesToTheirLimitAndReportsOneByteMore) {
  std::string text = R"({"type":"leave","pad":""})";
  text.insert(text.size() - 2, kMessageBytesMax - text.size(), 'p');
  EXPECT_EQ(decoded(text), ClientMessage(Leave{}));
  text.insert(text.size() - 2, "p");
  EXPECT_EQ(code_of(text), ErrorCode::TooLarge);
}

// Tabs are written as they may be read, in two bytes: six would take the message past its limit.
TEST(ClientCodec, WritesAMessageThatFittedTheLimitInNoMoreBytes) {
  std::string escaped;
  for (int i = 0; i < 10'000; ++i) escaped += R"(\b\f\t)";
  const std::string text =
      R"({"type":"webrtc_offer","generation":1,"round":1,"sdp":")" + escaped + R"(","to":7})";
  EXPECT_EQ(encode_client_message(decoded(text)), text);
}

TEST(ClientCodec, HoldsInstanceClaimTokenAndCandidateToTheirLimits) {
  const auto join_with = [](std::size_t instance, std::size_t claim) {
    return encode_client_message(Join{
        .room = "r", .instance = std::string(instance, 'i'), .resume = std::string(claim, 'c')});
  };
  EXPECT_EQ(std::get<Join>(decoded(join_with(kInstanceBytesMax, kClaimBytesMax))).room, "r");
  EXPECT_EQ(code_of(join_with(kInstanceBytesMax + 1, 0)), ErrorCode::TooLarge);
  EXPECT_EQ(code_of(join_with(1, kClaimBytesMax + 1)), ErrorCode::TooLarge);
  const auto join_by = [](std::size_t token) {
    return encode_client_message(
        Join{.room = "r", .instance = "i", .token = std::string(token, 't')});
  };
  EXPECT_EQ(std::get<Join>(decoded(join_by(kTokenBytesMax))).token.size(), kTokenBytesMax);
  EXPECT_EQ(code_of(join_by(kTokenBytesMax + 1)), ErrorCode::TooLarge);
  const auto watch_with = [](std::size_t token) {
    return encode_client_message(Watch{.room = "r", .token = std::string(token, 't')});
  };
  EXPECT_EQ(std::get<Watch>(decoded(watch_with(kTokenBytesMax))).room, "r");
  EXPECT_EQ(code_of(watch_with(kTokenBytesMax + 1)), ErrorCode::TooLarge);
  const auto candidate_of = [](std::size_t bytes) {
    return encode_client_message(Candidate{PeerId{7}, 1, {std::string(bytes, 'c'), "0", 0, "u"}});
  };
  EXPECT_EQ(std::get<Candidate>(decoded(candidate_of(kCandidateBytesMax))).generation, 1u);
  EXPECT_EQ(code_of(candidate_of(kCandidateBytesMax + 1)), ErrorCode::TooLarge);
}

}  // namespace
}  // namespace protocol
