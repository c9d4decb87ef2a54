// Runs one call, and says in words how it failed.
#pragma once

#include <cstdint>
#include <string>

#include "environment.h"
#include "faults.h"

namespace simulation {

struct Outcome {
  std::uint64_t hash = 0;
  Statistics statistics;
  std::string failure;  // Empty if all invariants held; else what broke, and the last steps to it.
};

// Fast. A failed call is run a second time, to have its last steps in words.
Outcome run_call(const Scenario& scenario, std::uint64_t seed);

// All of the call in words, and what broke, if anything did.
std::string tell(const Scenario& scenario, std::uint64_t seed);

Statistics& operator+=(Statistics& sum, const Statistics& one);

}  // namespace simulation
