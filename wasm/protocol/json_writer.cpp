#include "protocol/json_writer.h"

#include <charconv>
#include <utility>

namespace protocol {

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

// RFC 8259 section 7: the quotation mark, the backslash and the control characters.
void JsonWriter::quote(std::string_view value) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  text_ += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r') {
      text_ += "\\r";
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (byte < 0x20) {
      text_ += "\\u00";
      text_ += kHexDigits[byte >> 4u];
      text_ += kHexDigits[byte & 0xFu];
    } else {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
  }
  text_ += '"';
}

}  // namespace protocol
