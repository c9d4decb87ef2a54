#include "protocol/json_reader.h"

namespace protocol {

using nlohmann::json;

JsonReader::JsonReader(const json& object) : object_(object) {
  if (!object.is_object()) fail("", Fault::Malformed);
}

std::string JsonReader::text(const char* key, std::size_t bytes_max) {
  const json* value = find(key);
  if (value == nullptr || !value->is_string()) return fail(key, Fault::Malformed), "";
  const auto& text = value->get_ref<const std::string&>();
  if (text.size() > bytes_max) return fail(key, Fault::TooLarge), "";
  return text;
}

std::string JsonReader::optional_text(const char* key, std::size_t bytes_max) {
  return is_absent(key) ? "" : text(key, bytes_max);
}

bool JsonReader::flag(const char* key) {
  const json* value = find(key);
  if (value == nullptr || !value->is_boolean()) return fail(key, Fault::Malformed), false;
  return value->get<bool>();
}

std::uint64_t JsonReader::number(const char* key, std::uint64_t max) {
  const json* value = find(key);
  if (value == nullptr || !value->is_number_unsigned()) return fail(key, Fault::Malformed), 0;
  const auto number = value->get<std::uint64_t>();
  if (number > max) return fail(key, Fault::Malformed), 0;
  return number;
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

std::vector<std::string> JsonReader::texts(const char* key, std::size_t items_max,
                                           std::size_t bytes_max) {
  std::vector<std::string> items;
  const json* value = find(key);
  if (value == nullptr || !value->is_array() || value->size() > items_max)
    return fail(key, Fault::Malformed), items;
  for (const json& element : *value) {
    if (!element.is_string()) return fail(key, Fault::Malformed), items;
    items.push_back(element.get_ref<const std::string&>());
    if (items.back().size() > bytes_max) return fail(key, Fault::TooLarge), items;
  }
  return items;
}

const json* JsonReader::find(const char* key) const {
  if (!object_.is_object()) return nullptr;
  const auto it = object_.find(key);
  return it == object_.end() ? nullptr : &*it;
}

bool JsonReader::is_absent(const char* key) const {
  const json* value = find(key);
  return value == nullptr || value->is_null();
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
          .sdp = reader.text("sdp", kSdpBytesMax)};
}

Candidate read_candidate(JsonReader& reader, const char* peer_key) {
  return {.peer = reader.peer(peer_key),
          .generation = reader.count("generation"),
          .candidate = reader.ice_candidate()};
}

json write_description(const Description& message) {
  return {{"type", message.kind == SdpKind::Offer ? "webrtc_offer" : "webrtc_answer"},
          {"generation", message.generation},
          {"round", message.round},
          {"sdp", message.sdp}};
}

json write_candidate(const Candidate& message) {
  const IceCandidate& ice = message.candidate;
  json object{{"type", "webrtc_ice_candidate"},
              {"generation", message.generation},
              {"candidate", ice.candidate}};
  if (!ice.sdp_mid.empty()) object["sdpMid"] = ice.sdp_mid;
  if (ice.sdp_m_line_index >= 0) object["sdpMLineIndex"] = ice.sdp_m_line_index;
  if (!ice.username_fragment.empty()) object["usernameFragment"] = ice.username_fragment;
  return object;
}

json write_media_state(const MediaState& state) {
  return {{"microphone", state.microphone},
          {"camera", state.camera},
          {"screen", state.screen},
          {"hand", state.hand}};
}

json write_peer_state(const PeerState& message) {
  json object = write_media_state(message.state);
  object["type"] = "peer_state";
  return object;
}

std::string dump(const json& object) {
  // Replaces what is not UTF-8 instead of throwing: an encoder is handed texts from a browser too.
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace protocol
