#include "protocol/server_codec.h"

#include <utility>

#include "protocol/json_reader.h"

namespace protocol {
namespace {

constexpr std::pair<ErrorCode, std::string_view> kErrorCodes[] = {
    {ErrorCode::BadMessage, "bad_message"},  {ErrorCode::TooLarge, "too_large"},
    {ErrorCode::BadRoom, "bad_room"},        {ErrorCode::NotInRoom, "not_in_room"},
    {ErrorCode::NoSuchPeer, "no_such_peer"}, {ErrorCode::RateLimited, "rate_limited"},
    {ErrorCode::Forbidden, "forbidden"},     {ErrorCode::Draining, "draining"},
};

constexpr std::pair<LeaveReason, std::string_view> kLeaveReasons[] = {
    {LeaveReason::Left, "left"}, {LeaveReason::Lost, "lost"}, {LeaveReason::Removed, "removed"}};

constexpr std::string_view kRelayOnly = "relay";

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

void write_peer(JsonWriter& w, const PeerInfo& peer) {
  w.number("id", to_number(peer.id)).text("name", peer.name).text("instance", peer.instance);
  if (peer.state)
    w.object("state", [&](JsonWriter& state) { write_media_state(state, *peer.state); });
}

void write_ice_server(JsonWriter& w, const IceServer& server) {
  w.texts("urls", server.urls)
      .optional_text("username", server.username)
      .optional_text("credential", server.credential);
}

// What room_created, room_joined and room_peers have in common.
template <class RoomMessage>
JsonWriter& write_room(JsonWriter& w, const RoomMessage& m) {
  return w.text("room", m.room)
      .objects("peers", m.peers, write_peer)
      .objects("ice_servers", m.ice_servers, write_ice_server)
      .optional_text("ice_transport_policy", m.relay_only ? kRelayOnly : "")
      .number("capacity", m.capacity);
}

void write(JsonWriter& w, const RoomJoined& m) {
  w.text("type", m.created ? "room_created" : "room_joined");
  write_room(w, m).number("self", to_number(m.self)).text("resume", m.resume);
  if (!m.created) w.flag("resumed", m.resumed);
  if (m.settling) w.flag("settling", true);
}

void write(JsonWriter& w, const FullRoom& m) {
  w.text("type", "full_room").text("room", m.room).number("capacity", m.capacity);
}

void write(JsonWriter& w, const RoomPeers& m) { write_room(w.text("type", "room_peers"), m); }

void write(JsonWriter& w, const PeerJoined& m) {
  w.text("type", "peer_joined").object("peer", [&](JsonWriter& p) { write_peer(p, m.peer); });
}

void write(JsonWriter& w, const PeerLeft& m) {
  w.text("type", "peer_left")
      .number("peer", to_number(m.peer))
      .text("reason", name_of(m.reason, kLeaveReasons));
}

void write(JsonWriter& w, const PeerResumed& m) {
  w.text("type", "peer_resumed").object("peer", [&](JsonWriter& p) { write_peer(p, m.peer); });
}

void write(JsonWriter& w, const Description& m) {
  write_description(w, m).number("from", to_number(m.peer));
}

void write(JsonWriter& w, const Candidate& m) {
  write_candidate(w, m).number("from", to_number(m.peer));
}

void write(JsonWriter& w, const PeerState& m) {
  write_peer_state(w, m).number("from", to_number(m.peer));
}

void write(JsonWriter& w, const IceServers& m) {
  w.text("type", "ice_servers").objects("ice_servers", m.ice_servers, write_ice_server);
}

void write(JsonWriter& w, const Heartbeat&) { w.text("type", "heartbeat"); }

void write(JsonWriter& w, const Error& m) {
  w.text("type", "error")
      .text("code", to_text(m.code))
      .text("message", m.message)
      .optional_text("about", m.about);
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
  return r.list<PeerInfo>("peers", kRoomSeatsMax, read_peer);
}

std::vector<IceServer> read_ice_servers(JsonReader& r) {
  return r.list<IceServer>("ice_servers", kIceServersMax, [](JsonReader& server) {
    return IceServer{.urls = server.text_or_texts("urls", kIceUrlsMax, kCandidateBytesMax),
                     .username = server.optional_text("username", kCandidateBytesMax),
                     .credential = server.optional_text("credential", kCandidateBytesMax)};
  });
}

bool read_relay_only(JsonReader& r) {
  return r.optional_text("ice_transport_policy", kMessageBytesMax) == kRelayOnly;
}

RoomJoined read_seat(JsonReader& r) {
  return {.room = r.text("room", kMessageBytesMax),
          .self = r.peer("self"),
          .resume = r.text("resume", kClaimBytesMax),
          .peers = read_peers(r),
          .ice_servers = read_ice_servers(r),
          .capacity = r.count("capacity"),
          .settling = r.optional_flag("settling"),
          .relay_only = read_relay_only(r)};
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
                   .capacity = r.count("capacity"),
                   .relay_only = read_relay_only(r)};
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

ServerMessage read_new_ice_servers(JsonReader& r) { return IceServers{read_ice_servers(r)}; }

ServerMessage read_heartbeat(JsonReader&) { return Heartbeat{}; }

ServerMessage read_error(JsonReader& r) {
  return Error{.code = value_of(r.text("code", kMessageBytesMax), kErrorCodes),
               .message = r.text("message", kMessageBytesMax),
               .about = r.optional_text("about", kMessageBytesMax)};
}

constexpr std::pair<std::string_view, ServerMessage (*)(JsonReader&)> kReaders[] = {
    {"room_created", read_room_created}, {"room_joined", read_room_joined},
    {"full_room", read_full_room},       {"room_peers", read_room_peers},
    {"peer_joined", read_peer_joined},   {"peer_left", read_peer_left},
    {"peer_resumed", read_peer_resumed}, {"webrtc_offer", read_offer},
    {"webrtc_answer", read_answer},      {"webrtc_ice_candidate", read_ice_candidate},
    {"peer_state", read_peer_state},     {"ice_servers", read_new_ice_servers},
    {"heartbeat", read_heartbeat},       {"error", read_error},
};

}  // namespace

std::string_view to_text(ErrorCode code) { return name_of(code, kErrorCodes); }

std::string encode_server_message(const ServerMessage& message) {
  JsonWriter writer;
  std::visit([&writer](const auto& m) { write(writer, m); }, message);
  return writer.take();
}

std::optional<ServerMessage> decode_server_message(std::string_view text) {
  const auto object = parse_json(text);
  if (!object) return std::nullopt;
  JsonReader reader(*object);
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
