#include "server/limit_reports.h"

#include <utility>

#include "server/log.h"

namespace server {

LimitReports::LimitReports(std::function<Time()> now, ServerMetrics& metrics)
    : now_(std::move(now)), metrics_(metrics) {}

void LimitReports::hit(Limit limit) {
  metrics_.limit_hit(to_text(limit));
  Kind& kind = kinds_.at(static_cast<std::size_t>(limit));
  ++kind.untold;
  const Time now = now_();
  if (kind.told_at && now < *kind.told_at + kLimitLogPeriod) return;
  kind.told_at = now;
  log_warning("limit_hit", {{"limit", to_text(limit)}, {"times", std::exchange(kind.untold, 0)}});
}

}  // namespace server
