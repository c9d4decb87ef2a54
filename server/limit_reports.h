// Reports that a limit was hit: each time to the metrics, at most every kLimitLogPeriod for a kind
// to the log. Never by whom.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>

#include "server/limits.h"
#include "server/server_metrics.h"
#include "server/time.h"

namespace server {

inline constexpr Duration kLimitLogPeriod{10'000};

class LimitReports {
 public:
  // `metrics` has to outlive it.
  LimitReports(std::function<Time()> now, ServerMetrics& metrics);

  void hit(Limit limit);

 private:
  struct Kind {
    std::uint64_t untold = 0;
    std::optional<Time> told_at;
  };

  std::function<Time()> now_;
  ServerMetrics& metrics_;
  std::array<Kind, kLimitCount> kinds_{};
};

}  // namespace server
