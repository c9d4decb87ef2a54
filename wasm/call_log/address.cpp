#include "call_log/address.h"

#include <cstddef>

namespace call_log {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";
constexpr int kGroups = 8;  // Of 16 bits, in an IPv6 address.

bool consists_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == text.npos;
}

// What is before the first `separator`; `text` keeps what is after it.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return part;
}

bool is_group(std::string_view text) {
  return !text.empty() && text.size() <= 4 && consists_of(text, kHexDigits);
}

// Separated by colons; more than there can be if anything else is among them.
int count_groups(std::string_view text, bool at_end) {
  int groups = 0;
  if (!text.empty() && text.back() == ':') return kGroups + 1;
  while (!text.empty()) {
    const std::string_view part = take_part(text, ':');
    if (at_end && text.empty() && is_ipv4(part)) {
      groups += 2;
    } else if (is_group(part)) {
      ++groups;
    } else {
      return kGroups + 1;
    }
  }
  return groups;
}

}  // namespace

bool is_ipv4(std::string_view text) {
  if (text.empty() || text.back() == '.') return false;
  int parts = 0;
  while (!text.empty()) {
    const std::string_view part = take_part(text, '.');
    if (part.empty() || part.size() > 3 || !consists_of(part, kDigits)) return false;
    if (part.size() == 3 && part > "255") return false;
    ++parts;
  }
  return parts == 4;
}

bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  if (gap == text.npos) return count_groups(text, true) == kGroups;
  return count_groups(text.substr(0, gap), false) + count_groups(text.substr(gap + 2), true) <
         kGroups;
}

bool is_local_name(std::string_view text) {
  constexpr std::string_view kEnd = ".local";
  return text.size() > kEnd.size() && text.substr(text.size() - kEnd.size()) == kEnd;
}

}  // namespace call_log
