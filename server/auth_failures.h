// How often one address may bring a room token that is refused. Pure: the caller tells what came of
// each, and when.
#pragma once

#include <cstddef>
#include <cstdint>

#include "server/households.h"
#include "server/token_bucket.h"

namespace server {

class AuthFailures {
 public:
  // So many at once, and as many a minute.
  explicit AuthFailures(std::uint32_t per_minute)
      : rate_{.per_second = per_minute / 60.0, .burst = static_cast<double>(per_minute)} {}

  // Whether a token of `who` is to be looked at.
  bool may_try(const Household& who, Time now) const {
    const TokenBucket* failures = failures_.find(who);
    return failures == nullptr || failures->has(1, rate_, now);
  }

  // One that was looked at is refused.
  void failed(const Household& who, Time now) {
    const auto is_idle = [&](const TokenBucket& each) { return each.is_full(rate_, now); };
    failures_.entry(who, is_idle).take(1, rate_, now);
  }

  // How many are remembered: see Households. Those have to be that failed within this minute.
  std::size_t remembered() const { return failures_.size(); }

 private:
  Rate rate_;
  Households<TokenBucket> failures_;
};

}  // namespace server
