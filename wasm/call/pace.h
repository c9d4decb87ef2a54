// How often something may be done: so many times at once, and then once in each interval.
#pragma once

#include <algorithm>

#include "call/time.h"

namespace call {

class Pace {
 public:
  Pace(int burst, Duration interval) : burst_(burst), interval_(interval) {}

  // Whether it may be done now; then it counts as done.
  bool take(Time now) {
    const Time next = std::max(spent_until_, now) + interval_;
    if (next - now > burst_ * interval_) return false;
    spent_until_ = next;
    return true;
  }

 private:
  int burst_;
  Duration interval_;
  Time spent_until_{};  // With one for each interval, what was done lasts until then.
};

}  // namespace call
