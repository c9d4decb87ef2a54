// When a WebSocket is over that is silent, does not close, or reads too slowly. Pure: the caller
// tells the time, which never goes back.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "server/limits.h"
#include "server/time.h"

namespace server {

class SocketDeadlines {
 public:
  enum class Due : std::uint8_t { Nothing, Ping, GivingUp };

  // Something came, before the next call of idle().
  void heard() { heard_ = true; }

  // What is due of a socket that is open.
  Due idle(const Limits& limits, Time now) {
    if (std::exchange(heard_, false)) {
      heard_at_ = now;
      pinged_ = false;
    }
    const Duration idle = std::chrono::seconds(limits.idle);
    if (now - heard_at_ >= idle) return Due::GivingUp;
    if (now - heard_at_ < idle / 2 || std::exchange(pinged_, true)) return Due::Nothing;
    return Due::Ping;
  }

  // Whether a socket that is being closed has to be cut off. Its time begins with the first call.
  bool cut_off(const Limits& limits, Time now) {
    if (!cut_at_) cut_at_ = now + std::chrono::seconds(limits.close);
    return now >= *cut_at_;
  }

  // Whether more than half of what may wait has waited for too long, now that so many bytes do.
  bool too_slow(const Limits& limits, std::size_t waiting, Time now) {
    if (waiting <= limits.queue_bytes / 2) {
      full_since_.reset();
      return false;
    }
    if (!full_since_) full_since_ = now;
    return now - *full_since_ >= std::chrono::seconds(limits.queue_time);
  }

 private:
  bool heard_ = true;    // Since the last idle().
  bool pinged_ = false;  // Since it was heard.
  Time heard_at_{};
  std::optional<Time> full_since_;
  std::optional<Time> cut_at_;
};

}  // namespace server
