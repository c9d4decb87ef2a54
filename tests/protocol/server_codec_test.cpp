#include "protocol/server_codec.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"

namespace protocol {
namespace {

const PeerInfo kAna{PeerId{7}, "Ana", "i7", MediaState{.microphone = true, .camera = true}};
const PeerInfo kBo{PeerId{8}, "", "i8", std::nullopt};
const IceServer kStun{{"stun:stun.example.org"}, "", ""};
const IceServer kTurn{{"turn:turn.example.org", "turns:turn.example.org"}, "user", "secret"};

RoomJoined room_joined() {
  return {.created = false,
          .room = "blue whale",
          .self = PeerId{9},
          .resume = "claim",
          .peers = {kAna, kBo},
          .ice_servers = {kStun, kTurn},
          .capacity = 8,
          .resumed = true};
}

TEST(ServerCodec, ReadsBackEveryMessageItWrites) {
  const ServerMessage messages[] = {
      room_joined(),
      RoomJoined{.room = "r", .self = PeerId{1}, .resume = "c", .capacity = 2, .settling = true},
      RoomJoined{.created = true, .room = "r", .self = PeerId{1}, .resume = "c", .capacity = 2},
      RoomJoined{.room = "r", .self = PeerId{1}, .resume = "c", .capacity = 2, .relay_only = true},
      RoomPeers{.room = "r", .peers = {}, .ice_servers = {}, .capacity = 8, .relay_only = true},
      FullRoom{"r", 2},
      RoomPeers{"r", {kAna}, {kTurn}, 8},
      PeerJoined{kBo},
      PeerLeft{PeerId{7}, LeaveReason::Left},
      PeerLeft{PeerId{7}, LeaveReason::Lost},
      PeerLeft{PeerId{7}, LeaveReason::Removed},
      PeerResumed{kAna},
      Description{PeerId{7}, 1, 2, SdpKind::Offer, "v=0\r\n"},
      Description{PeerId{7}, 1, 2, SdpKind::Answer, "v=0\r\n"},
      Candidate{PeerId{7}, 1, {"c", "0", 0, "u"}},
      PeerState{PeerId{7}, {.microphone = true, .hand = true}},
      IceServers{{kStun, kTurn}},
      IceServers{},
      Heartbeat{},
      Error{ErrorCode::BadMessage, "No.", "join"},
      Error{ErrorCode::TooLarge, "No.", ""},
      Error{ErrorCode::BadRoom, "No.", ""},
      Error{ErrorCode::NotInRoom, "No.", ""},
      Error{ErrorCode::NoSuchPeer, "No.", ""},
      Error{ErrorCode::RateLimited, "No.", ""},
      Error{ErrorCode::Forbidden, "No.", ""},
      Error{ErrorCode::Draining, "No.", ""},
  };
  for (const ServerMessage& message : messages) {
    const std::string text = encode_server_message(message);
    EXPECT_EQ(decode_server_message(text), message) << text;
  }
}

TEST(ServerCodec, WritesTheFieldsOfTheContract) {
  EXPECT_EQ(encode_server_message(room_joined()),
            R"({"type":"room_joined","room":"blue whale","peers":[{"id":7,"name":"Ana",)"
            R"("instance":"i7","state":{"microphone":true,"camera":true,"screen":false,)"
            R"("hand":false}},{"id":8,"name":"","instance":"i8"}],"ice_servers":[{"urls":)"
            R"(["stun:stun.example.org"]},{"urls":["turn:turn.example.org",)"
            R"("turns:turn.example.org"],"username":"user","credential":"secret"}],)"
            R"("capacity":8,"self":9,"resume":"claim","resumed":true})");
  EXPECT_EQ(encode_server_message(PeerLeft{PeerId{7}, LeaveReason::Lost}),
            R"({"type":"peer_left","peer":7,"reason":"lost"})");
  EXPECT_EQ(encode_server_message(Description{PeerId{7}, 1, 2, SdpKind::Answer, "s"}),
            R"({"type":"webrtc_answer","generation":1,"round":2,"sdp":"s","from":7})");
  EXPECT_EQ(encode_server_message(Error{ErrorCode::NoSuchPeer, "Nobody.", "webrtc_offer"}),
            R"({"type":"error","code":"no_such_peer","message":"Nobody.","about":"webrtc_offer"})");
}

TEST(ServerCodec, TakesTheAddressOfAnIceServerAlsoByItself) {
  const auto message = decode_server_message(
      R"({"type":"room_peers","room":"r","peers":[],"ice_servers":[{"urls":"stun:x"}],)"
      R"("capacity":8})");
  EXPECT_EQ(message, ServerMessage(RoomPeers{"r", {}, {{{"stun:x"}, "", ""}}, 8}));
}

TEST(ServerCodec, WritesAnIceTransportPolicyOnlyIfItIsNotAll) {
  RoomPeers room{.room = "r", .peers = {}, .ice_servers = {}, .capacity = 8};
  EXPECT_EQ(encode_server_message(room),
            R"({"type":"room_peers","room":"r","peers":[],"ice_servers":[],"capacity":8})");
  room.relay_only = true;
  EXPECT_EQ(encode_server_message(room),
            R"({"type":"room_peers","room":"r","peers":[],"ice_servers":[],)"
            R"("ice_transport_policy":"relay","capacity":8})");
}

TEST(ServerCodec, TakesAsManyIceServersAsItsLimitAndRefusesOneMore) {
  IceServers message;
  message.ice_servers.assign(kIceServersMax, kTurn);
  EXPECT_EQ(decode_server_message(encode_server_message(message)), ServerMessage(message));
  message.ice_servers.push_back(kTurn);
  EXPECT_EQ(decode_server_message(encode_server_message(message)), std::nullopt);
}

TEST(ServerCodec, TakesAListOfAsManyPeersAsARoomCanHoldAndRefusesOneMore) {
  RoomPeers room{.room = "r", .peers = {}, .ice_servers = {}, .capacity = 8};
  room.peers.assign(kRoomSeatsMax, kAna);
  EXPECT_EQ(decode_server_message(encode_server_message(room)), ServerMessage(room));
  room.peers.push_back(kAna);
  EXPECT_EQ(decode_server_message(encode_server_message(room)), std::nullopt);
}

TEST(ServerCodec, IgnoresWhatANewerServerMaySay) {
  EXPECT_EQ(decode_server_message(R"({"type":"heartbeat","more":1})"), ServerMessage(Heartbeat{}));
  EXPECT_EQ(decode_server_message(R"({"type":"confetti"})"), std::nullopt);
}

TEST(ServerCodec, RefusesWhatIsNotWellFormed) {
  for (const std::string_view text : {
           "",
           "[]",
           R"({"type":"peer_left"})",
           R"({"type":"peer_left","peer":-1,"reason":"left"})",
           R"({"type":"peer_joined"})",
           R"({"type":"ice_servers"})",
           R"({"type":"peer_joined","peer":7})",
           R"({"type":"peer_joined","peer":{"id":7,"name":"Ana"}})",
           R"({"type":"peer_joined","peer":{"id":7,"name":"Ana","instance":"i","state":{}}})",
           R"({"type":"room_created","room":"r","self":1,"resume":"c","capacity":8})",
           R"({"type":"room_created","room":"r","self":1,"resume":"c","peers":[],)"
           R"("ice_servers":[{"urls":7}],"capacity":8})",
           R"({"type":"room_joined","room":"r","self":1,"resume":"c","peers":[],)"
           R"("ice_servers":[],"capacity":8})",
           R"({"type":"webrtc_offer","to":7,"generation":1,"round":1,"sdp":""})",
       })
    EXPECT_EQ(decode_server_message(text), std::nullopt) << text;
}

}  // namespace
}  // namespace protocol
