#include "call/allocator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
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

Wants cameras(std::initializer_list<Bitrate> each) {
  Wants wants;
  for (const Bitrate want : each) wants.links.push_back({.camera = want});
  return wants;
}

// Of up to sixteen links, among them some that want no picture, or no screen; and half of the time
// nobody shares one.
Wants draw_wants(Random& random) {
  constexpr Bitrate kWants[] = {0, 60'000, 120'000, 300'000, 500'000, 900'000, 2'500'000};
  constexpr Bitrate kScreens[] = {0, 150'000, 400'000, 1'500'000, 6'000'000};
  Wants wants;
  wants.links.resize(static_cast<std::size_t>(1 + random.below(16)));
  for (Want& want : wants.links) want.camera = kWants[random.below(std::size(kWants))];
  if (random.chance(50)) return wants;
  for (Want& want : wants.links) want.screen = kScreens[random.below(std::size(kScreens))];
  wants.screen_sound = random.chance(50);
  return wants;
}

// As many small ones as large ones.
Bitrate draw_budget(Random& random) {
  return static_cast<Bitrate>(random.below(std::uint64_t{1} << (10 + random.below(16))));
}

// Whoever wants as much.
void expect_no_less(const Want& want, const Share& share, const Want& other, const Share& others) {
  EXPECT_TRUE(want.camera < other.camera || share.video >= others.video);
  EXPECT_TRUE(want.screen < other.screen || share.screen >= others.screen);
}

TEST(Allocator, GivesEverybodyWhatTheyWantWhereThereIsEnough) {
  EXPECT_EQ(share_uplink(10'000'000, cameras({2'500'000, 120'000, 0})),
            (std::vector<Share>{{kAudioMost, 2'500'000}, {kAudioMost, 120'000}, {kAudioMost, 0}}));
}

TEST(Allocator, GivesEachTheLeastFirstAndThenByWhatItStillWants) {
  const Bitrate budget = 2 * kSound + 2 * kVideoMin + 90'000;
  EXPECT_EQ(
      share_uplink(budget, cameras({kVideoMin + 200'000, kVideoMin + 100'000})),
      (std::vector<Share>{{kAudioMost, kVideoMin + 60'000}, {kAudioMost, kVideoMin + 30'000}}));
}

TEST(Allocator, SendsSoundAloneBelowWhatAPictureForEachWouldTake) {
  const Wants wants = cameras({300'000, 300'000});
  const Bitrate least = 2 * kSound + 2 * kVideoMin;
  EXPECT_EQ(least_with_pictures(wants), least);
  EXPECT_EQ(share_uplink(least, wants), (std::vector<Share>(2, {kAudioMost, kVideoMin})));
  EXPECT_EQ(share_uplink(least - 1, wants), (std::vector<Share>(2, {kAudioMost, 0})));
}

TEST(Allocator, AsksNothingForAPictureThatNobodyShows) {
  EXPECT_EQ(least_with_pictures(cameras({0, 300'000, 0})), 3 * kSound + kVideoMin);
  EXPECT_EQ(share_uplink(3 * kSound, cameras({0, 0, 0})), (std::vector<Share>(3, {kAudioMost, 0})));
}

TEST(Allocator, MakesSoundPlainerWhereTheLineIsThinButNeverStarvesIt) {
  const auto audio = [](Bitrate budget) { return share_uplink(budget, cameras({0, 0}))[0].audio; };
  EXPECT_EQ(audio(2 * kSound), kAudioMost);
  EXPECT_EQ(audio(2 * kSound - 2'000), kAudioMost - 1'000);
  EXPECT_EQ(audio(2 * (kAudioLeast + kAudioOverhead)), kAudioLeast);
  EXPECT_EQ(audio(0), kAudioLeast);
}

TEST(Allocator, SharesNothingAmongNobody) {
  EXPECT_EQ(share_uplink(1'000'000, {}), std::vector<Share>());
}

TEST(Allocator, GivesTheScreenItsPartBeforeTheCamera) {
  const Wants wants{.links = {{300'000, 500'000}}};
  const Bitrate screen = kSound + kScreenMin;
  const Bitrate both = screen + kVideoMin;
  EXPECT_EQ(least_with_pictures(wants), screen);
  EXPECT_EQ(least_with_cameras(wants), both);
  EXPECT_EQ(most_wanted(wants), kSound + 800'000);
  const auto share = [&wants](Bitrate budget) { return share_uplink(budget, wants)[0]; };
  EXPECT_EQ(share(screen - 1), (Share{.audio = kAudioMost}));
  EXPECT_EQ(share(screen), (Share{.audio = kAudioMost, .screen = kScreenMin}));
  EXPECT_EQ(share(both - 1), (Share{.audio = kAudioMost, .screen = kScreenMin}));
  EXPECT_EQ(share(both), (Share{kAudioMost, kVideoMin, kScreenMin}));
  EXPECT_EQ(share(both + 350'000), (Share{kAudioMost, kVideoMin, 500'000}));
  EXPECT_EQ(share(both + 351'000), (Share{kAudioMost, kVideoMin + 1'000, 500'000}));
}

TEST(Allocator, GivesTheSoundOfAScreenItsPartAfterTheVoiceAndBeforePictures) {
  const Wants sound{.links = {{}}, .screen_sound = true};
  const Bitrate least = kSound + kMusicLeast + kAudioOverhead;
  const auto share = [](Bitrate budget, const Wants& wants) {
    return share_uplink(budget, wants)[0];
  };
  EXPECT_EQ(share(least - 1, sound), (Share{.audio = kAudioMost}));
  EXPECT_EQ(share(least, sound), (Share{.audio = kAudioMost, .music = kMusicLeast}));
  EXPECT_EQ(share(10'000'000, sound), (Share{.audio = kAudioMost, .music = kMusicMost}));
  const Wants film{.links = {{0, 500'000}}, .screen_sound = true};
  const Bitrate begins = least + kScreenMin;
  EXPECT_EQ(share(begins - 1, film), (Share{.audio = kAudioMost, .music = kMusicLeast}));
  EXPECT_EQ(share(begins + 1'000, film),
            (Share{.audio = kAudioMost, .screen = kScreenMin, .music = kMusicLeast + 1'000}));
}

TEST(Allocator, NeverSharesMoreThanThereIsOnceSoundFits) {
  Random random(1);
  for (int i = 0; i < kDraws; ++i) {
    const auto wants = draw_wants(random);
    const Bitrate budget = draw_budget(random);
    const std::uint64_t least = wants.links.size() * std::uint64_t{kAudioLeast + kAudioOverhead};
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
    for (std::size_t link = 0; link < wants.links.size(); ++link) {
      EXPECT_LE(less[link].audio, more[link].audio) << budget;
      EXPECT_LE(less[link].video, more[link].video) << budget;
      EXPECT_LE(less[link].screen, more[link].screen) << budget;
      EXPECT_LE(less[link].music, more[link].music) << budget;
    }
  }
}

TEST(Allocator, TreatsThoseWhoWantTheSameAlikeAndStarvesNobody) {
  Random random(3);
  for (int i = 0; i < kDraws; ++i) {
    const auto wants = draw_wants(random);
    const auto shares = share_uplink(draw_budget(random), wants);
    const auto any = [&shares](Bitrate Share::*picture) {
      return std::any_of(shares.begin(), shares.end(),
                         [picture](const Share& share) { return share.*picture > 0; });
    };
    for (std::size_t link = 0; link < wants.links.size(); ++link) {
      EXPECT_EQ(shares[link].audio, shares[0].audio);
      EXPECT_GE(shares[link].audio, kAudioLeast);
      EXPECT_EQ(shares[link].music, shares[0].music);
      EXPECT_LE(shares[link].video, wants.links[link].camera);
      EXPECT_LE(shares[link].screen, wants.links[link].screen);
      EXPECT_EQ(shares[link].video >= kVideoMin,
                any(&Share::video) && wants.links[link].camera > 0);
      EXPECT_EQ(shares[link].screen >= kScreenMin,
                any(&Share::screen) && wants.links[link].screen > 0);
      for (std::size_t other = 0; other < wants.links.size(); ++other)
        expect_no_less(wants.links[link], shares[link], wants.links[other], shares[other]);
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

TEST(VideoLadder, HasSizesOfItsOwnForScreens) {
  EXPECT_EQ(screen_rung_for(1).height, 180u);
  EXPECT_EQ(screen_rung_for(721).height, 1080u);
  EXPECT_EQ(screen_rung_for(4'000).height, 1440u);
  EXPECT_EQ(screen_rung_within(0, 1080, 0).height, 180u);
  EXPECT_EQ(screen_rung_within(900'000, 1080, 0).height, 720u);
  EXPECT_EQ(screen_rung_within(1'000'000, 1080, 360).height, 360u);
  EXPECT_EQ(screen_rung_within(9'000'000, 400, 0).height, 720u);
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
