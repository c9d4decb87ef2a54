// The one place that reads a clock.
#pragma once

#include <chrono>

#include "protocol/message.h"
#include "server/time.h"

namespace server {

// Starts at the wall clock's time and goes on with a monotonic one: comparable with an earlier
// process, yet never going back.
class RunningClock {
 public:
  Time started() const { return Time(epoch_); }

  Time now() const {
    const auto run = std::chrono::steady_clock::now() - start_;
    return started() + std::chrono::duration_cast<Duration>(run);
  }

 private:
  Duration epoch_ =
      std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch());
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// What tokens and credentials of others are compared with, however it jumps.
inline WallTime wall_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

// The first participant's id. Above all that earlier processes gave out, as long as they seated
// fewer than a thousand people a second; below protocol::kPeerIdMax for 285,000 years.
inline protocol::PeerId first_id(Time started) {
  return protocol::PeerId(static_cast<std::uint64_t>(started.time_since_epoch().count()));
}

}  // namespace server
