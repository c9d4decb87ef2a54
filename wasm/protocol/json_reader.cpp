#include "protocol/json_reader.h"

namespace protocol {

using Kind = JsonValue::Kind;

JsonReader::JsonReader(const JsonValue& object) : object_(object) {
  if (object.kind != Kind::Object) fail("", Fault::Malformed);
}

std::string JsonReader::text(const char* key, std::size_t bytes_max) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != Kind::Text) return fail(key, Fault::Malformed), "";
  if (value->text.size() > bytes_max) return fail(key, Fault::TooLarge), "";
  return value->text;
}

std::string JsonReader::optional_text(const char* key, std::size_t bytes_max) {
  return is_absent(key) ? "" : text(key, bytes_max);
}

bool JsonReader::flag(const char* key) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != Kind::Boolean) return fail(key, Fault::Malformed), false;
  return value->boolean;
}

bool JsonReader::optional_flag(const char* key) { return !is_absent(key) && flag(key); }

std::uint64_t JsonReader::number(const char* key, std::uint64_t max) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != Kind::Unsigned) return fail(key, Fault::Malformed), 0;
  if (value->number > max) return fail(key, Fault::Malformed), 0;
  return value->number;
}

std::int32_t JsonReader::optional_index(const char* key) {
  return is_absent(key) ? -1 : static_cast<std::int32_t>(number(key, UINT16_MAX));
}

std::uint32_t JsonReader::count(const char* key) {
  const auto number = static_cast<std::uint32_t>(this->number(key, UINT32_MAX));
  if (number == 0) fail(key, Fault::Malformed);
  return number;
}

IceCandidate JsonReader::ice_candidate() {
  return {.candidate = text("candidate", kCandidateBytesMax),
          .sdp_mid = optional_text("sdpMid", kCandidateBytesMax),
          .sdp_m_line_index = optional_index("sdpMLineIndex"),
          .username_fragment = optional_text("usernameFragment", kCandidateBytesMax)};
}

MediaState JsonReader::media_state() {
  return {.microphone = flag("microphone"),
          .camera = flag("camera"),
          .screen = flag("screen"),
          .hand = flag("hand")};
}

std::vector<std::string> JsonReader::text_or_texts(const char* key, std::size_t items_max,
                                                   std::size_t bytes_max) {
  std::vector<std::string> items;
  const JsonValue* value = find(key);
  if (value != nullptr && value->kind == Kind::Text) return {text(key, bytes_max)};
  if (value == nullptr || value->kind != Kind::Array) return fail(key, Fault::Malformed), items;
  if (value->members.size() > items_max) return fail(key, Fault::TooLarge), items;
  for (const JsonMember& element : value->members) {
    if (element.value.kind != Kind::Text) return fail(key, Fault::Malformed), items;
    items.push_back(element.value.text);
    if (items.back().size() > bytes_max) return fail(key, Fault::TooLarge), items;
  }
  return items;
}

const JsonValue* JsonReader::find(const char* key) const { return object_.find(key); }

bool JsonReader::is_absent(const char* key) const {
  const JsonValue* value = find(key);
  return value == nullptr || value->kind == Kind::Null;
}

void JsonReader::fail(const char* key, Fault fault) {
  if (fault_ != Fault::None) return;
  fault_ = fault;
  faulty_field_ = key;
}

void JsonReader::take_fault_of(const JsonReader& inner) {
  if (inner.fault_ != Fault::None) fail(inner.faulty_field_.c_str(), inner.fault_);
}

Description read_description(JsonReader& reader, const char* peer_key, SdpKind kind) {
  return {.peer = reader.peer(peer_key),
          .generation = reader.count("generation"),
          .round = reader.count("round"),
          .kind = kind,
          .sdp = reader.text("sdp", kSdpBytesMax),
          .to_instance = reader.optional_text("to_instance", kInstanceBytesMax)};
}

Candidate read_candidate(JsonReader& reader, const char* peer_key) {
  return {.peer = reader.peer(peer_key),
          .generation = reader.count("generation"),
          .candidate = reader.ice_candidate(),
          .to_instance = reader.optional_text("to_instance", kInstanceBytesMax)};
}

JsonWriter& write_description(JsonWriter& writer, const Description& message) {
  return writer.text("type", message.kind == SdpKind::Offer ? "webrtc_offer" : "webrtc_answer")
      .number("generation", message.generation)
      .number("round", message.round)
      .text("sdp", message.sdp)
      .optional_text("to_instance", message.to_instance);
}

JsonWriter& write_candidate(JsonWriter& writer, const Candidate& message) {
  const IceCandidate& ice = message.candidate;
  writer.text("type", "webrtc_ice_candidate")
      .number("generation", message.generation)
      .text("candidate", ice.candidate)
      .optional_text("sdpMid", ice.sdp_mid)
      .optional_text("usernameFragment", ice.username_fragment)
      .optional_text("to_instance", message.to_instance);
  if (ice.sdp_m_line_index >= 0)
    writer.number("sdpMLineIndex", static_cast<std::uint64_t>(ice.sdp_m_line_index));
  return writer;
}

JsonWriter& write_media_state(JsonWriter& writer, const MediaState& state) {
  return writer.flag("microphone", state.microphone)
      .flag("camera", state.camera)
      .flag("screen", state.screen)
      .flag("hand", state.hand);
}

JsonWriter& write_peer_state(JsonWriter& writer, const PeerState& message) {
  return write_media_state(writer.text("type", "peer_state"), message.state);
}

}  // namespace protocol
