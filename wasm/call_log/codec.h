// A log as newline-delimited JSON (docs/call_log.md).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "call_log/call_log.h"

namespace call_log {

// As it is, with all that is private in it. Bytes that are not UTF-8, which JSON cannot hold and
// which neither room nor name may have, become U+0001, which they may not have either.
std::string encode(const CallLog& log);

// With stand-ins for what is private (redaction.h), and the same trace.
std::string encode_redacted(const CallLog& log);

struct StoredLog {
  CallLog log;                     // Without outcomes.
  std::vector<std::string> trace;  // As recorded, a line for each entry.
};
struct BadLine {
  std::size_t number;  // From 1.
};
std::variant<StoredLog, BadLine> decode(std::string_view text);

}  // namespace call_log
