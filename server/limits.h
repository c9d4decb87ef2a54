// What clients may have and do: each an option, --limit-address-connections and so on, with these
// defaults. docs/deployment.md, "Limits", says what happens past each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "protocol/limits.h"

namespace server {

struct Limits {
  // Of one address, or of one /64 of IPv6.
  std::uint32_t address_connections = 64;  // WebSockets.
  std::uint32_t address_connects = 10;     // New ones per second.
  // Room tokens that are refused, per minute; see AuthFailures.
  std::uint32_t address_auth_failures = 10;

  std::uint32_t connections = 0;  // Of all; 0: see connections_max().

  // Of one WebSocket, per second; see InboundLimit.
  std::uint32_t messages = 50;
  std::uint32_t bytes = 256 * 1024;

  // Of one message.
  std::uint32_t message_bytes = protocol::kMessageBytesMax;
  std::uint32_t fragments = 64;

  // Of what waits to be sent on one WebSocket. More than half of the bytes may wait for
  // `queue_time` only.
  std::uint32_t queue_bytes = 128 * 1024;
  std::uint32_t queue_messages = 256;
  std::uint32_t queue_time = 5;  // In seconds, as all times here.

  std::uint32_t header_bytes = 8 * 1024;  // Of a request.
  std::uint32_t handshake = 10;           // For the TLS handshake, and for a request's header.
  std::uint32_t idle = 20;                // For a WebSocket to be heard; it is pinged after half.
  std::uint32_t close = 5;                // For the client to close a WebSocket as well.

  std::uint32_t rooms = 10'000;
};

// What can be hit, as logged and counted.
enum class Limit : std::uint8_t {
  AddressConnections,
  AddressConnects,
  AddressAuthFailures,
  Connections,
  Descriptors,
  Messages,
  Bytes,
  MessageSize,
  Queue,
  HeaderBytes,
  Handshake,
  Idle,
  Close,
  Rooms,
};
inline constexpr std::size_t kLimitCount = 14;

constexpr std::string_view to_text(Limit limit) {
  constexpr std::array<std::string_view, kLimitCount> kTexts{"address_connections",
                                                             "address_connects",
                                                             "address_auth_failures",
                                                             "connections",
                                                             "descriptors",
                                                             "messages",
                                                             "bytes",
                                                             "message_size",
                                                             "queue",
                                                             "header_bytes",
                                                             "handshake",
                                                             "idle",
                                                             "close",
                                                             "rooms"};
  return kTexts.at(static_cast<std::size_t>(limit));
}

}  // namespace server
