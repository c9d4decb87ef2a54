// Decides what becomes of each packet in one direction of a line. It has no clock and no packets:
// it is told when one comes and how long it is, and the same seed gives the same fates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "call/random.h"
#include "impair/line_settings.h"

namespace impair {

class LineDirection {
 public:
  explicit LineDirection(std::uint64_t seed) : random_(seed) {}

  // From now on; what is on the line already is not touched.
  void set(const LineSettings& settings);

  // When a packet of so many bytes, which comes `now`, leaves the line: never, once, or twice.
  // `now` is never before the last one.
  std::vector<Time> carry(Time now, std::size_t bytes);

 private:
  // Drawn for each packet, whatever is set: one setting changes no fate that another decides.
  struct Draws {
    bool loss, burst_begins, burst_ends, duplicate, reorder;
    Time jitter;
  };
  Draws draw();
  bool chance(Chance chance) { return random_.below(kAlways) < chance; }
  bool is_lost(const Draws& draws);
  Time sending_time(std::size_t bytes) const;
  bool fits_into_queue(Time now, std::size_t bytes) const;

  LineSettings settings_;
  call::Random random_;
  bool in_burst_ = false;
  Time free_at_{0};  // When what came before has been sent, at the line's rate.
  Time last_leaves_{0};
};

}  // namespace impair
