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

inline constexpr std::array kLimitOptions{
    LimitOption{"--limit-address-connections", &Limits::address_connections, 1, kManyMax,
                "WebSockets of one address"},
    LimitOption{"--limit-address-connects", &Limits::address_connects, 1, kManyMax,
                "New ones of it per second"},
    LimitOption{"--limit-connections", &Limits::connections, 0, kManyMax,
                "In all; 0: open files less 256"},
    LimitOption{"--limit-messages", &Limits::messages, 1, kManyMax,
                "Messages of a WebSocket per second"},
    LimitOption{"--limit-bytes", &Limits::bytes, 65'536, 1'000'000'000, "Bytes of them per second"},
};

// Adds each to `app`, which fills `limits`.
void add_limit_options(CLI::App& app, Limits& limits);

}  // namespace server
