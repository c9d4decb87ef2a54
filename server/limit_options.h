// The limits as options; for options.cpp and limit_options.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <cstdint>

#include "server/limits.h"

namespace server {

struct LimitOption {
  const char* flag;
  std::uint32_t Limits::*value;
  std::uint32_t least;
  std::uint32_t most;
  const char* help;
};

inline constexpr std::uint32_t kManyMax = 1'000'000;  // Of what there is no other bound to.
inline constexpr std::uint32_t kSecondsMax = 3'600;

inline constexpr std::array kLimitOptions{
    LimitOption{"--limit-address-connections", &Limits::address_connections, 1, kManyMax,
                "WebSockets of one address"},
    LimitOption{"--limit-address-connects", &Limits::address_connects, 1, kManyMax,
                "New ones of it per second"},
    LimitOption{"--limit-address-auth-failures", &Limits::address_auth_failures, 1, kManyMax,
                "Tokens of it refused per minute"},
    LimitOption{"--limit-connections", &Limits::connections, 0, kManyMax,
                "In all; 0: open files less 256"},
    LimitOption{"--limit-messages", &Limits::messages, 1, kManyMax,
                "Messages of a WebSocket per second"},
    LimitOption{"--limit-bytes", &Limits::bytes, 65'536, 1'000'000'000, "Bytes of them per second"},
    LimitOption{"--limit-message-bytes", &Limits::message_bytes, 1024, protocol::kMessageBytesMax,
                "Bytes of a message"},
    LimitOption{"--limit-fragments", &Limits::fragments, 1, kManyMax, "Frames of a message"},
    LimitOption{"--limit-queue-bytes", &Limits::queue_bytes, 128 * 1024, 1'000'000'000,
                "Bytes that wait to be read"},
    LimitOption{"--limit-queue-messages", &Limits::queue_messages, 64, kManyMax,
                "Messages that wait"},
    LimitOption{"--limit-queue-time", &Limits::queue_time, 1, kSecondsMax,
                "Seconds that half may wait"},
    LimitOption{"--limit-header-bytes", &Limits::header_bytes, 1024, 65'536,
                "Bytes of a request's header"},
    LimitOption{"--limit-handshake", &Limits::handshake, 1, kSecondsMax,
                "Seconds for TLS and a header"},
    LimitOption{"--limit-idle", &Limits::idle, 2, kSecondsMax, "Seconds without a word or a pong"},
    LimitOption{"--limit-close", &Limits::close, 1, kSecondsMax, "Seconds to answer a close"},
    LimitOption{"--limit-rooms", &Limits::rooms, 1, kManyMax, "Rooms"},
};

// Adds each to `app`, which fills `limits`.
void add_limit_options(CLI::App& app, Limits& limits);

}  // namespace server
