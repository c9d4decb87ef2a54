#include "protocol/json_writer.h"

#include <charconv>
#include <utility>

namespace protocol {
namespace {

// What stands after a backslash for `c`; 0 if there is no such short form. RFC 8259 section 7.
char short_escape(char c) {
  constexpr std::string_view kEscaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  const auto at = kEscaped.find(c);
  return at == std::string_view::npos ? '\0' : kLetters[at];
}

}  // namespace

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  quote(value);
  return *this;
}

JsonWriter& JsonWriter::optional_text(std::string_view name, std::string_view value) {
  return value.empty() ? *this : text(name, value);
}

JsonWriter& JsonWriter::number(std::string_view name, std::uint64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  key(name);
  text_.append(digits, end);
  return *this;
}

JsonWriter& JsonWriter::flag(std::string_view name, bool value) {
  key(name);
  text_ += value ? "true" : "false";
  return *this;
}

std::string JsonWriter::take() {
  text_ += '}';
  return std::exchange(text_, {});
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
}

void JsonWriter::separate() {
  const char last = text_.back();
  if (last != '{' && last != '[') text_ += ',';
}

// Each character in as few bytes as it can have: what fitted a limit when it was read fits again.
// Nearly all need no escape, so they are copied in stretches.
void JsonWriter::quote(std::string_view value) {
  const auto is_plain = [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
  };
  text_ += '"';
  auto stretch = value.begin();
  for (auto at = value.begin(); at != value.end(); ++at) {
    if (is_plain(*at)) continue;
    text_.append(stretch, at);
    escape(*at);
    stretch = at + 1;
  }
  text_.append(stretch, value.end());
  text_ += '"';
}

void JsonWriter::escape(char c) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  if (const char letter = short_escape(c); letter != '\0') {
    text_ += {'\\', letter};
  } else {
    text_ += "\\u00";
    text_ += kHexDigits[byte >> 4u];
    text_ += kHexDigits[byte & 0xFu];
  }
}

}  // namespace protocol
