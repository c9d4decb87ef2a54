#include "files/file_name.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "protocol/limits.h"
#include "protocol/text.h"

namespace files {
namespace {

constexpr std::string_view kFallback = "file";

// Code points in UTF-8 that are not seen, or turn the direction of what follows: U+061C, U+200B to
// U+200F, U+2028 to U+202E, U+2060 to U+206F and U+FEFF; and the controls U+0080 to U+009F.
std::size_t unseen_bytes(std::string_view text) {
  const auto at = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  if (at(0) == 0xD8 && at(1) == 0x9C) return 2;
  if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) <= 0x9F) return 2;
  if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) return 3;
  if (at(0) != 0xE2) return 0;
  if (at(1) == 0x80 && ((at(2) >= 0x8B && at(2) <= 0x8F) || (at(2) >= 0xA8 && at(2) <= 0xAE)))
    return 3;
  return at(1) == 0x81 && at(2) >= 0xA0 && at(2) <= 0xAF ? 3 : 0;
}

bool is_refused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F ||
         std::string_view(R"(/\:*?"<>|)").find(c) != std::string::npos;
}

std::string replaced(std::string_view name) {
  std::string clean;
  while (!name.empty()) {
    const std::size_t unseen = unseen_bytes(name);
    if (unseen == 0) clean += is_refused(name.front()) ? '_' : name.front();
    name.remove_prefix(std::max<std::size_t>(unseen, 1));
  }
  return clean;
}

// A leading point hides a file, and one or a space at the end is lost on some systems.
std::string trimmed(std::string_view name) {
  std::string text = protocol::trim(name);
  const std::size_t first = text.find_first_not_of(". ");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(". ") - first + 1);
}

// Where Windows would open a device, with any ending.
bool is_device(std::string_view name) {
  std::string stem(name.substr(0, name.find('.')));
  for (char& c : stem)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  constexpr std::array kDevices = {"CON", "PRN", "AUX", "NUL"};
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  const bool is_port = stem.starts_with("COM") || stem.starts_with("LPT");
  return is_port && stem.size() == 4 && stem[3] >= '1' && stem[3] <= '9';
}

std::string_view whole_characters(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80u) --bytes;
  return text.substr(0, bytes);
}

std::string shortened(const std::string& name) {
  constexpr std::size_t kEndingMax = 32;
  if (name.size() <= protocol::kFileNameBytesMax) return name;
  const std::size_t point = name.rfind('.');
  const bool has_ending = point != std::string::npos && name.size() - point <= kEndingMax;
  const std::string ending = has_ending ? name.substr(point) : "";
  const std::size_t room = protocol::kFileNameBytesMax - ending.size();
  return std::string(whole_characters(name, room)) + ending;
}

}  // namespace

std::string safe_file_name(std::string_view name) {
  if (!protocol::is_utf8(name)) return std::string(kFallback);
  std::string safe = trimmed(replaced(name));
  if (safe.empty()) return std::string(kFallback);
  if (is_device(safe)) safe = std::string("_").append(safe);
  return trimmed(shortened(safe));
}

std::string safe_media_type(std::string_view type) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$&-^_.+/").find(c) != std::string_view::npos;
  };
  const bool has_parts = std::count(type.begin(), type.end(), '/') == 1;
  const bool is_safe = has_parts && std::all_of(type.begin(), type.end(), is_allowed);
  return is_safe && type.size() <= protocol::kMediaTypeBytesMax ? std::string(type) : "";
}

}  // namespace files
