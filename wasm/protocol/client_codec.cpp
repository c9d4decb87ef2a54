#include "protocol/client_codec.h"

#include <utility>

#include "protocol/json_reader.h"
#include "protocol/text.h"

namespace protocol {
namespace {

void write(JsonWriter& w, const Join& m) {
  w.text("type", "join")
      .text("room", m.room)
      .text("name", m.name)
      .text("instance", m.instance)
      .optional_text("resume", m.resume)
      .optional_text("token", m.token);
}

void write(JsonWriter& w, const Watch& m) {
  w.text("type", "watch").text("room", m.room).optional_text("token", m.token);
}

void write(JsonWriter& w, const Leave&) { w.text("type", "leave"); }

void write(JsonWriter& w, const Description& m) {
  write_description(w, m).number("to", to_number(m.peer));
}

void write(JsonWriter& w, const Candidate& m) {
  write_candidate(w, m).number("to", to_number(m.peer));
}

void write(JsonWriter& w, const PeerState& m) { write_peer_state(w, m); }

ClientMessage read_join(JsonReader& r) {
  return Join{.room = r.text("room", kMessageBytesMax),
              .name = r.optional_text("name", kMessageBytesMax),
              .instance = r.text("instance", kInstanceBytesMax),
              .resume = r.optional_text("resume", kClaimBytesMax),
              .token = r.optional_text("token", kTokenBytesMax)};
}

ClientMessage read_watch(JsonReader& r) {
  return Watch{.room = r.text("room", kMessageBytesMax),
               .token = r.optional_text("token", kTokenBytesMax)};
}

ClientMessage read_leave(JsonReader&) { return Leave{}; }

ClientMessage read_offer(JsonReader& r) { return read_description(r, "to", SdpKind::Offer); }

ClientMessage read_answer(JsonReader& r) { return read_description(r, "to", SdpKind::Answer); }

ClientMessage read_ice_candidate(JsonReader& r) { return read_candidate(r, "to"); }

ClientMessage read_state(JsonReader& r) { return PeerState{.peer = {}, .state = r.media_state()}; }

constexpr std::pair<std::string_view, ClientMessage (*)(JsonReader&)> kReaders[] = {
    {"join", read_join},
    {"watch", read_watch},
    {"leave", read_leave},
    {"webrtc_offer", read_offer},
    {"webrtc_answer", read_answer},
    {"webrtc_ice_candidate", read_ice_candidate},
    {"peer_state", read_state},
};

constexpr std::string_view kNotAMessage = "This is not a JSON object with a string as its type.";

Error bad_message(std::string message, std::string about) {
  return {ErrorCode::BadMessage, std::move(message), std::move(about)};
}

Error to_error(const JsonReader& reader, const std::string& type) {
  if (reader.fault() == JsonReader::Fault::TooLarge)
    return {ErrorCode::TooLarge, "The field " + reader.faulty_field() + " is too long.", type};
  return bad_message("The field " + reader.faulty_field() + " is missing or of the wrong type.",
                     type);
}

// Names and rooms have rules of their own, beyond their JSON type.
std::optional<Error> check(Join& join) {
  join.room = trim(join.room);
  join.name = trim(join.name);
  if (!is_room(join.room)) return Error{ErrorCode::BadRoom, std::string(kRoomRule), "join"};
  if (!is_name(join.name)) return bad_message(std::string(kNameRule), "join");
  if (join.instance.empty()) return bad_message("The field instance is empty.", "join");
  return std::nullopt;
}

std::optional<Error> check(Watch& watch) {
  watch.room = trim(watch.room);
  if (watch.room.empty()) return std::nullopt;
  if (!is_room(watch.room)) return Error{ErrorCode::BadRoom, std::string(kRoomRule), "watch"};
  return std::nullopt;
}

template <class Unruled>
std::optional<Error> check(const Unruled&) {
  return std::nullopt;
}

}  // namespace

std::string encode_client_message(const ClientMessage& message) {
  JsonWriter writer;
  std::visit([&writer](const auto& m) { write(writer, m); }, message);
  return writer.take();
}

Error too_large_message() {
  return {ErrorCode::TooLarge, "The message is larger than is taken here.", ""};
}

std::variant<ClientMessage, Error> decode_client_message(std::string_view text) {
  if (text.size() > kMessageBytesMax) return too_large_message();
  const auto object = parse_json(text);
  if (!object) return bad_message(std::string(kNotAMessage), "");
  JsonReader reader(*object);
  const std::string type = reader.text("type", kMessageBytesMax);
  if (reader.fault() != JsonReader::Fault::None) return bad_message(std::string(kNotAMessage), "");

  for (const auto& [name, read] : kReaders) {
    if (name != type) continue;
    ClientMessage message = read(reader);
    if (reader.fault() != JsonReader::Fault::None) return to_error(reader, type);
    if (auto error = std::visit([](auto& m) { return check(m); }, message)) return *error;
    return message;
  }
  return bad_message("There is no message of this type.", "");
}

}  // namespace protocol
