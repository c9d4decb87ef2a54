// What all parts of a simulated call share: the clock, the dice, and the record.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "call/random.h"
#include "faults.h"
#include "scheduler.h"
#include "step_trace.h"
#include "tasks.h"

namespace simulation {

// A rule was broken.
struct Violation {
  const char* invariant = "";
  std::string what;
  Time when{};
};

// What happened, to tell whether a scenario does what its name says.
struct Statistics {
  std::uint64_t steps = 0;       // Events that the cores handled.
  std::uint64_t messages = 0;    // That the server received.
  std::uint64_t links = 0;       // Peer connections opened.
  std::uint64_t collisions = 0;  // Offers rolled back.
  std::uint64_t refusals = 0;    // Full rooms.
  std::array<std::uint64_t, kFaults> struck{};

  std::uint64_t of(Fault fault) const { return struck[static_cast<std::size_t>(fault)]; }
};

struct Environment {
  Environment(std::uint64_t seed, const Faults& all_faults, Recording recording)
      : random(seed), faults(all_faults), trace(recording) {}

  // The first counts: after it, nothing means anything any more.
  void violate(const char* invariant, std::string what) {
    if (!violation) violation = Violation{invariant, std::move(what), scheduler.now()};
  }

  // Whether this kind of fault strikes here and now. Draws only for those that there are.
  bool strikes(Fault fault) {
    const unsigned permille = faults.rates[fault];
    return permille > 0 && !faults_over && random.below(1'000) < permille;
  }
  void struck(Fault fault) {
    if (trace.wants_words())
      trace.record(text_now() + kFaultNames[static_cast<std::size_t>(fault)]);
    ++statistics.struck[static_cast<std::size_t>(fault)];
    lasts_until(scheduler.now());
  }
  // Something that struck goes on until then.
  void lasts_until(Time end) { quiet_since = std::max(quiet_since, end); }

  std::string text_now() const {
    return std::to_string(scheduler.now().time_since_epoch().count()) + " ms, ";
  }

  Duration up_to(Duration max) {
    return Duration(random.below(static_cast<std::uint64_t>(max.count()) + 1));
  }
  // Of anything that is out of order for a while. Short ones are the most common, and long ones
  // are long enough for every deadline there is.
  Duration outage() {
    const Duration longest = faults.outage_max;
    const std::uint64_t die = random.below(10);
    if (die < 5) return up_to(std::min(longest, Duration(1'500)));
    return up_to(die < 8 ? std::min(longest, Duration(9'000)) : longest);
  }

  Scheduler<Task> scheduler;
  call::Random random;
  const Faults faults;
  bool faults_over = false;  // Nothing strikes any more.
  Time quiet_since{};        // When the last of what struck was over, or will be.
  StepTrace trace;
  Statistics statistics;
  std::optional<Violation> violation;
};

}  // namespace simulation
