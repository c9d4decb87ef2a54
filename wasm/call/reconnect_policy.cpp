#include "call/reconnect_policy.h"

#include <algorithm>

namespace call {

Duration ReconnectPolicy::next_delay() {
  constexpr int kDoublingsMax = 20;  // Beyond any sensible maximum, and far from overflow.
  const int doublings = std::min(attempt_++, kDoublingsMax);
  const Duration ceiling = std::min(options_.delay_max, options_.delay_base * (1 << doublings));
  return random_.up_to(ceiling);
}

}  // namespace call
