#include "protocol/json_value.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>
#include <utility>

#include "protocol/text.h"

namespace protocol {
namespace {

using Kind = JsonValue::Kind;

// Whether UTF-8 `text` holds a surrogate: the one thing that RapidJSON lets through (escaped as
// "\\udc00") although it is no character and no WebSocket would carry it on.
bool has_surrogate(std::string_view text) {
  for (auto at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1))
    if (static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  return false;
}

// Builds a JsonValue from RapidJSON's events. A false return ends the parsing.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  JsonValue take() { return std::move(root_); }

  bool Default() { return false; }
  bool Null() { return add({}); }
  bool Bool(bool value) { return add({.kind = Kind::Boolean, .boolean = value}); }
  bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
    JsonValue value{.kind = Kind::Unsigned};
    const auto [end, error] = std::from_chars(digits, digits + length, value.number);
    if (error != std::errc{} || end != digits + length) value.kind = Kind::OtherNumber;
    return add(std::move(value));
  }
  bool String(const char* text, rapidjson::SizeType length, bool) {
    if (has_surrogate({text, length})) return false;
    return add({.kind = Kind::Text, .text = std::string(text, length)});
  }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    key_.assign(text, length);
    return !has_surrogate(key_);
  }
  bool StartObject() { return open(Kind::Object); }
  bool StartArray() { return open(Kind::Array); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  bool add(JsonValue value) {
    place(std::move(value));
    return true;
  }

  bool open(Kind kind) {
    if (open_.size() == kJsonDepthMax) return false;
    open_.push_back(place({.kind = kind}));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  // Pointers into `members` stay good: while a member is open, nothing is added beside it.
  JsonValue* place(JsonValue value) {
    if (open_.empty()) return &(root_ = std::move(value));
    auto& members = open_.back()->members;
    if (members.empty()) members.reserve(kUsualMembers);
    members.push_back({std::exchange(key_, {}), std::move(value)});
    return &members.back().value;
  }

  static constexpr std::size_t kUsualMembers = 8;

  JsonValue root_;
  std::vector<JsonValue*> open_;
  std::string key_;
};

// Numbers as text: confab.v1 has whole ones only, and reading others would cost the page 10 KB.
// Iterative: the depth of the input does not become the depth of the stack.
constexpr unsigned kParseFlags =
    rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag;

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (auto it = members.rbegin(); it != members.rend(); ++it)
    if (it->key == key) return &it->value;
  return nullptr;
}

std::optional<JsonValue> parse_json(std::string_view text) {
  if (!is_utf8(text))
    return std::nullopt;  // Of the whole at once, faster than RapidJSON's own check.
  rapidjson::MemoryStream stream(text.data(), text.size());
  rapidjson::Reader reader;
  Builder builder;
  if (!reader.Parse<kParseFlags>(stream, builder)) return std::nullopt;
  if (stream.Tell() != text.size()) return std::nullopt;  // A NUL is no end here.
  return builder.take();
}

}  // namespace protocol
