// Events and actions in words, for the trace of a failure.
#pragma once

#include <string>

#include "call/action.h"
#include "call/event.h"

namespace simulation {

std::string describe(const call::Event& event);
std::string describe(const call::Action& action);

}  // namespace simulation
