#include "call_log/redaction.h"

#include <gtest/gtest.h>

#include <vector>

#include "call/describe.h"
#include "call_log/codec.h"
#include "call_log/recorded_call.h"
#include "call_log/replay.h"
#include "call_log/trace.h"
#include "protocol/client_codec.h"
#include "protocol/server_codec.h"
#include "protocol/text.h"

namespace call_log {
namespace {

using call::Duration;
using call::LinkId;
using call::Time;
using protocol::PeerId;

// As Chromium writes them.
constexpr const char* kSdp =
    "v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n"
    "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 203.0.113.7\r\n"
    "a=candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 192.168.7.20 rport "
    "5\r\n"
    "a=candidate:3 1 udp 2122260223 2001:db8:77::20 46154 typ host\r\n"
    "a=ice-ufrag:aB3d\r\na=ice-pwd:w2QpTbTA9JdkrdHPLPWeCs8P\r\n"
    "a=fingerprint:sha-256 5F:A1:77:0C\r\n";
constexpr const char* kCandidate =
    "candidate:842163049 1 udp 2122260223 7c1e99d2-aaaa.local 46154 typ host ufrag aB3d";

const std::vector<std::string> kSecrets = {
    "blue whale",   "Ana",         "Bo Smith",     "first claim", "second claim",
    "turn.example", "turn-user",   "turn-pass",    "203.0.113.7", "192.168.7.20",
    "db8:77",       "7c1e99d2",    "842163049",    "w2QpTbTA",    "5F:A1:77:0C",
    "461173140043", "my-instance", "bos-instance", "in a bubble", "seen from"};

// A call with everything private that there can be in one.
class ScriptedCall {
 public:
  ScriptedCall() {
    feed(call::JoinRequested{" blue whale ", "Ana", "first claim"});
    feed(call::SignalOpened{});
    hear(seat());
    feed(call::NegotiationNeeded{LinkId{1}});
    feed(call::LocalDescriptionSet{LinkId{1}, protocol::SdpKind::Offer, kSdp});
    feed(call::CandidateFound{LinkId{1}, {kCandidate, "0", 0, "aB3d"}});
    hear(protocol::Candidate{PeerId{3}, 1, {kCandidate, "0", 0, "aB3d"}, {}});
    hear(protocol::Description{PeerId{3}, 1, 1, protocol::SdpKind::Answer, kSdp, {}});
    feed(call::RemoteDescriptionSet{LinkId{1}, 1, protocol::SdpKind::Answer});
    hear(protocol::Candidate{PeerId{3}, 1, {kCandidate, "0", 0, "old1"}, {}});
    feed(call::LinkChanged{LinkId{1}, call::LinkState::Connected});
    feed(call::LinkSampled{LinkId{1}, 5, 6, 7, 1, "5 6 seen from 203.0.113.7"});
    feed(call::LinkSampled{LinkId{1}, 8, 9, 10, 2, "seen from 203.0.113.7"});
    hear(protocol::PeerJoined{{PeerId{9}, "Bo Smith", "bos-instance", {}}});
    hear(protocol::PeerResumed{{PeerId{3}, "Bo Smith", "bos-instance", {}}});
    hear(protocol::RoomPeers{"blue whale", {{PeerId{3}, "Ana", "i", {}}}, {server()}, 8});
    hear(protocol::IceServers{{server()}});
    hear(protocol::Error{protocol::ErrorCode::TooLarge, "Ana is in a bubble", "webrtc_offer"});
    feed(call::SignalReceived{R"({"type":"whisper","text":"Ana is in a bubble"})"});
    feed(call::SignalReceived{"Ana is in a bubble"});
    hear(protocol::PeerLeft{PeerId{9}, protocol::LeaveReason::Left});
    feed(call::LeaveRequested{});
    feed(call::JoinRequested{"blue whale", "Bo Smith", {}});
    feed(call::SignalOpened{});
    hear(protocol::FullRoom{"blue whale", 8});
  }

  const CallLog& log() { return recorded_.log("1a2b3c"); }

 private:
  static protocol::IceServer server() {
    return {{"turn:turn.example:3478?transport=udp"}, "turn-user", "turn-pass"};
  }
  static protocol::RoomJoined seat() {
    return {.room = "blue whale",
            .self = PeerId{5},
            .resume = "second claim",
            .peers = {{PeerId{3}, "Bo Smith", "bos-instance", protocol::MediaState{}}},
            .ice_servers = {server()},
            .capacity = 8};
  }
  void feed(call::Event event) {
    static_cast<void>(recorded_.handle(std::move(event), now_ += Duration(100)));
  }
  void hear(const protocol::ServerMessage& message) {
    feed(call::SignalReceived{protocol::encode_server_message(message)});
  }

  RecordedCall recorded_{{.instance = "my-instance"}, 42};
  Time now_{};
};

template <class Event>
Event redacted(const Event& event) {
  Redactor redactor;
  return std::get<Event>(redactor.redact(event));
}

protocol::ServerMessage redacted_message(const protocol::ServerMessage& message) {
  const auto event = redacted(call::SignalReceived{protocol::encode_server_message(message)});
  return protocol::decode_server_message(event.text).value_or(protocol::Heartbeat{});
}

TEST(Redaction, LeavesNothingPrivateInTheLogOfACall) {
  ScriptedCall call;
  const std::string text = encode_redacted(call.log());
  for (const std::string& secret : kSecrets) {
    EXPECT_NE(encode(call.log()).find(secret), text.npos) << secret << " is no secret of this call";
    EXPECT_EQ(text.find(secret), text.npos) << secret;
  }
}

TEST(Redaction, NoLogHasARoomTokenInIt) {
  RecordedCall recorded({.instance = "me"}, 1);
  static_cast<void>(recorded.handle(call::JoinRequested{"r", "", "", "tok.e.n"}, Time()));
  static_cast<void>(recorded.handle(call::SignalOpened{}, Time()));
  EXPECT_EQ(encode(recorded.log("1a2b3c")).find("tok"), std::string::npos);
}

TEST(Redaction, TheRedactedLogIsReplayedWithTheSameTrace) {
  ScriptedCall call;
  const std::vector<std::string> recorded = trace_of(call.log());
  for (const std::string& text : {encode(call.log()), encode_redacted(call.log())}) {
    auto decoded = decode(text);
    ASSERT_TRUE(std::holds_alternative<StoredLog>(decoded));
    auto& stored = std::get<StoredLog>(decoded);
    EXPECT_EQ(stored.trace, recorded);
    replay(stored.log);
    EXPECT_EQ(trace_of(stored.log), recorded);
  }
}

TEST(Redaction, TheTraceHasNothingPrivateInIt) {
  ScriptedCall call;
  for (const std::string& line : trace_of(call.log()))
    for (const std::string& secret : kSecrets) EXPECT_EQ(line.find(secret), line.npos) << line;
}

TEST(Redaction, TheSameRoomAndNameHaveTheSameStandIn) {
  ScriptedCall call;
  const std::string text = encode_redacted(call.log());
  EXPECT_NE(text.find(R"("event":"join_requested","room":" room 2 ","name":"name 3")"), text.npos);
  EXPECT_NE(text.find(R"("event":"join_requested","room":"room 2","name":"name 6")"), text.npos);
}

TEST(Redaction, ARoomOrNameThatIsRefusedStaysSo) {
  const std::string too_long(65, 'x');
  const auto join = redacted(call::JoinRequested{too_long, too_long, {}});
  EXPECT_FALSE(protocol::is_room(join.room));
  EXPECT_FALSE(protocol::is_name(join.name));
  EXPECT_EQ(protocol::count_code_points(join.room), 65u);
  const auto control = redacted(call::JoinRequested{"a\nb", "\xED\xA0\x80", {}});
  EXPECT_FALSE(protocol::is_room(control.room));
  EXPECT_FALSE(protocol::is_name(control.name));
  const auto longest =
      redacted(call::JoinRequested{std::string(64, 'x'), std::string(64, 'x'), {}});
  EXPECT_TRUE(protocol::is_room(longest.room));
  EXPECT_TRUE(protocol::is_name(longest.name));
  const auto empty = redacted(call::JoinRequested{" \t", {}, {}});
  EXPECT_EQ(empty.room, " \t");
  EXPECT_EQ(empty.name, "");
  EXPECT_EQ(empty.resume, "");
}

TEST(Redaction, KeepsOfAnIceServerWhatKindItIs) {
  protocol::RoomPeers peers{.room = "r", .peers = {}, .ice_servers = {}, .capacity = 8};
  peers.ice_servers = {{{"stun:a.example.org", "turns:[2001:db8:7::1]:5349?transport=tcp"}, "", ""},
                       {{"turn:a.example.org:3478", "192.0.2.1"}, "ana", "secret"}};
  const auto message = std::get<protocol::RoomPeers>(redacted_message(peers));
  const std::vector<protocol::IceServer> expected = {
      {{"stun:host2.example", "turns:[2001:db8::3]:5349?transport=tcp"}, "", ""},
      {{"turn:host2.example:3478", "198.18.0.4"}, "user 5", "credential 6"}};
  EXPECT_EQ(message.ice_servers, expected);
}

TEST(Redaction, KeepsOfAMessageThatIsNotUnderstoodThatItIsNot) {
  for (const char* text : {"Ana", R"({"type":"whisper"})", R"({"type":"peer_left"})", ""}) {
    const auto event = redacted(call::SignalReceived{text});
    EXPECT_EQ(event.text, "(not understood)");
    EXPECT_FALSE(protocol::decode_server_message(event.text));
  }
}

TEST(Redaction, KeepsOfAReportItsNumbers) {
  EXPECT_EQ(redacted(call::LinkSampled{LinkId{1}, 1, 2, 3, 4, "5 6 Ana"}).report, "5 6");
  EXPECT_EQ(redacted(call::LinkSampled{LinkId{1}, 1, 2, 3, 4, "Ana"}).report, "(not understood)");
  EXPECT_EQ(redacted(call::LinkSampled{LinkId{1}, 1, 2, 3, 0, ""}).report, "");
  EXPECT_EQ(redacted(call::ReportChanged{LinkId{1}, "5 6 360 1 Ana"}).report, "5 6 360 1");
  EXPECT_EQ(redacted(call::ReportChanged{LinkId{1}, "Ana"}).report, "(not understood)");
}

TEST(Redaction, LeavesMessagesWithNothingPrivateAsTheyAre) {
  const std::vector<protocol::ServerMessage> messages = {
      protocol::PeerLeft{PeerId{3}, protocol::LeaveReason::Removed},
      protocol::PeerState{PeerId{3}, {.camera = true}}, protocol::Heartbeat{},
      protocol::Error{protocol::ErrorCode::Draining, "", "join"}};
  for (const auto& message : messages) EXPECT_EQ(redacted_message(message), message);
}

}  // namespace
}  // namespace call_log
