// Swarm testing (Groce et al., ISSTA 2012): each call has only some of all kinds of faults, each in
// its own intensity. What a fault that is everywhere would hide, a call without it finds.
#pragma once

#include <cstdint>

#include "faults.h"

namespace simulation {

Scenario draw_scenario(std::uint64_t seed);

}  // namespace simulation
