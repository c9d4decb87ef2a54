// What a step of the core asked for, in words: the state trace. It has no text, name, room or
// address in it, so it is the same for a call and for the replay of its redacted log.
#pragma once

#include <string>
#include <vector>

#include "call/call_core.h"
#include "call_log/call_log.h"

namespace call_log {

// As "-> open-link 3, wake 1734": the actions in order, then Step::wake_at, if any.
std::string outcome_of(const call::Step& step);

// As "1234 link_sampled -> send-report 3 81 79, wake 1734": the line of the trace for an entry.
std::string trace_line(const Entry& entry);

// A line for each entry.
std::vector<std::string> trace_of(const CallLog& log);

}  // namespace call_log
