#include "protocol/server_codec.h"

#include <utility>

#include "protocol/json_reader.h"

namespace protocol {
namespace {

using nlohmann::json;

constexpr std::pair<ErrorCode, std::string_view> kErrorCodes[] = {
    {ErrorCode::BadMessage, "bad_message"},   {ErrorCode::TooLarge, "too_large"},
    {ErrorCode::BadRoom, "bad_room"},         {ErrorCode::NotInRoom, "not_in_room"},
    {ErrorCode::NoSuchPeer, "no_such_peer"},  {ErrorCode::RateLimited, "rate_limited"},
    {ErrorCode::Forbidden, "forbidden"},      {ErrorCode::Draining, "draining"},
};

constexpr std::pair<LeaveReason, std::string_view> kLeaveReasons[] = {
    {LeaveReason::Left, "left"}, {LeaveReason::Lost, "lost"}, {LeaveReason::Removed, "removed"}};

template <class Value, std::size_t N>
std::string_view name_of(Value value, const std::pair<Value, std::string_view> (&names)[N]) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return {};
}

// A word of a newer server reads as the first of `names`.
template <class Value, std::size_t N>
Value value_of(std::string_view word, const std::pair<Value, std::string_view> (&names)[N]) {
  for (const auto& [value, name] : names)
    if (name == word) return value;
  return names[0].first;
}

json write_peer(const PeerInfo& peer) {
  json object{{"id", to_number(peer.id)}, {"name", peer.name}, {"instance", peer.instance}};
  if (peer.state) object["state"] = write_media_state(*peer.state);
  return object;
}

json write_peers(const std::vector<PeerInfo>& peers) {
  json array = json::array();
  for (const PeerInfo& peer : peers) array.push_back(write_peer(peer));
  return array;
}

json write_ice_servers(const std::vector<IceServer>& servers) {
  json array = json::array();
  for (const IceServer& server : servers) {
    json object{{"urls", server.urls}};
    if (!server.username.empty()) object["username"] = server.username;
    if (!server.credential.empty()) object["credential"] = server.credential;
    array.push_back(std::move(object));
  }
  return array;
}

json write(const RoomJoined& m) {
  json object{{"type", m.created ? "room_created" : "room_joined"},
              {"room", m.room},
              {"self", to_number(m.self)},
              {"resume", m.resume},
              {"peers", write_peers(m.peers)},
              {"ice_servers", write_ice_servers(m.ice_servers)},
              {"capacity", m.capacity}};
  if (!m.created) object["resumed"] = m.resumed;
  return object;
}

json write(const FullRoom& m) {
  return {{"type", "full_room"}, {"room", m.room}, {"capacity", m.capacity}};
}

json write(const RoomPeers& m) {
  return {{"type", "room_peers"},
          {"room", m.room},
          {"peers", write_peers(m.peers)},
          {"ice_servers", write_ice_servers(m.ice_servers)},
          {"capacity", m.capacity}};
}

json write(const PeerJoined& m) { return {{"type", "peer_joined"}, {"peer", write_peer(m.peer)}}; }

json write(const PeerLeft& m) {
  return {{"type", "peer_left"},
          {"peer", to_number(m.peer)},
          {"reason", name_of(m.reason, kLeaveReasons)}};
}

json write(const PeerResumed& m) {
  return {{"type", "peer_resumed"}, {"peer", write_peer(m.peer)}};
}

json from(json object, PeerId peer) {
  object["from"] = to_number(peer);
  return object;
}

json write(const Description& m) { return from(write_description(m), m.peer); }
json write(const Candidate& m) { return from(write_candidate(m), m.peer); }
json write(const PeerState& m) { return from(write_peer_state(m), m.peer); }

json write(const Heartbeat&) { return {{"type", "heartbeat"}}; }

json write(const Error& m) {
  json object{{"type", "error"}, {"code", to_text(m.code)}, {"message", m.message}};
  if (!m.about.empty()) object["about"] = m.about;
  return object;
}

PeerInfo read_peer(JsonReader& r) {
  PeerInfo peer{.id = r.peer("id"),
                .name = r.text("name", kMessageBytesMax),
                .instance = r.text("instance", kInstanceBytesMax),
                .state = {}};
  r.optional_object("state", [&](JsonReader& state) { peer.state = state.media_state(); });
  return peer;
}

PeerInfo read_peer_field(JsonReader& r) {
  PeerInfo peer;
  r.object("peer", [&](JsonReader& inner) { peer = read_peer(inner); });
  return peer;
}

std::vector<PeerInfo> read_peers(JsonReader& r) {
  return r.list<PeerInfo>("peers", kRoomCapacityMax, read_peer);
}

std::vector<IceServer> read_ice_servers(JsonReader& r) {
  return r.list<IceServer>("ice_servers", kIceServersMax, [](JsonReader& server) {
    return IceServer{.urls = server.texts("urls", kIceUrlsMax, kCandidateBytesMax),
                     .username = server.optional_text("username", kCandidateBytesMax),
                     .credential = server.optional_text("credential", kCandidateBytesMax)};
  });
}

RoomJoined read_seat(JsonReader& r) {
  return {.room = r.text("room", kMessageBytesMax),
          .self = r.peer("self"),
          .resume = r.text("resume", kClaimBytesMax),
          .peers = read_peers(r),
          .ice_servers = read_ice_servers(r),
          .capacity = r.count("capacity")};
}

ServerMessage read_room_created(JsonReader& r) {
  RoomJoined message = read_seat(r);
  message.created = true;
  return message;
}

ServerMessage read_room_joined(JsonReader& r) {
  RoomJoined message = read_seat(r);
  message.resumed = r.flag("resumed");
  return message;
}

ServerMessage read_full_room(JsonReader& r) {
  return FullRoom{.room = r.text("room", kMessageBytesMax), .capacity = r.count("capacity")};
}

ServerMessage read_room_peers(JsonReader& r) {
  return RoomPeers{.room = r.text("room", kMessageBytesMax),
                   .peers = read_peers(r),
                   .ice_servers = read_ice_servers(r),
                   .capacity = r.count("capacity")};
}

ServerMessage read_peer_joined(JsonReader& r) { return PeerJoined{read_peer_field(r)}; }

ServerMessage read_peer_left(JsonReader& r) {
  return PeerLeft{.peer = r.peer("peer"),
                  .reason = value_of(r.text("reason", kMessageBytesMax), kLeaveReasons)};
}

ServerMessage read_peer_resumed(JsonReader& r) { return PeerResumed{read_peer_field(r)}; }

ServerMessage read_offer(JsonReader& r) { return read_description(r, "from", SdpKind::Offer); }
ServerMessage read_answer(JsonReader& r) { return read_description(r, "from", SdpKind::Answer); }
ServerMessage read_ice_candidate(JsonReader& r) { return read_candidate(r, "from"); }

ServerMessage read_peer_state(JsonReader& r) {
  return PeerState{.peer = r.peer("from"), .state = r.media_state()};
}

ServerMessage read_heartbeat(JsonReader&) { return Heartbeat{}; }

ServerMessage read_error(JsonReader& r) {
  return Error{.code = value_of(r.text("code", kMessageBytesMax), kErrorCodes),
               .message = r.text("message", kMessageBytesMax),
               .about = r.optional_text("about", kMessageBytesMax)};
}

constexpr std::pair<std::string_view, ServerMessage (*)(JsonReader&)> kReaders[] = {
    {"room_created", read_room_created},
    {"room_joined", read_room_joined},
    {"full_room", read_full_room},
    {"room_peers", read_room_peers},
    {"peer_joined", read_peer_joined},
    {"peer_left", read_peer_left},
    {"peer_resumed", read_peer_resumed},
    {"webrtc_offer", read_offer},
    {"webrtc_answer", read_answer},
    {"webrtc_ice_candidate", read_ice_candidate},
    {"peer_state", read_peer_state},
    {"heartbeat", read_heartbeat},
    {"error", read_error},
};

}  // namespace

std::string_view to_text(ErrorCode code) { return name_of(code, kErrorCodes); }

std::string encode_server_message(const ServerMessage& message) {
  return dump(std::visit([](const auto& m) { return write(m); }, message));
}

std::optional<ServerMessage> decode_server_message(std::string_view text) {
  const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  JsonReader reader(object);
  const std::string type = reader.text("type", kMessageBytesMax);
  for (const auto& [name, read] : kReaders) {
    if (name != type) continue;
    ServerMessage message = read(reader);
    if (reader.fault() != JsonReader::Fault::None) return std::nullopt;
    return message;
  }
  return std::nullopt;
}

}  // namespace protocol
