// The same call again.
#pragma once

#include "call_log/call_log.h"

namespace call_log {

// Hands all of a log to a new core, and keeps what it asks for as the outcomes of the entries. The
// log has to have its beginning (`dropped` is zero), and its times never go back.
void replay(CallLog& log);

}  // namespace call_log
