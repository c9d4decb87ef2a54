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
  // So many that the other end begins are followed in kFloodWindow. By these rules it begins two at
  // most, and a few more if it is asked to; one that does not keep them costs us no more than this.
  static constexpr int kFloodMax = 6;
  static constexpr Duration kFloodWindow{10'000};

  // The connection is attempted anew.
  void began(Time now) {
    last_ = now;
    ++attempts_;
  }
  // Whether to follow the other end, which begins one.
  bool admits(Time now) {
    if (!flood_since_ || now - *flood_since_ >= kFloodWindow) {
      flood_since_ = now;
      followed_ = 0;
    }
    return ++followed_ <= kFloodMax;
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
  std::optional<Time> flood_since_;
  int followed_ = 0;  // Since then.
};

}  // namespace call
