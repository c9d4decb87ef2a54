// What one core was told, and when, with what it asked for: enough to have the same call again, in
// another place (docs/call_log.md).
#pragma once

#include <cstdint>
#include <list>
#include <string>

#include "call/event.h"
#include "call/time.h"

namespace call_log {

struct Entry {
  call::Time at{};
  call::Event event;
  std::string outcome;  // outcome_of() the step; empty if the core never came back from it.
};

struct CallLog {
  std::string build;          // The program that it was recorded with.
  std::string instance;       // Of call::CallOptions.
  std::uint64_t seed = 0;     // Of the core; below 2^53.
  std::uint64_t dropped = 0;  // How many entries are lost from its beginning.
  std::list<Entry> entries;   // Oldest first.
};

}  // namespace call_log
