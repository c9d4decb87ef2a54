// How many bytes of files may be on the way to somebody, so that sound and pictures on the same
// line do not wait behind them: LEDBAT (RFC 6817), with what the receiver has written as
// acknowledgement.
//
// The least time a frame ever took is that of the empty line; what it takes above that it waited.
// As long as that is below the target more is sent, above it less. So a receiver with a slow disk
// is waited for as well.
#pragma once

#include <cstdint>
#include <deque>

#include "call/time.h"

namespace files {

class SendWindow {
 public:
  static constexpr std::uint32_t kBytesMin = 4'096;
  static constexpr std::uint32_t kBytesMax = 1'048'576;
  static constexpr call::Duration kTarget{100};         // At most; RFC 6817 section 2.5.
  static constexpr call::Duration kBaseAgeMax{60'000};  // The least of so long, and as long before.

  // How long the next frame may be; 0: none now.
  std::uint32_t room() const;
  std::uint64_t bytes() const { return static_cast<std::uint64_t>(window_); }
  std::uint64_t in_flight() const { return in_flight_; }

  // A frame of the file `number`, up to the byte `end`, was handed on.
  void sent(std::uint64_t number, std::uint64_t end, std::uint32_t length, call::Time now);
  // The receiver has written that file up to the byte `end`.
  void written(std::uint64_t number, std::uint64_t end, call::Time now);
  // What is on the way of that file is not waited for.
  void forget(std::uint64_t number);

 private:
  struct Frame {
    std::uint64_t number;
    std::uint64_t end;
    std::uint32_t length;
    call::Time sent_at;
  };

  call::Duration queued(call::Duration delay, call::Time now);
  void adapt(call::Duration queued, std::uint64_t bytes);

  std::deque<Frame> frames_;
  std::uint64_t in_flight_ = 0;
  double window_ = 2 * kBytesMin;
  bool probing_ = true;  // Doubles each round trip, until a frame waits for the first time.
  call::Duration base_ = call::Duration::max();
  call::Duration base_before_ = call::Duration::max();
  call::Time base_since_{};
};

}  // namespace files
