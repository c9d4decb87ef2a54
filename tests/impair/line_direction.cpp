#include "impair/line_direction.h"

#include <algorithm>

namespace impair {

void LineDirection::set(const LineSettings& settings) {
  settings_ = settings;
  if (settings_.burst_begins == 0) in_burst_ = false;
  if (settings_.rate == 0) free_at_ = Time(0);
}

std::vector<Time> LineDirection::carry(Time now, std::size_t bytes) {
  const Draws draws = draw();
  const bool lost = is_lost(draws);
  Time sent = now;
  if (settings_.rate > 0) {
    if (!fits_into_queue(now, bytes)) return {};
    sent = free_at_ = std::max(free_at_, now) + sending_time(bytes);
  }
  if (lost) return {};
  Time leaves = std::max(sent + settings_.delay + draws.jitter, last_leaves_);
  if (draws.reorder) {
    leaves += settings_.reordered_by;
  } else {
    last_leaves_ = leaves;
  }
  return std::vector<Time>(draws.duplicate ? 2 : 1, leaves);
}

LineDirection::Draws LineDirection::draw() {
  Draws draws{};
  draws.loss = chance(settings_.loss);
  draws.burst_begins = chance(settings_.burst_begins);
  draws.burst_ends = chance(settings_.burst_ends);
  draws.duplicate = chance(settings_.duplicate);
  draws.reorder = chance(settings_.reorder);
  const auto longest = static_cast<std::uint64_t>(settings_.jitter.count());
  draws.jitter = Time(random_.below(longest + 1));
  return draws;
}

bool LineDirection::is_lost(const Draws& draws) {
  in_burst_ = in_burst_ ? !draws.burst_ends : draws.burst_begins;
  return in_burst_ || draws.loss;
}

// A packet of b bytes takes 8 b / rate ms.
Time LineDirection::sending_time(std::size_t bytes) const {
  return Time(bytes * 8'000 / settings_.rate);
}

bool LineDirection::fits_into_queue(Time now, std::size_t bytes) const {
  const auto waiting = static_cast<std::uint64_t>(std::max(free_at_ - now, Time(0)).count());
  return waiting * settings_.rate / 8'000 + bytes <= settings_.queue;
}

}  // namespace impair
