// Replays a call log (docs/call_log.md) and prints the state trace:
//   replay LOG            the trace of this build
//   replay --check LOG    nothing, if it is the same as the recorded one; else where they part
//   replay --renew LOG    the log with the trace of this build, for a rule that changed on purpose
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "call_log/codec.h"
#include "call_log/replay.h"
#include "call_log/trace.h"

namespace {

using call_log::CallLog;
using call_log::StoredLog;

enum ExitCode : int {
  kGood = 0,
  kDiffers = 1,
  kNotALog = 2,          // Or no such file, or a wrong option.
  kWithoutBeginning = 3  // The ring has lost it: what the core knew by then nobody can tell.
};

int usage() {
  std::cerr << "usage: replay [--check | --renew] LOG\n";
  return kNotALog;
}

int print_trace(const CallLog& log) {
  for (const std::string& line : call_log::trace_of(log)) std::cout << line << '\n';
  return kGood;
}

int check(const StoredLog& stored) {
  const std::vector<std::string> replayed = call_log::trace_of(stored.log);
  const auto [recorded_line, replayed_line] =
      std::mismatch(stored.trace.begin(), stored.trace.end(), replayed.begin());
  if (recorded_line == stored.trace.end()) return kGood;
  std::cerr << "The traces part at line " << recorded_line - stored.trace.begin() + 2
            << " of the log, which is of build " << stored.log.build
            << ".\nrecorded: " << *recorded_line << "\nreplayed: " << *replayed_line << '\n';
  return kDiffers;
}

int run(std::string_view option, const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto decoded = call_log::decode(text);
  if (const auto* bad = std::get_if<call_log::BadLine>(&decoded)) {
    std::cerr << path << ": line " << bad->number << " is not of a call log\n";
    return kNotALog;
  }
  auto& stored = std::get<StoredLog>(decoded);
  if (stored.log.dropped > 0) {
    std::cerr << path << ": the first " << stored.log.dropped
              << " events are missing; it cannot be replayed\n";
    return kWithoutBeginning;
  }
  call_log::replay(stored.log);
  if (option == "--check") return check(stored);
  if (option.empty()) return print_trace(stored.log);
  std::cout << call_log::encode(stored.log);
  return kGood;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.size() == 1) return run({}, argv[1]);
  if (arguments.size() != 2) return usage();
  if (arguments[0] != "--check" && arguments[0] != "--renew") return usage();
  return run(arguments[0], argv[2]);
}
