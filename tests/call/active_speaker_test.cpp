#include "call/active_speaker.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>

namespace call {
namespace {

using protocol::PeerId;

constexpr PeerId kNobody{};
constexpr PeerId kAna{3};
constexpr PeerId kBo{9};
constexpr PeerId kCy{12};
constexpr Duration kPeriod{500};

// Who is heard how loud at each sample, twice a second.
using Levels = std::map<PeerId, std::uint32_t>;

struct Room {
  ActiveSpeaker active;
  Time now{Duration(100)};

  // Who speaks after that.
  PeerId hear(const Levels& levels, Duration duration) {
    for (const Time end = now + duration; now < end;) sample(levels);
    return active.speaker();
  }
  // How long until `peer` is the one who speaks.
  Duration until(PeerId peer, const Levels& levels) {
    const Time start = now;
    while (active.speaker() != peer && now - start < Duration(60'000)) sample(levels);
    return now - start;
  }
  void sample(const Levels& levels, Duration period = kPeriod) {
    now += period;
    for (const auto& [peer, level] : levels) active.heard(peer, level, now);
  }
};

// Somebody has just begun to be heard.
Room quiet() {
  Room room;
  room.sample({{kAna, 0}, {kBo, 0}, {kCy, 0}});
  return room;
}

Room with_ana_speaking() {
  Room room = quiet();
  room.hear({{kAna, 60}, {kBo, 5}, {kCy, 0}}, Duration(10'000));
  return room;
}

TEST(ActiveSpeaker, IsNobodyWhileItIsQuiet) {
  Room room;
  EXPECT_EQ(room.hear({{kAna, 29}, {kBo, 20}}, Duration(60'000)), kNobody);
  EXPECT_FALSE(room.active.speaks());
}

TEST(ActiveSpeaker, IsWhoeverWasHeardForThreeSamples) {
  Room room = quiet();
  EXPECT_EQ(room.until(kBo, {{kAna, 0}, {kBo, 60}}), Duration(1'500));
  EXPECT_TRUE(room.active.speaks());
}

TEST(ActiveSpeaker, SpeaksFromTheLevelOfSpeechOn) {
  EXPECT_EQ(quiet().hear({{kBo, 30}}, Duration(10'000)), kBo);
  EXPECT_EQ(quiet().hear({{kBo, 29}}, Duration(10'000)), kNobody);
}

TEST(ActiveSpeaker, TakesLevelsAboveTheLargestForTheLargest) {
  Room room = quiet();
  room.hear({{kAna, 100}}, Duration(10'000));
  EXPECT_EQ(room.hear({{kAna, 100}, {kBo, 4'294'967'295}}, Duration(10'000)), kAna);
}

TEST(ActiveSpeaker, ACoughIsNoSpeech) {
  Room room = quiet();
  EXPECT_EQ(room.hear({{kBo, 100}}, Duration(1'000)), kNobody);
  EXPECT_EQ(room.hear({{kBo, 0}}, Duration(10'000)), kNobody);
}

TEST(ActiveSpeaker, ACoughInAPauseTakesNothingFromWhoSpokeLast) {
  Room room = with_ana_speaking();
  room.hear({{kAna, 0}, {kBo, 0}}, Duration(5'000));
  EXPECT_EQ(room.hear({{kAna, 0}, {kBo, 100}}, Duration(1'000)), kAna);
  EXPECT_EQ(room.hear({{kAna, 0}, {kBo, 0}}, Duration(10'000)), kAna);
}

TEST(ActiveSpeaker, WhoAnswersTakesOverWithinTwoSeconds) {
  Room room = with_ana_speaking();
  EXPECT_EQ(room.until(kBo, {{kAna, 0}, {kBo, 50}}), Duration(1'500));
}

TEST(ActiveSpeaker, WhoTalksAtTheSameTimeAboutAsLoudDoesNotTakeOver) {
  Room room = with_ana_speaking();
  EXPECT_EQ(room.hear({{kAna, 60}, {kBo, 75}}, Duration(60'000)), kAna);
}

TEST(ActiveSpeaker, WhoIsMuchLouderTakesOver) {
  Room room = with_ana_speaking();
  EXPECT_EQ(room.until(kBo, {{kAna, 60}, {kBo, 90}}), Duration(1'500));
}

TEST(ActiveSpeaker, TwoWhoTalkAcrossEachOtherChangeRarely) {
  Room room = with_ana_speaking();
  int changes = 0;
  for (int i = 0; i < 120; ++i) {
    const PeerId before = room.active.speaker();
    const std::uint32_t swing = i % 2 == 0 ? 12 : 0;
    room.sample({{kAna, 55 + swing}, {kBo, 67 - swing}});
    if (room.active.speaker() != before) ++changes;
  }
  EXPECT_EQ(changes, 0);
}

TEST(ActiveSpeaker, OfSeveralTheLoudestTakesOver) {
  Room room = with_ana_speaking();
  EXPECT_EQ(room.hear({{kAna, 0}, {kBo, 50}, {kCy, 80}}, Duration(1'500)), kCy);
}

TEST(ActiveSpeaker, OfTwoEquallyLoudItIsWhoCameFirst) {
  EXPECT_EQ(quiet().hear({{kBo, 60}, {kCy, 60}}, Duration(1'500)), kBo);
}

TEST(ActiveSpeaker, SteadyNoiseGivesWayToSpeech) {
  Room room = quiet();
  EXPECT_EQ(room.hear({{kAna, 40}, {kBo, 0}}, Duration(60'000)), kAna);
  EXPECT_EQ(room.until(kBo, {{kAna, 40}, {kBo, 70}}), Duration(1'500));
}

TEST(ActiveSpeaker, PausesBetweenWordsAreNoEndAndALongOneIs) {
  Room room = with_ana_speaking();
  room.hear({{kAna, 0}}, Duration(1'000));
  EXPECT_TRUE(room.active.speaks());
  room.hear({{kAna, 60}}, Duration(1'000));
  EXPECT_TRUE(room.active.speaks());
  room.hear({{kAna, 0}}, Duration(1'500));
  EXPECT_FALSE(room.active.speaks());
  EXPECT_EQ(room.active.speaker(), kAna);
}

TEST(ActiveSpeaker, WhoSpokeLastSpeaksAgainOnlyAfterMoreThanACough) {
  Room room = with_ana_speaking();
  room.hear({{kAna, 0}}, Duration(5'000));
  room.hear({{kAna, 60}}, Duration(1'000));
  EXPECT_FALSE(room.active.speaks());
  room.hear({{kAna, 60}}, Duration(500));
  EXPECT_TRUE(room.active.speaks());
}

TEST(ActiveSpeaker, WhoLeavesSpeaksNoMore) {
  Room room = with_ana_speaking();
  room.active.forget(kBo);
  EXPECT_EQ(room.active.speaker(), kAna);
  room.active.forget(kAna);
  EXPECT_EQ(room.active.speaker(), kNobody);
  EXPECT_FALSE(room.active.speaks());
}

TEST(ActiveSpeaker, WhoseSamplesStayAwayIsSilent) {
  Room room = with_ana_speaking();
  room.hear({{kBo, 0}}, ActiveSpeaker::kSampleGapMax);
  EXPECT_TRUE(room.active.speaks());
  room.hear({{kBo, 0}}, Duration(500));
  EXPECT_FALSE(room.active.speaks());
  EXPECT_EQ(room.until(kBo, {{kBo, 40}}), Duration(1'500));
}

TEST(ActiveSpeaker, OfATimeWithoutSamplesNothingIsConcluded) {
  Room room = quiet();
  room.hear({{kBo, 60}}, Duration(1'000));
  room.sample({{kBo, 60}}, ActiveSpeaker::kSampleGapMax + Duration(1));
  EXPECT_EQ(room.active.speaker(), kNobody);
}

TEST(ActiveSpeaker, HowOftenSamplesComeMakesLittleDifference) {
  for (const Duration period : {Duration(200), Duration(500), Duration(700)}) {
    Room room = with_ana_speaking();
    const Time start = room.now;
    while (room.active.speaker() != kBo) room.sample({{kAna, 0}, {kBo, 60}}, period);
    EXPECT_GE(room.now - start, ActiveSpeaker::kSpeechMin);
    EXPECT_LE(room.now - start, ActiveSpeaker::kSpeechMin + period);
  }
}

TEST(ActiveSpeaker, TellsWhenSomethingChanged) {
  Room room = quiet();
  room.sample({{kAna, 60}});
  room.sample({{kAna, 60}});
  EXPECT_TRUE(room.active.heard(kAna, 60, room.now + kPeriod));
  EXPECT_FALSE(room.active.heard(kAna, 60, room.now + 2 * kPeriod));
}

}  // namespace
}  // namespace call
