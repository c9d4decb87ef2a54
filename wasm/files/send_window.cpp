#include "files/send_window.h"

#include <algorithm>

#include "protocol/limits.h"

namespace files {

// Of the window, in a round trip in which nothing waits. In proportion to it, unlike in RFC 6817:
// from the thinnest line to the fastest there are three powers of ten.
constexpr double kGain = 0.125;

using call::Duration;
using call::Time;

// A quarter of the window, so that something comes back while the rest is on the way, and sound and
// pictures wait for short frames where the line is slow.
std::uint32_t SendWindow::room() const {
  const auto quarter = static_cast<std::uint32_t>(window_ / 4);
  const std::uint32_t frame = std::clamp(quarter, kBytesMin, protocol::kFileFrameBytesMax);
  const bool fits = static_cast<double>(in_flight_ + frame) <= window_;
  return fits || in_flight_ == 0 ? frame : 0;
}

void SendWindow::sent(std::uint64_t number, std::uint64_t end, std::uint32_t length, Time now) {
  frames_.push_back({number, end, length, now});
  in_flight_ += length;
}

void SendWindow::written(std::uint64_t number, std::uint64_t end, Time now) {
  std::uint64_t bytes = 0;
  Duration delay{};
  std::erase_if(frames_, [&](const Frame& frame) {
    if (frame.number != number || frame.end > end) return false;
    bytes += frame.length;
    delay = now - frame.sent_at;  // Of the latest, which waited the least for its own kind.
    return true;
  });
  if (bytes == 0) return;
  in_flight_ -= bytes;
  adapt(queued(delay, now), bytes);
}

void SendWindow::forget(std::uint64_t number) {
  std::erase_if(frames_, [&](const Frame& frame) {
    if (frame.number != number) return false;
    in_flight_ -= frame.length;
    return true;
  });
}

Duration SendWindow::queued(Duration delay, Time now) {
  if (now - base_since_ > kBaseAgeMax) {
    base_before_ = base_;
    base_ = delay;
    base_since_ = now;
  }
  base_ = std::min(base_, delay);
  return delay - std::min(base_, base_before_);
}

void SendWindow::adapt(Duration queued, std::uint64_t bytes) {
  const double waited = static_cast<double>(queued.count()) / static_cast<double>(kTarget.count());
  const auto acknowledged = static_cast<double>(bytes);
  if (waited > 0.25) probing_ = false;
  window_ += acknowledged * (probing_ ? 1 : kGain * (1 - waited));
  window_ = std::clamp<double>(window_, kBytesMin, kBytesMax);
}

}  // namespace files
