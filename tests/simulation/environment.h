// What all parts of a simulated call share: the clock, the dice, and the record.
#pragma once

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
  std::uint64_t cuts = 0;
  std::uint64_t pauses = 0;
  std::uint64_t stalls = 0;
  std::uint64_t strays = 0;
  std::uint64_t absences = 0;  // Of a client without network.
  std::uint64_t path_faults = 0;
  std::uint64_t rejections = 0;  // Descriptions that the browser rejected.
  std::uint64_t departures = 0;  // By leaving or reloading.
  std::uint64_t refusals = 0;    // Full rooms.
};

struct Environment {
  Environment(std::uint64_t seed, const Faults& all_faults, Recording recording)
      : random(seed), faults(all_faults), trace(recording) {}

  // The first counts: after it, nothing means anything any more.
  void violate(const char* invariant, std::string what) {
    if (!violation) violation = Violation{invariant, std::move(what), scheduler.now()};
  }

  // Draws only for a fault that there is, so that a new kind of fault leaves old seeds as they
  // were.
  bool strikes(unsigned percent) { return percent > 0 && random.chance(percent); }

  Duration up_to(Duration max) {
    return Duration(random.below(static_cast<std::uint64_t>(max.count()) + 1));
  }

  Scheduler<Task> scheduler;
  call::Random random;
  const Faults faults;
  bool faults_over = false;
  StepTrace trace;
  Statistics statistics;
  std::optional<Violation> violation;
};

}  // namespace simulation
