// A core that keeps a log of itself.
#pragma once

#include <cstddef>
#include <string>

#include "call/call_core.h"
#include "call_log/call_log.h"

namespace call_log {

struct LogLimits {
  std::size_t entries_max = 100'000;         // Almost two hours in a room of eight.
  std::size_t bytes_max = 16 * 1024 * 1024;  // In memory.
};

class RecordedCall {
 public:
  RecordedCall(call::CallOptions options, std::uint64_t seed, LogLimits limits = {});

  // As CallCore::handle().
  [[nodiscard]] call::Step handle(call::Event event, call::Time now);

  // `build` names this program.
  const CallLog& log(std::string build);

 private:
  void make_room_for(std::size_t bytes);

  const LogLimits limits_;
  CallLog log_;
  std::size_t bytes_ = 0;
  call::CallCore core_;
};

}  // namespace call_log
