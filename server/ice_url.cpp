#include "server/ice_url.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>

namespace server {
namespace {

bool is_port(std::string_view text) {
  std::uint16_t port = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, port);
  return error == std::errc{} && rest == end && port != 0;
}

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_';
}

bool is_ipv6_character(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0 || c == ':' || c == '.';
}

bool is_host(std::string_view text) {
  if (text.starts_with('[') && text.ends_with(']')) {
    text = text.substr(1, text.size() - 2);
    return text.size() >= 2 && std::ranges::all_of(text, is_ipv6_character);
  }
  return !text.empty() && std::ranges::all_of(text, is_name_character);
}

bool is_host_and_port(std::string_view text) {
  const std::size_t bracket = text.rfind(']');
  const std::size_t from = bracket == std::string_view::npos ? 0 : bracket;
  const std::size_t colon = text.find(':', from);
  if (colon == std::string_view::npos) return is_host(text);
  return is_host(text.substr(0, colon)) && is_port(text.substr(colon + 1));
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// Takes the scheme off `text`; without one it is the plain of the two.
std::string take_scheme(std::string_view& text, std::string_view plain, std::string_view secure) {
  if (take_prefix(text, secure)) return std::string(secure);
  take_prefix(text, plain);
  return std::string(plain);
}

}  // namespace

std::optional<std::string> stun_url(std::string_view text) {
  std::string scheme = take_scheme(text, "stun:", "stuns:");
  if (!is_host_and_port(text)) return std::nullopt;
  return scheme.append(text);
}

std::optional<std::string> turn_url(std::string_view text) {
  std::string scheme = take_scheme(text, "turn:", "turns:");
  std::string_view address = text;
  if (const std::size_t question = text.find('?'); question != std::string_view::npos) {
    const std::string_view query = text.substr(question);
    if (query != "?transport=udp" && query != "?transport=tcp") return std::nullopt;
    address = text.substr(0, question);
  }
  if (!is_host_and_port(address)) return std::nullopt;
  return scheme.append(text);
}

}  // namespace server
