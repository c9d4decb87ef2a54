#include "call/allocator.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <numeric>

#include "call/random.h"

namespace call {
namespace {

constexpr Bitrate kSound = kAudioMost + kAudioOverhead;
constexpr int kDraws = 20'000;

std::uint64_t sum_of(const std::vector<Share>& shares) {
  return std::accumulate(
      shares.begin(), shares.end(), std::uint64_t{0},
      [](std::uint64_t sum, const Share& share) { return sum + total_of(share); });
}

// Of up to sixteen links, among them some that want no picture.
std::vector<Bitrate> draw_wants(Random& random) {
  constexpr Bitrate kWants[] = {0, 60'000, 120'000, 300'000, 500'000, 900'000, 2'500'000};
  std::vector<Bitrate> wants(static_cast<std::size_t>(1 + random.below(16)));
  for (Bitrate& want : wants) want = kWants[random.below(std::size(kWants))];
  return wants;
}

// As many small ones as large ones.
Bitrate draw_budget(Random& random) {
  return static_cast<Bitrate>(random.below(std::uint64_t{1} << (10 + random.below(16))));
}

TEST(Allocator, GivesEverybodyWhatTheyWantWhereThereIsEnough) {
  EXPECT_EQ(share_uplink(10'000'000, {2'500'000, 120'000, 0}),
            (std::vector<Share>{{kAudioMost, 2'500'000}, {kAudioMost, 120'000}, {kAudioMost, 0}}));
}

TEST(Allocator, GivesEachTheLeastFirstAndThenByWhatItStillWants) {
  const Bitrate budget = 2 * kSound + 2 * kVideoMin + 90'000;
  EXPECT_EQ(
      share_uplink(budget, {kVideoMin + 200'000, kVideoMin + 100'000}),
      (std::vector<Share>{{kAudioMost, kVideoMin + 60'000}, {kAudioMost, kVideoMin + 30'000}}));
}

TEST(Allocator, SendsSoundAloneBelowWhatAPictureForEachWouldTake) {
  const std::vector<Bitrate> wants = {300'000, 300'000};
  const Bitrate least = 2 * kSound + 2 * kVideoMin;
  EXPECT_EQ(least_with_video(wants), least);
  EXPECT_EQ(share_uplink(least, wants), (std::vector<Share>(2, {kAudioMost, kVideoMin})));
  EXPECT_EQ(share_uplink(least - 1, wants), (std::vector<Share>(2, {kAudioMost, 0})));
}

TEST(Allocator, AsksNothingForAPictureThatNobodyShows) {
  EXPECT_EQ(least_with_video({0, 300'000, 0}), 3 * kSound + kVideoMin);
  EXPECT_EQ(share_uplink(3 * kSound, {0, 0, 0}), (std::vector<Share>(3, {kAudioMost, 0})));
}

TEST(Allocator, MakesSoundPlainerWhereTheLineIsThinButNeverStarvesIt) {
  const auto audio = [](Bitrate budget) { return share_uplink(budget, {0, 0})[0].audio; };
  EXPECT_EQ(audio(2 * kSound), kAudioMost);
  EXPECT_EQ(audio(2 * kSound - 2'000), kAudioMost - 1'000);
  EXPECT_EQ(audio(2 * (kAudioLeast + kAudioOverhead)), kAudioLeast);
  EXPECT_EQ(audio(0), kAudioLeast);
}

TEST(Allocator, SharesNothingAmongNobody) {
  EXPECT_EQ(share_uplink(1'000'000, {}), std::vector<Share>());
}

TEST(Allocator, NeverSharesMoreThanThereIsOnceSoundFits) {
  Random random(1);
  for (int i = 0; i < kDraws; ++i) {
    const auto wants = draw_wants(random);
    const Bitrate budget = draw_budget(random);
    const std::uint64_t least = wants.size() * std::uint64_t{kAudioLeast + kAudioOverhead};
    EXPECT_LE(sum_of(share_uplink(budget, wants)), std::max<std::uint64_t>(budget, least));
  }
}

TEST(Allocator, GivesNobodyLessOfALargerBudget) {
  Random random(2);
  for (int i = 0; i < kDraws; ++i) {
    const auto wants = draw_wants(random);
    const Bitrate budget = draw_budget(random);
    const auto less = share_uplink(budget, wants);
    const auto more = share_uplink(budget + draw_budget(random), wants);
    for (std::size_t link = 0; link < wants.size(); ++link) {
      EXPECT_LE(less[link].audio, more[link].audio) << budget;
      EXPECT_LE(less[link].video, more[link].video) << budget;
    }
  }
}

TEST(Allocator, TreatsThoseWhoWantTheSameAlikeAndStarvesNobody) {
  Random random(3);
  for (int i = 0; i < kDraws; ++i) {
    const auto wants = draw_wants(random);
    const auto shares = share_uplink(draw_budget(random), wants);
    const bool any = std::any_of(shares.begin(), shares.end(),
                                 [](const Share& share) { return share.video > 0; });
    for (std::size_t link = 0; link < wants.size(); ++link) {
      EXPECT_EQ(shares[link].audio, shares[0].audio);
      EXPECT_GE(shares[link].audio, kAudioLeast);
      EXPECT_LE(shares[link].video, wants[link]);
      EXPECT_EQ(shares[link].video >= kVideoMin, any && wants[link] > 0);
      for (std::size_t other = 0; other < wants.size(); ++other)
        EXPECT_TRUE(wants[link] < wants[other] || shares[link].video >= shares[other].video);
    }
  }
}

TEST(VideoLadder, HasForEachShownHeightTheLowestThatIsAsHigh) {
  EXPECT_EQ(rung_for(1).height, 90u);
  EXPECT_EQ(rung_for(90).height, 90u);
  EXPECT_EQ(rung_for(91).height, 180u);
  EXPECT_EQ(rung_for(720).height, 720u);
  EXPECT_EQ(rung_for(4'000).height, 720u);
}

TEST(VideoLadder, MakesTheBestOfABitrate) {
  EXPECT_EQ(rung_within(0, 720, 0).height, 90u);
  EXPECT_EQ(rung_within(119'999, 720, 0).height, 90u);
  EXPECT_EQ(rung_within(120'000, 720, 0).height, 180u);
  EXPECT_EQ(rung_within(5'000'000, 720, 0).height, 720u);
  EXPECT_EQ(rung_within(5'000'000, 200, 0).height, 270u);
}

TEST(VideoLadder, GrowsOnlyForAGoodDealMoreAndShrinksOnlyWhereItMust) {
  EXPECT_EQ(rung_within(337'499, 720, 180).height, 180u);
  EXPECT_EQ(rung_within(337'500, 720, 180).height, 270u);
  EXPECT_EQ(rung_within(300'000, 720, 270).height, 270u);
  EXPECT_EQ(rung_within(299'999, 720, 270).height, 180u);
}

}  // namespace
}  // namespace call
