#include "call_log/codec.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "call_log/replay.h"
#include "call_log/trace.h"

namespace call_log {
namespace {

using call::Duration;
using call::LinkId;
using call::Time;

constexpr std::uint64_t kLargest = (std::uint64_t{1} << 53) - 1;

// Every event, with every field other than it begins.
std::vector<call::Event> every_event() {
  return {call::JoinRequested{"café \"1\"\n", "Ünal", "claim"},
          call::LeaveRequested{},
          call::RetryRequested{protocol::PeerId{kLargest}},
          call::MediaChanged{{.microphone = true, .camera = false, .screen = true, .hand = true}},
          call::PageHidden{},
          call::NetworkChanged{},
          call::SignalOpened{},
          call::SignalClosed{4000},
          call::SignalReceived{R"({"type":"heartbeat"})"},
          call::NegotiationNeeded{LinkId{4'294'967'295}},
          call::LocalDescriptionSet{LinkId{2}, protocol::SdpKind::Answer, "v=0\r\n"},
          call::RemoteDescriptionSet{LinkId{3}, 4'294'967'295, protocol::SdpKind::Offer},
          call::DescriptionFailed{LinkId{4}},
          call::CandidateFound{LinkId{5}, {"candidate:1", "0", 1, "ufrag"}},
          call::CandidateFound{LinkId{5}, {"", "", -1, ""}},
          call::IceServerFailed{LinkId{5}, call::IceServerKind::TurnOverTls, 701},
          call::LinkChanged{LinkId{6}, call::LinkState::Failed},
          call::LinkSampled{LinkId{7}, kLargest, 8, 9, 10, "11 12", 13},
          call::TimerFired{}};
}

CallLog log_of(std::vector<call::Event> events) {
  CallLog log{.build = "1a2b3c", .instance = "me", .seed = kLargest, .dropped = 0, .entries = {}};
  Time at{};
  for (call::Event& event : events)
    log.entries.push_back({at += Duration(7), std::move(event), "-> x"});
  return log;
}

// The number of the bad line; 0 if there is none.
std::size_t bad_line(std::string_view text) {
  const auto decoded = decode(text);
  const auto* bad = std::get_if<BadLine>(&decoded);
  return bad == nullptr ? 0 : bad->number;
}

constexpr const char* kHeader =
    R"({"confab_call_log":1,"build":"b","seed":1,"instance":"i","dropped":0})"
    "\n";

TEST(CallLogCodec, WritesALineForTheHeaderAndOneForEachEvent) {
  EXPECT_EQ(encode(log_of({call::SignalClosed{1006}, call::LinkChanged{LinkId{1}, {}}})),
            R"({"confab_call_log":1,"build":"1a2b3c","seed":9007199254740991,"instance":"me",)"
            R"("dropped":0})"
            "\n"
            R"({"t":7,"event":"signal_closed","code":1006,"trace":"7 signal_closed -> x"})"
            "\n"
            R"({"t":14,"event":"link_changed","link":1,"state":"new",)"
            R"("trace":"14 link_changed -> x"})"
            "\n");
}

TEST(CallLogCodec, ReadsBackEveryEvent) {
  const CallLog log = log_of(every_event());
  const auto decoded = decode(encode(log));
  ASSERT_TRUE(std::holds_alternative<StoredLog>(decoded));
  auto stored = std::get<StoredLog>(decoded);
  EXPECT_EQ(stored.log.build, log.build);
  EXPECT_EQ(stored.log.instance, log.instance);
  EXPECT_EQ(stored.log.seed, log.seed);
  EXPECT_EQ(stored.trace.size(), log.entries.size());
  EXPECT_EQ(stored.trace.back(), "133 timer_fired -> x");
  for (Entry& entry : stored.log.entries) entry.outcome = "-> x";
  EXPECT_EQ(encode(stored.log), encode(log));
}

TEST(CallLogCodec, AnEventThatTheCoreDidNotSurviveHasNoOutcome) {
  CallLog log = log_of({call::TimerFired{}});
  log.entries.front().outcome.clear();
  EXPECT_TRUE(encode(log).ends_with(R"("trace":"7 timer_fired"})"
                                    "\n"));
}

TEST(CallLogCodec, KeepsHowMuchIsMissing) {
  CallLog log = log_of({});
  log.dropped = 12;
  const auto decoded = decode(encode(log));
  EXPECT_EQ(std::get<StoredLog>(decoded).log.dropped, 12u);
}

TEST(CallLogCodec, ATextThatIsNotUtf8StaysOneThatNothingCanBeNamed) {
  const auto decoded = decode(encode(log_of({call::JoinRequested{"a\xED\xA0\x80", "b", {}}})));
  const auto& event = std::get<StoredLog>(decoded).log.entries.front().event;
  EXPECT_EQ(std::get<call::JoinRequested>(event).room, "a\1\1\1");
}

TEST(CallLogCodec, SaysWhichLineIsBad) {
  const std::string header = kHeader;
  EXPECT_EQ(bad_line(header), 0u);
  EXPECT_EQ(bad_line(""), 1u);
  EXPECT_EQ(bad_line("{}"), 1u);
  EXPECT_EQ(bad_line(R"({"confab_call_log":2,"build":"","seed":1,"instance":"","dropped":0})"), 1u);
  EXPECT_EQ(bad_line(header + R"({"t":1,"event":"timer_fired","trace":""})"), 0u);
  EXPECT_EQ(bad_line(header + "\n"), 2u);
  EXPECT_EQ(bad_line(header + R"({"t":1,"event":"timer_burst","trace":""})"), 2u);
  EXPECT_EQ(bad_line(header + R"({"t":1,"event":"timer_fired"})"), 2u);
  EXPECT_EQ(bad_line(header + R"({"t":-1,"event":"timer_fired","trace":""})"), 2u);
  EXPECT_EQ(bad_line(header + R"({"t":1,"event":"signal_closed","code":65536,"trace":""})"), 2u);
  EXPECT_EQ(
      bad_line(header + R"({"t":1,"event":"link_changed","link":1,"state":"odd","trace":""})"), 2u);
}

TEST(CallLogCodec, RefusesATimeThatGoesBack) {
  const std::string header = kHeader;
  const std::string first = R"({"t":5,"event":"timer_fired","trace":""})"
                            "\n";
  EXPECT_EQ(bad_line(header + first + first), 0u);
  EXPECT_EQ(bad_line(header + first + R"({"t":4,"event":"timer_fired","trace":""})"), 3u);
}

}  // namespace
}  // namespace call_log
