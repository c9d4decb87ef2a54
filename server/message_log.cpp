#include "server/message_log.h"

#include <variant>

namespace server {
namespace {

using namespace protocol;

std::uint64_t number(PeerId id) { return static_cast<std::uint64_t>(id); }

// One overload per message, so that a new one does not compile until it is listed here.
MessageSummary on(const Join&) { return {"join"}; }
MessageSummary on(const Watch&) { return {"watch"}; }
MessageSummary on(const Leave&) { return {"leave"}; }
MessageSummary on(const Description& message) {
  const bool offer = message.kind == SdpKind::Offer;
  return {offer ? "webrtc_offer" : "webrtc_answer", number(message.peer)};
}
MessageSummary on(const Candidate& message) {
  return {"webrtc_ice_candidate", number(message.peer)};
}
MessageSummary on(const PeerState& message) { return {"peer_state", number(message.peer)}; }
MessageSummary on(const RoomJoined& message) {
  return {message.created ? "room_created" : "room_joined", number(message.self)};
}
MessageSummary on(const FullRoom&) { return {"full_room"}; }
MessageSummary on(const RoomPeers&) { return {"room_peers"}; }
MessageSummary on(const PeerJoined& message) { return {"peer_joined", number(message.peer.id)}; }
MessageSummary on(const PeerLeft& message) { return {"peer_left", number(message.peer)}; }
MessageSummary on(const PeerResumed& message) { return {"peer_resumed", number(message.peer.id)}; }
MessageSummary on(const IceServers&) { return {"ice_servers"}; }
MessageSummary on(const Heartbeat&) { return {"heartbeat"}; }
MessageSummary on(const Error&) { return {"error"}; }

}  // namespace

MessageSummary summary_of(const ClientMessage& message) {
  return std::visit([](const auto& kind) { return on(kind); }, message);
}

MessageSummary summary_of(const ServerMessage& message) {
  return std::visit([](const auto& kind) { return on(kind); }, message);
}

}  // namespace server
