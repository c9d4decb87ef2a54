// Reads the fields of one JSON object, remembering the first that is missing, of the wrong type or
// past its limit, so that a message is read in a straight line and checked once at its end.
// Included by the codecs only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/json_value.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "protocol/message.h"

namespace protocol {

class JsonReader {
 public:
  enum class Fault : std::uint8_t { None, Malformed, TooLarge };

  explicit JsonReader(const JsonValue& object);

  Fault fault() const { return fault_; }
  const std::string& faulty_field() const { return faulty_field_; }

  std::string text(const char* key, std::size_t bytes_max);
  // As text(), but empty when the field is absent or null.
  std::string optional_text(const char* key, std::size_t bytes_max);
  bool flag(const char* key);
  // False when the field is absent or null.
  bool optional_flag(const char* key);
  std::uint64_t number(const char* key, std::uint64_t max);
  // -1 when the field is absent or null.
  std::int32_t optional_index(const char* key);

  PeerId peer(const char* key) { return PeerId{number(key, kPeerIdMax)}; }
  std::uint32_t count(const char* key);
  IceCandidate ice_candidate();
  MediaState media_state();
  // `read` is called with a JsonReader for each item of the array `key`.
  template <class Item, class Read>
  std::vector<Item> list(const char* key, std::size_t items_max, Read read);
  // `read` is called with a JsonReader for the object `key`.
  template <class Read>
  void object(const char* key, Read read);
  template <class Read>
  void optional_object(const char* key, Read read);
  // A list of texts, or one text by itself, as RTCIceServer allows.
  std::vector<std::string> text_or_texts(const char* key, std::size_t items_max,
                                         std::size_t bytes_max);

 private:
  const JsonValue* find(const char* key) const;
  bool is_absent(const char* key) const;
  void fail(const char* key, Fault fault);
  void take_fault_of(const JsonReader& inner);

  const JsonValue& object_;
  Fault fault_ = Fault::None;
  std::string faulty_field_;
};

template <class Item, class Read>
std::vector<Item> JsonReader::list(const char* key, std::size_t items_max, Read read) {
  std::vector<Item> items;
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonValue::Kind::Array)
    return fail(key, Fault::Malformed), items;
  if (value->members.size() > items_max) return fail(key, Fault::TooLarge), items;
  for (const JsonMember& element : value->members) {
    JsonReader reader(element.value);
    items.push_back(read(reader));
    take_fault_of(reader);
  }
  return items;
}

template <class Read>
void JsonReader::object(const char* key, Read read) {
  const JsonValue* value = find(key);
  if (value == nullptr) return fail(key, Fault::Malformed);
  JsonReader reader(*value);
  read(reader);
  take_fault_of(reader);
}

template <class Read>
void JsonReader::optional_object(const char* key, Read read) {
  if (!is_absent(key)) object(key, read);
}

// Relayed messages look the same both ways but for the field that names the other end: `peer_key`.
Description read_description(JsonReader& reader, const char* peer_key, SdpKind kind);
Candidate read_candidate(JsonReader& reader, const char* peer_key);
JsonWriter& write_description(JsonWriter& writer, const Description& message);
JsonWriter& write_candidate(JsonWriter& writer, const Candidate& message);
JsonWriter& write_peer_state(JsonWriter& writer, const PeerState& message);
JsonWriter& write_media_state(JsonWriter& writer, const MediaState& state);

}  // namespace protocol
