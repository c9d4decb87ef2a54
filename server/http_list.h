// Reading comma-separated HTTP header values (RFC 9110, 5.6.1).
#pragma once

#include <string_view>

namespace server {

inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes the first element off `text` and returns it trimmed; what is left is after its separator.
inline std::string_view take_element(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view element = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return trimmed(element);
}

// Whether one element of `list` is exactly `token`.
inline bool list_contains(std::string_view list, std::string_view token) {
  while (!list.empty()) {
    if (take_element(list, ',') == token) return true;
  }
  return false;
}

}  // namespace server
