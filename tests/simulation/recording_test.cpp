// Logs of simulated calls hold more than anybody would write by hand.
#include "recording.h"

#include <gtest/gtest.h>

#include "call_log/codec.h"
#include "call_log/replay.h"
#include "call_log/trace.h"
#include "scenarios.h"

namespace simulation {
namespace {

// As the trace of a replay, of what was written as text.
std::vector<std::string> replayed(const std::string& text) {
  auto decoded = call_log::decode(text);
  auto* stored = std::get_if<call_log::StoredLog>(&decoded);
  if (stored == nullptr) return {};
  call_log::replay(stored->log);
  return call_log::trace_of(stored->log);
}

TEST(Recording, AReplayHasTheSameTraceAlsoWithoutWhatIsPrivate) {
  for (const Scenario& scenario : scenarios()) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      const call_log::CallLog log = record_call(scenario, seed);
      const auto trace = call_log::trace_of(log);
      EXPECT_GT(trace.size(), 40u) << scenario.name << " " << seed;
      EXPECT_EQ(replayed(call_log::encode(log)), trace) << scenario.name << " " << seed;
      EXPECT_EQ(replayed(call_log::encode_redacted(log)), trace) << scenario.name << " " << seed;
    }
  }
}

TEST(Recording, NothingPrivateIsInARedactedLog) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const std::string text = call_log::encode_redacted(record_call(scenarios().back(), seed));
    EXPECT_EQ(text.find("person "), text.npos) << seed;
    EXPECT_EQ(text.find("room 0"), text.npos) << seed;
  }
}

}  // namespace
}  // namespace simulation
