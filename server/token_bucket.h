// How often something may happen: on average so many times a second, and after a pause more at
// once.
#pragma once

#include <algorithm>
#include <chrono>

#include "server/time.h"

namespace server {

struct Rate {
  double per_second = 0;
  double burst = 0;  // The most at once.
};

// Pure: the caller tells the time, which never goes back. Of one bucket the rate is always the
// same; it is no part of it because there are many.
class TokenBucket {
 public:
  // Takes `tokens` and returns true, or takes none if there are fewer.
  bool take(double tokens, const Rate& rate, Time now) {
    const double spent = spent_at(rate, now) + tokens;
    if (spent > rate.burst) return false;
    spent_ = spent;
    at_ = now;
    return true;
  }

  bool has(double tokens, const Rate& rate, Time now) const {
    return spent_at(rate, now) + tokens <= rate.burst;
  }

  // Whether it is as good as new.
  bool is_full(const Rate& rate, Time now) const { return spent_at(rate, now) == 0; }

 private:
  double spent_at(const Rate& rate, Time now) const {
    const double seconds = std::chrono::duration<double>(now - at_).count();
    return std::max(0.0, spent_ - rate.per_second * seconds);
  }

  double spent_ = 0;
  Time at_{};
};

}  // namespace server
