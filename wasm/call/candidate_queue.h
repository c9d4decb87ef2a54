// Holds remote ICE candidates that arrive before the description they belong to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "protocol/message.h"

namespace call {

class CandidateQueue {
 public:
  // Of a real browser's candidates for one description, by far more than there are.
  static constexpr std::size_t kSizeMax = 128;

  enum class Verdict : std::uint8_t {
    AddNow,   // The description is in place.
    Held,     // Until open().
    Dropped,  // Past kSizeMax: ICE can do without a candidate, the tab not without memory.
  };

  Verdict admit(const protocol::IceCandidate& candidate) {
    if (open_) return Verdict::AddNow;
    if (held_.size() == kSizeMax) return Verdict::Dropped;
    held_.push_back(candidate);
    return Verdict::Held;
  }

  // To be called when a remote description is in place. Returns those held, in order.
  std::vector<protocol::IceCandidate> open() {
    open_ = true;
    return std::exchange(held_, {});
  }

 private:
  bool open_ = false;
  std::vector<protocol::IceCandidate> held_;
};

}  // namespace call
