#include "fuzz/draw_server_message.h"

#include <array>
#include <vector>

#include "call/peer.h"

namespace fuzz {
namespace {

const std::array<std::string, 3> kUsernameFragments{"aB3d", "Zz9/", ""};

protocol::PeerInfo draw_peer(ByteReader& input) {
  const protocol::PeerId id = draw_peer_id(input);
  const std::uint8_t what = input.byte();
  protocol::PeerInfo peer{.id = id, .name = "Bo", .instance = (what & 1u) != 0 ? "0c1d" : "77aa"};
  if ((what & 2u) != 0) peer.state = draw_media_state(input);
  return peer;
}

protocol::RoomJoined draw_seat(ByteReader& input) {
  const std::uint8_t what = input.byte();
  protocol::RoomJoined room{.room = "blue whale", .resume = "1.17", .capacity = 8};
  room.created = (what & 3u) == 3;
  room.resumed = (what & 4u) != 0 && !room.created;
  room.settling = (what & 8u) != 0;
  room.self = draw_peer_id(input);
  const std::size_t peers = (what >> 4u) % 6;
  for (std::size_t i = 0; i < peers; ++i) room.peers.push_back(draw_peer(input));
  return room;
}

protocol::Description draw_description(ByteReader& input) {
  const protocol::PeerId peer = draw_peer_id(input);
  const std::uint32_t generation = draw_count(input);
  const std::uint32_t round = draw_count(input);
  const auto kind = static_cast<protocol::SdpKind>(input.below(2));
  return {
      .peer = peer, .generation = generation, .round = round, .kind = kind, .sdp = draw_sdp(input)};
}

}  // namespace

protocol::PeerId draw_peer_id(ByteReader& input) { return protocol::PeerId{1 + input.below(8)}; }

protocol::MediaState draw_media_state(ByteReader& input) {
  const std::uint8_t flags = input.byte();
  return {.microphone = (flags & 1u) != 0,
          .camera = (flags & 2u) != 0,
          .screen = (flags & 4u) != 0,
          .hand = (flags & 8u) != 0};
}

std::uint32_t draw_count(ByteReader& input) {
  const std::uint8_t byte = input.byte();
  if (byte == 0xFF) return UINT32_MAX;
  return byte == 0xFE ? call::Peer::kGenerationMax : 1 + byte % 8u;
}

std::string draw_sdp(ByteReader& input) {
  const std::uint8_t what = input.byte();
  if (what == 0xFF) return input.ascii();
  std::string sdp = "v=0\r\n";
  if ((what & 1u) != 0) sdp += "a=ice-ufrag:" + kUsernameFragments[0] + "\r\n";
  if ((what & 2u) != 0) sdp += "a=ice-ufrag:" + kUsernameFragments[1] + "\r\n";
  return sdp;
}

protocol::IceCandidate draw_candidate(ByteReader& input) {
  const std::uint8_t what = input.byte();
  return {.candidate = (what & 1u) != 0 ? "" : "candidate:1 1 udp 1 192.0.2.1 5 typ host",
          .sdp_mid = "0",
          .username_fragment = kUsernameFragments[(what >> 1u) % kUsernameFragments.size()]};
}

protocol::ServerMessage draw_server_message(ByteReader& input, std::uint8_t what) {
  using namespace protocol;
  switch (what % 16) {
    case 0:
    case 1:
      return draw_seat(input);
    case 2:
      return PeerJoined{draw_peer(input)};
    case 3:
      return PeerLeft{draw_peer_id(input), static_cast<LeaveReason>(input.below(3))};
    case 4:
      return PeerResumed{draw_peer(input)};
    case 5: {
      const PeerId peer = draw_peer_id(input);
      return PeerState{peer, draw_media_state(input)};
    }
    case 6:
    case 7: {
      const PeerId peer = draw_peer_id(input);
      const std::uint32_t generation = draw_count(input);
      return Candidate{peer, generation, draw_candidate(input), ""};
    }
    case 8:
      return Heartbeat{};
    case 9:
      return Error{static_cast<ErrorCode>(input.below(8)), "No.", "join"};
    case 10:
      return FullRoom{"blue whale", 8};
    case 11:
      if (what >= 128) return IceServers{{{{"turn:turn.example.org"}, input.ascii(), "c"}}};
      return RoomPeers{"blue whale", {draw_peer(input)}, {}, 8};
    default:
      return draw_description(input);
  }
}

}  // namespace fuzz
