#include "protocol/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "protocol/limits.h"

namespace protocol {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

// The code point that starts `text`, and its length in bytes; of no meaning unless it is UTF-8.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

CodePoint first_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  std::size_t bytes = 1;
  while (bytes < std::min<std::size_t>(text.size(), 4) && is_continuation(text[bytes])) ++bytes;
  char32_t value = bytes == 1 ? lead : lead & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i)
    value = (value << 6u) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  return {value, bytes};
}

// How many bytes of ASCII `text` begins with.
std::size_t ascii_bytes(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080'8080'8080'8080u) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// RFC 3629 section 3; empty for what is no character.
std::string encode_utf8(char32_t value) {
  const auto tail = [value](unsigned shift) {
    return static_cast<char>(0x80u | ((value >> shift) & 0x3Fu));
  };
  if (value < 0x80) return {static_cast<char>(value)};
  if (value < 0x800) return {static_cast<char>(0xC0u | (value >> 6u)), tail(0)};
  if (value >= 0xD800 && value <= 0xDFFF) return {};
  if (value < 0x10000) return {static_cast<char>(0xE0u | (value >> 12u)), tail(6), tail(0)};
  if (value > 0x10FFFF) return {};
  return {static_cast<char>(0xF0u | (value >> 18u)), tail(12), tail(6), tail(0)};
}

CodePoint last_code_point(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && is_continuation(text[start])) --start;
  return first_code_point(text.substr(start));
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }
bool is_chat_control(char32_t c) { return c == U'\n' || c == U'\t'; }

bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

}  // namespace

std::string trim(std::string_view text) {
  while (!text.empty() && is_white_space(first_code_point(text).value))
    text.remove_prefix(first_code_point(text).bytes);
  while (!text.empty() && is_white_space(last_code_point(text).value))
    text.remove_suffix(last_code_point(text).bytes);
  return std::string(text);
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool has_control_character(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (is_control(c.value)) return true;
    text.remove_prefix(c.bytes);
  }
  return false;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(ascii_bytes(text));
    if (text.empty()) break;
    const CodePoint c = first_code_point(text);
    if (text.substr(0, c.bytes) != encode_utf8(c.value)) return false;
    text.remove_prefix(c.bytes);
  }
  return true;
}

bool is_chat_text(std::string_view text) {
  return !text.empty() && text.size() <= kChatBytesMax && chat_text(text) == text;
}

std::string chat_text(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    const bool is_character = text.substr(0, c.bytes) == encode_utf8(c.value);
    if (!is_character)
      clean += "\uFFFD";
    else if (!is_control(c.value) || is_chat_control(c.value))
      clean += text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return trim(clean);
}

bool is_room(std::string_view room) {
  return !room.empty() && count_code_points(room) <= kRoomCodePointsMax && is_utf8(room) &&
         !has_control_character(room);
}

bool is_name(std::string_view name) {
  return count_code_points(name) <= kNameCodePointsMax && is_utf8(name) &&
         !has_control_character(name);
}

}  // namespace protocol
