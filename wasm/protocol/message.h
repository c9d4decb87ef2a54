// The signalling messages of confab.v1, as values. docs/protocol.md is the contract.
//
// Shared by the call core (compiled to WebAssembly) and the server, so the two cannot disagree.
// Their JSON form is in client_codec.h (what clients send) and server_codec.h (what the server
// sends). In a relayed message `peer` names the other end: on the wire `to` when a client sends it,
// `from` when the server delivers it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace protocol {

// A participant. Given by the server, increasing, never reused, at most kPeerIdMax. Of two
// participants the one with the larger id came later.
enum class PeerId : std::uint64_t {};

constexpr std::uint64_t to_number(PeerId id) { return static_cast<std::uint64_t>(id); }

enum class SdpKind : std::uint8_t { Offer, Answer };

// RTCIceCandidateInit (W3C webrtc-pc 4.8.1). An empty `candidate` is end-of-candidates.
struct IceCandidate {
  std::string candidate;
  std::string sdp_mid;              // Empty: not given.
  std::int32_t sdp_m_line_index{};  // Negative: not given.
  std::string username_fragment;    // Empty: not given.
  bool operator==(const IceCandidate&) const = default;
};

// RTCIceServer (W3C webrtc-pc 4.2.2).
struct IceServer {
  std::vector<std::string> urls;
  std::string username;    // Empty for STUN.
  std::string credential;  // Empty for STUN.
  bool operator==(const IceServer&) const = default;
};

// What others should show of a participant.
struct MediaState {
  bool microphone = false;
  bool camera = false;
  bool screen = false;
  bool hand = false;
  bool operator==(const MediaState&) const = default;
};

struct PeerInfo {
  PeerId id{};
  std::string name;
  std::string instance;  // Random, made once per page load.
  std::optional<MediaState> state;
  bool operator==(const PeerInfo&) const = default;
};

// Relayed between clients.

// webrtc_offer and webrtc_answer. `generation` numbers the peer connections of a pair, from 1;
// `round` numbers the sender's offers within it, from 1. An answer repeats those of its offer.
struct Description {
  PeerId peer{};
  std::uint32_t generation = 0;
  std::uint32_t round = 0;
  SdpKind kind = SdpKind::Offer;
  std::string sdp;
  std::string to_instance;  // Client to server only; empty: whoever has the seat.
  bool operator==(const Description&) const = default;
};

// webrtc_ice_candidate.
struct Candidate {
  PeerId peer{};
  std::uint32_t generation = 0;
  IceCandidate candidate;
  std::string to_instance;  // As in Description.
  bool operator==(const Candidate&) const = default;
};

// peer_state. Goes to the whole room, so a client leaves `peer` zero.
struct PeerState {
  PeerId peer{};
  MediaState state;
  bool operator==(const PeerState&) const = default;
};

// Client to server.

struct Join {
  std::string room;
  std::string name;
  std::string instance;
  std::string resume;   // The seat claim of an earlier RoomJoined; empty: none.
  std::string token{};  // What lets into a room that is not open to everybody; empty: none.
  bool operator==(const Join&) const = default;
};

struct Watch {
  std::string room;     // Empty: none any more.
  std::string token{};  // As in Join.
  bool operator==(const Watch&) const = default;
};

struct Leave {
  bool operator==(const Leave&) const = default;
};

using ClientMessage = std::variant<Join, Watch, Leave, Description, Candidate, PeerState>;

// Server to client.

// room_created when `created` (the room was empty), else room_joined.
struct RoomJoined {
  bool created = false;
  std::string room;  // Trimmed.
  PeerId self{};
  std::string resume;
  std::vector<PeerInfo> peers;
  std::vector<IceServer> ice_servers;
  std::uint32_t capacity = 0;
  bool resumed = false;   // The seat was still ours: the others kept their links to us.
  bool settling = false;  // The server began just now: who is missing in `peers` may be on the way.
  bool relay_only = false;  // RTCIceTransportPolicy `relay`: nobody is to learn an address.
  bool operator==(const RoomJoined&) const = default;
};

struct FullRoom {
  std::string room;
  std::uint32_t capacity = 0;
  bool operator==(const FullRoom&) const = default;
};

struct RoomPeers {
  std::string room;
  std::vector<PeerInfo> peers;
  std::vector<IceServer> ice_servers;
  std::uint32_t capacity = 0;
  bool relay_only = false;
  bool operator==(const RoomPeers&) const = default;
};

struct PeerJoined {
  PeerInfo peer;
  bool operator==(const PeerJoined&) const = default;
};

enum class LeaveReason : std::uint8_t { Left, Lost, Removed };

struct PeerLeft {
  PeerId peer{};
  LeaveReason reason = LeaveReason::Left;
  bool operator==(const PeerLeft&) const = default;
};

// Was cut off and is back; messages in either direction may have been lost. With another
// `instance` than before the page was reloaded and its old peer connection is dead.
struct PeerResumed {
  PeerInfo peer;
  bool operator==(const PeerResumed&) const = default;
};

// Takes the place of all that were given before, whose credentials are about to expire.
struct IceServers {
  std::vector<IceServer> ice_servers;
  bool operator==(const IceServers&) const = default;
};

struct Heartbeat {
  bool operator==(const Heartbeat&) const = default;
};

enum class ErrorCode : std::uint8_t {
  BadMessage,
  TooLarge,
  BadRoom,
  NotInRoom,
  NoSuchPeer,
  RateLimited,
  Forbidden,
  Draining,
};

struct Error {
  ErrorCode code = ErrorCode::BadMessage;
  std::string message;  // A sentence for a person.
  std::string about;    // The offending message's `type`; empty: unknown.
  bool operator==(const Error&) const = default;
};

using ServerMessage =
    std::variant<RoomJoined, FullRoom, RoomPeers, PeerJoined, PeerLeft, PeerResumed, Description,
                 Candidate, PeerState, IceServers, Heartbeat, Error>;

}  // namespace protocol
