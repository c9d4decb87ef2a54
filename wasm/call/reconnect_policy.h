// When to try the signalling connection again after losing it.
#pragma once

#include "call/random.h"
#include "call/time.h"

namespace call {

struct ReconnectOptions {
  Duration delay_base{500};
  Duration delay_max{15'000};
};

// Exponential backoff with full jitter: the n-th delay is uniform in [0, min(max, base * 2^n)], so
// that clients dropped together do not return together. It never gives up.
class ReconnectPolicy {
 public:
  ReconnectPolicy(ReconnectOptions options, Random& random) : options_(options), random_(random) {}

  // How long to wait before the next attempt.
  Duration next_delay();

  // To be called once the room has been held for a while, not when it is joined: a server that
  // accepts and then breaks must not be stormed.
  void reset() { attempt_ = 0; }

 private:
  ReconnectOptions options_;
  Random& random_;
  int attempt_ = 0;
};

}  // namespace call
