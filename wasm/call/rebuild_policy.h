// When a pair may try another connection, so that a fault that stays is no storm.
#pragma once

#include <algorithm>
#include <optional>

#include "call/time.h"

namespace call {

class RebuildPolicy {
 public:
  // At most one attempt in so long, whoever of the two begins it.
  static constexpr Duration kInterval{5'000};
  // So many in a row, then one in kRetryInterval.
  static constexpr int kAttemptsMax = 3;
  static constexpr Duration kRetryInterval{30'000};

  // The connection is attempted anew.
  void began(Time now) {
    last_ = now;
    ++attempts_;
  }
  // When the next one may begin.
  Time earliest(Time now) const {
    if (!last_) return now;
    return std::max(now, *last_ + (spent() ? kRetryInterval : kInterval));
  }
  // In a row, the present one included.
  int attempts() const { return attempts_; }
  bool spent() const { return attempts_ >= kAttemptsMax; }
  // It works, or things have changed so that what failed before may not fail again.
  void forgive() { attempts_ = 0; }

 private:
  int attempts_ = 1;  // The first connection of a pair is one.
  std::optional<Time> last_;
};

}  // namespace call
