#include "server/listen_address.h"

#include <arpa/inet.h>

#include <charconv>

namespace server {
namespace {

std::optional<std::uint16_t> read_port(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(port) : std::nullopt;
}

}  // namespace

bool is_ip_address(const std::string& text) {
  unsigned char ignored[sizeof(in6_addr)];
  return inet_pton(AF_INET, text.c_str(), ignored) == 1 ||
         inet_pton(AF_INET6, text.c_str(), ignored) == 1;
}

std::optional<ListenAddress> read_listen_address(std::string_view text) {
  ListenAddress found;
  const std::size_t colon = text.rfind(':');
  if (colon != std::string_view::npos) {
    std::string address(text.substr(0, colon));
    const bool bracketed = address.starts_with('[') && address.ends_with(']');
    if (bracketed) address = address.substr(1, address.size() - 2);
    const bool is_ipv6 = address.find(':') != std::string::npos;
    if (bracketed != is_ipv6 || !is_ip_address(address)) return std::nullopt;
    found.address = std::move(address);
    text.remove_prefix(colon + 1);
  }
  const auto port = read_port(text);
  if (!port) return std::nullopt;
  found.port = *port;
  return found;
}

}  // namespace server
