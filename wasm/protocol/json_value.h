// A parsed JSON document: just as much of one as confab.v1 needs, built from RapidJSON's events, so
// that no general document model, number parser or printer travels with every page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace protocol {

struct JsonMember;

struct JsonValue {
  enum class Kind : std::uint8_t { Null, Boolean, Unsigned, OtherNumber, Text, Array, Object };

  Kind kind = Kind::Null;
  bool boolean = false;
  std::uint64_t number = 0;
  std::string text;
  std::vector<JsonMember> members;  // Of an object, in order; of an array, with empty keys.

  // The last member called `key`; nullptr if there is none.
  const JsonValue* find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

// Deeper nesting than any message has is refused, so that no input can exhaust the stack.
inline constexpr std::size_t kJsonDepthMax = 8;

// Returns nullopt unless `text` is one JSON document (RFC 8259) in valid UTF-8 and in the limit.
std::optional<JsonValue> parse_json(std::string_view text);

}  // namespace protocol
