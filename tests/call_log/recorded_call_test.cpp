#include "call_log/recorded_call.h"

#include <gtest/gtest.h>

#include "call_log/replay.h"
#include "call_log/trace.h"

namespace call_log {
namespace {

using call::Duration;
using call::Time;

Time at(int milliseconds) { return Time(Duration(milliseconds)); }

void pass(RecordedCall& recorded, int count) {
  for (int i = 0; i < count; ++i) static_cast<void>(recorded.handle(call::TimerFired{}, at(i)));
}

TEST(RecordedCall, GivesTheStepsOfItsCore) {
  RecordedCall recorded({.instance = "me"}, 1);
  call::CallCore core({.instance = "me"}, 1);
  const call::JoinRequested join{"room", "Ana", {}};
  const call::Step step = recorded.handle(join, at(5));
  const call::Step expected = core.handle(join, at(5));
  EXPECT_EQ(step.actions, expected.actions);
  EXPECT_EQ(step.wake_at, expected.wake_at);
}

TEST(RecordedCall, KeepsWhatItsReplayNeeds) {
  RecordedCall recorded({.instance = "me"}, 42);
  static_cast<void>(recorded.handle(call::JoinRequested{"room", "Ana", {}}, at(5)));
  static_cast<void>(recorded.handle(call::SignalClosed{1006}, at(9)));
  const CallLog& log = recorded.log("1a2b3c");
  EXPECT_EQ(log.build, "1a2b3c");
  EXPECT_EQ(log.instance, "me");
  EXPECT_EQ(log.seed, 42u);
  EXPECT_EQ(log.dropped, 0u);
  const std::vector<std::string> trace = trace_of(log);
  ASSERT_EQ(trace.size(), 2u);
  EXPECT_EQ(trace[0], "5 join_requested -> open-signal, show-room joining none 0, wake 10005");
  EXPECT_TRUE(std::holds_alternative<call::SignalClosed>(log.entries.back().event));

  CallLog again = log;
  for (Entry& entry : again.entries) entry.outcome.clear();
  replay(again);
  EXPECT_EQ(trace_of(again), trace);
}

TEST(RecordedCall, KeepsAsManyEventsAsItMayAndCountsTheOthers) {
  RecordedCall recorded({.instance = "me"}, 1, {.entries_max = 3});
  pass(recorded, 3);
  EXPECT_EQ(recorded.log({}).dropped, 0u);
  EXPECT_EQ(recorded.log({}).entries.size(), 3u);
  static_cast<void>(recorded.handle(call::TimerFired{}, at(3)));
  EXPECT_EQ(recorded.log({}).dropped, 1u);
  ASSERT_EQ(recorded.log({}).entries.size(), 3u);
  EXPECT_EQ(recorded.log({}).entries.front().at, at(1));
}

TEST(RecordedCall, KeepsAsManyBytesAsItMay) {
  const std::size_t bytes = 4 * (sizeof(Entry) + 1'000 + 2);  // With the outcome, "->".
  RecordedCall recorded({.instance = "me"}, 1, {.bytes_max = bytes});
  const call::SignalReceived thousand{std::string(1'000, '-')};
  for (int i = 0; i < 4; ++i) static_cast<void>(recorded.handle(thousand, at(i)));
  EXPECT_EQ(recorded.log({}).dropped, 0u);
  static_cast<void>(recorded.handle(call::SignalReceived{std::string(999, '-')}, at(4)));
  EXPECT_EQ(recorded.log({}).dropped, 1u);
  static_cast<void>(recorded.handle(call::TimerFired{}, at(5)));
  EXPECT_EQ(recorded.log({}).dropped, 2u);
  EXPECT_EQ(recorded.log({}).entries.size(), 4u);
}

TEST(RecordedCall, KeepsAnEventThatIsLargerThanAllItMayKeep) {
  RecordedCall recorded({.instance = "me"}, 1, {.bytes_max = 100});
  pass(recorded, 1);
  static_cast<void>(recorded.handle(call::SignalReceived{std::string(1'000, '-')}, at(2)));
  EXPECT_EQ(recorded.log({}).dropped, 1u);
  EXPECT_EQ(recorded.log({}).entries.size(), 1u);
}

}  // namespace
}  // namespace call_log
