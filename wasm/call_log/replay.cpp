#include "call_log/replay.h"

#include <cassert>

#include "call/call_core.h"
#include "call_log/trace.h"

namespace call_log {

void replay(CallLog& log) {
  assert(log.dropped == 0);
  call::CallCore core({.instance = log.instance}, log.seed);
  for (Entry& entry : log.entries) entry.outcome = outcome_of(core.handle(entry.event, entry.at));
}

}  // namespace call_log
