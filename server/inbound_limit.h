// How much one connection may send: so many messages and bytes a second. Pure: the caller tells
// what comes, and when.
#pragma once

#include <cstddef>
#include <optional>

#include "server/limits.h"
#include "server/time.h"
#include "server/token_bucket.h"

namespace server {

inline constexpr unsigned kInboundBurstSeconds = 6;  // What may come at once after a pause.
inline constexpr unsigned kDroppedMax = 10;          // The last of them ends the connection.

class InboundLimit {
 public:
  struct Settings {
    Rate messages;
    Rate bytes;
  };
  static Settings settings(const Limits& limits) {
    const auto rate = [](double per_second) {
      return Rate{.per_second = per_second, .burst = per_second * kInboundBurstSeconds};
    };
    return {.messages = rate(limits.messages), .bytes = rate(limits.bytes)};
  }

  // A message of `bytes` came. nullopt: take it; else drop it, for this limit.
  std::optional<Limit> received(std::size_t bytes, const Settings& settings, Time now) {
    if (messages_.is_full(settings.messages, now) && bytes_.is_full(settings.bytes, now)) {
      dropped_ = 0;
    }
    std::optional<Limit> hit;
    if (!messages_.take(1, settings.messages, now)) {
      hit = Limit::Messages;
    } else if (!bytes_.take(static_cast<double>(bytes), settings.bytes, now)) {
      hit = Limit::Bytes;
    }
    if (hit) ++dropped_;
    return hit;
  }

  // Whether so many were dropped, since it last could send as much as ever, that it is to end.
  bool is_spent() const { return dropped_ >= kDroppedMax; }

 private:
  TokenBucket messages_;
  TokenBucket bytes_;
  unsigned dropped_ = 0;
};

}  // namespace server
