// What clients may have and do: each an option, --limit-address-connections and so on, with these
// defaults. docs/deployment.md, "Limits", says what happens past each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace server {

struct Limits {
  // Of one address, or of one /64 of IPv6.
  std::uint32_t address_connections = 64;  // WebSockets.
  std::uint32_t address_connects = 10;     // New ones per second.

  std::uint32_t connections = 0;  // Of all; 0: see connections_max().

  // Of one WebSocket, per second; see InboundLimit.
  std::uint32_t messages = 50;
  std::uint32_t bytes = 256 * 1024;
};

// What can be hit, as logged and counted.
enum class Limit : std::uint8_t {
  AddressConnections,
  AddressConnects,
  Connections,
  Descriptors,
  Messages,
  Bytes,
};
inline constexpr std::size_t kLimitCount = 6;

constexpr std::string_view to_text(Limit limit) {
  constexpr std::array<std::string_view, kLimitCount> kTexts{
      "address_connections", "address_connects", "connections", "descriptors", "messages", "bytes"};
  return kTexts.at(static_cast<std::size_t>(limit));
}

}  // namespace server
