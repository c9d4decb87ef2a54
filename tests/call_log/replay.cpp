// Replays call logs (docs/call_log.md):
//   replay LOG...           prints the state trace of this build
//   replay --check LOG...   says where it parts from the recorded one, if it does
//   replay --renew LOG...   puts it in the place of the recorded one
#include <algorithm>
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
  std::cerr << "usage: replay [--check | --renew] LOG...\n";
  return kNotALog;
}

int print_trace(const CallLog& log) {
  for (const std::string& line : call_log::trace_of(log)) std::cout << line << '\n';
  return kGood;
}

int check(const StoredLog& stored, const char* path) {
  const std::vector<std::string> replayed = call_log::trace_of(stored.log);
  const auto [recorded_line, replayed_line] =
      std::mismatch(stored.trace.begin(), stored.trace.end(), replayed.begin());
  if (recorded_line == stored.trace.end()) return kGood;
  std::cerr << path << ": the traces part at line " << recorded_line - stored.trace.begin() + 2
            << " of the log, which is of build " << stored.log.build
            << ".\nrecorded: " << *recorded_line << "\nreplayed: " << *replayed_line << '\n';
  return kDiffers;
}

int renew(const CallLog& log, const char* path) {
  std::ofstream(path, std::ios::binary) << call_log::encode(log);
  return kGood;
}

int replay(std::string_view option, const char* path) {
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
  if (option == "--check") return check(stored, path);
  if (option == "--renew") return renew(stored.log, path);
  return print_trace(stored.log);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view option = argc > 1 && argv[1][0] == '-' ? argv[1] : "";
  const int first = option.empty() ? 1 : 2;
  if (first >= argc) return usage();
  if (!option.empty() && option != "--check" && option != "--renew") return usage();
  int worst = kGood;
  for (int i = first; i < argc; ++i) worst = std::max(worst, replay(option, argv[i]));
  return worst;
}
