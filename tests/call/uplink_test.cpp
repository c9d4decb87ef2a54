#include "call/uplink.h"

#include <gtest/gtest.h>

#include <string>

#include "call/allocator.h"
#include "call/describe.h"

namespace call {
namespace {

constexpr LinkId kAna{1};
constexpr LinkId kBo{2};

class UplinkTest : public testing::Test {
 protected:
  static Uplink::Receiver shown(LinkId link, std::uint32_t height) {
    return {link, height, false, 0};
  }

  Texts share(const std::vector<Uplink::Receiver>& receivers, bool has_picture = true) {
    Actions actions;
    uplink_.share(receivers, {.camera = has_picture}, now_, actions);
    return describe(actions);
  }
  // Once a camera that just came on is no longer sent small.
  void settle(const std::vector<Uplink::Receiver>& receivers) {
    share(receivers);
    now_ += Duration(1'000);
    share(receivers);
  }
  // The next sample of a link on which the browser thinks that so much passes.
  void sample(LinkId link, Bitrate available) {
    LinkSampled& next = samples_[link];
    next.link = link;
    next.packets_sent += 50;
    next.bytes_sent += 5'000;
    next.available_bitrate = available;
    uplink_.sampled(next, now_);
  }
  // From 5 s of more than enough to less than pictures take. Returns what was asked for then.
  Texts starve() {
    Texts asked;
    for (int i = 0; i < 10; ++i) tick(10'000'000);
    for (Bitrate available = 800'000; !uplink_.sound_alone() && available > 10'000;
         available -= available / 4)
      asked = tick(available);
    return asked;
  }
  Texts tick(Bitrate available) {
    now_ += Duration(500);
    for (const Uplink::Receiver& receiver : receivers_) sample(receiver.link, available);
    return share(receivers_);
  }
  Duration until_pictures(Bitrate available) {
    const Time start = now_;
    while (uplink_.sound_alone() && now_ - start < Duration(200'000)) tick(available);
    return now_ - start;
  }

  Uplink uplink_;
  std::vector<Uplink::Receiver> receivers_{shown(kAna, 360)};  // At each tick.
  Time now_{Duration(100'000)};
  std::map<LinkId, LinkSampled> samples_;
};

TEST_F(UplinkTest, SendsAPictureAsLargeAsItIsShown) {
  settle({shown(kAna, 720)});
  EXPECT_EQ(share({shown(kAna, 100)}),
            Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20"});
  EXPECT_EQ(share({shown(kAna, 180)}), Texts{});
}

TEST_F(UplinkTest, SendsNoPictureToWhomDoesNotShowItAndAWholeOneToWhoDoesAgain) {
  settle({shown(kAna, 360), shown(kBo, 360)});
  EXPECT_EQ(share({shown(kAna, 0), shown(kBo, 360)}),
            Texts{"send parameters 1 audio 32000 video 0 height 0 at 0"});
  EXPECT_EQ(share({shown(kAna, 360), shown(kBo, 360)}),
            (Texts{"send parameters 1 audio 32000 video 843750 height 360 at 30", "key frame 1"}));
}

TEST_F(UplinkTest, BeginsWithASmallPictureOnANewLink) {
  settle({});
  EXPECT_EQ(share({{kAna, 720, true, 0}}),
            Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20"});
  EXPECT_EQ(share({shown(kAna, 720)}),
            Texts{"send parameters 1 audio 32000 video 2343750 height 720 at 30"});
}

TEST_F(UplinkTest, BeginsWithASmallPictureWhenTheCameraComesOn) {
  share({shown(kAna, 720)}, false);
  now_ += Duration(60'000);
  EXPECT_EQ(share({shown(kAna, 720)}), Texts{});
  now_ += Uplink::kStartSmall - Duration(1);
  EXPECT_EQ(share({shown(kAna, 720)}), Texts{});
  now_ += Duration(1);
  EXPECT_EQ(share({shown(kAna, 720)}),
            Texts{"send parameters 1 audio 32000 video 2343750 height 720 at 30"});
}

TEST_F(UplinkTest, TellsASenderNothingThatItKnows) {
  settle({shown(kAna, 360)});
  for (int i = 0; i < 20; ++i) EXPECT_EQ(tick(10'000'000), Texts{});
}

TEST_F(UplinkTest, SendsSoundAloneWhereTheLineBearsNoMore) {
  settle({shown(kAna, 360)});
  EXPECT_EQ(starve(), Texts{"send parameters 1 audio 32000 video 0 height 0 at 0"});
  EXPECT_TRUE(uplink_.sound_alone());
}

TEST_F(UplinkTest, SendsPicturesAgainOnceTheLineIsClean) {
  settle({shown(kAna, 360)});
  starve();
  EXPECT_LE(until_pictures(10'000'000), Duration(20'000));
}

// To whom it goes, and what goes to them beside it, takes more than the least of one picture.
TEST_F(UplinkTest, SendsThePictureAgainThatOneOfManyShows) {
  receivers_ = {shown(kAna, 90)};
  for (std::uint32_t link = 2; link <= 7; ++link) receivers_.push_back(shown(LinkId{link}, 0));
  settle(receivers_);
  starve();
  EXPECT_TRUE(uplink_.sound_alone());
  EXPECT_LE(until_pictures(10'000'000), Duration(30'000));
}

TEST_F(UplinkTest, TriesWithALittleMoreThanTheLeastWhateverItWasBefore) {
  receivers_ = {shown(kAna, 360), shown(kBo, 360), shown(LinkId{3}, 360)};
  settle(receivers_);
  starve();
  for (int i = 0; i < 15; ++i) tick(10'000'000);
  EXPECT_TRUE(uplink_.sound_alone());
  receivers_ = {shown(kAna, 360)};
  until_pictures(10'000'000);
  EXPECT_FALSE(uplink_.sound_alone());
  EXPECT_EQ(uplink_.budget(), least_with_pictures({{{900'000}}}) / 4 * 5);
}

// Muted, or merely silent: sound takes next to nothing then, and a browser without an estimate does
// not tell why.
TEST_F(UplinkTest, SendsPicturesAgainAlsoWhileNothingIsSaidAndNothingIsEstimated) {
  settle(receivers_);
  starve();
  const Time start = now_;
  while (uplink_.sound_alone() && now_ - start < Duration(60'000)) {
    now_ += Duration(500);
    uplink_.sampled(samples_[kAna], now_);
    samples_[kAna].available_bitrate = 0;
    share(receivers_);
  }
  EXPECT_LE(now_ - start, Duration(30'000));
}

// What a cut has been made for already is no reason for the next one.
TEST_F(UplinkTest, CutsOnceForAnEstimateThatFellOnce) {
  settle(receivers_);
  for (int i = 0; i < 10; ++i) tick(10'000'000);
  tick(800'000);
  const Bitrate cut = uplink_.budget();
  EXPECT_LT(cut, UplinkBudget::kStart);
  for (int i = 0; i < 10; ++i) tick(800'000);
  EXPECT_GE(uplink_.budget(), cut);
}

// The last step before pictures are given up.
TEST_F(UplinkTest, TriesTheSmallestPicturesBeforeItGivesThemUp) {
  settle(receivers_);
  for (int i = 0; i < 10; ++i) tick(10'000'000);
  const Bitrate least = least_with_pictures({{{900'000}}});
  Bitrate available = 800'000;
  for (; uplink_.budget() > least; available -= available / 4) tick(available);
  EXPECT_EQ(uplink_.budget(), least);
  EXPECT_FALSE(uplink_.sound_alone());
  for (int i = 0; i < 3; ++i) tick(available -= available / 4);
  EXPECT_TRUE(uplink_.sound_alone());
}

TEST_F(UplinkTest, WaitsLongerAfterAnAttemptThatFailedAndNotForLongerThanItsLimit) {
  settle({shown(kAna, 360)});
  starve();
  Duration waited{};
  for (int i = 0; i < 5; ++i) {
    waited = until_pictures(10'000'000);
    for (Bitrate available = 60'000; !uplink_.sound_alone(); available -= available / 8)
      tick(available);
  }
  EXPECT_GE(waited, Uplink::kRetryMax);
  EXPECT_LE(waited, Uplink::kRetryMax + Duration(1'000));
}

TEST_F(UplinkTest, SaysNothingOfTheLineWhileNobodyWantsAPicture) {
  settle({shown(kAna, 360)});
  starve();
  share({shown(kAna, 360)}, false);
  EXPECT_FALSE(uplink_.sound_alone());
  share({shown(kAna, 0)});
  EXPECT_FALSE(uplink_.sound_alone());
  share({shown(kAna, 360)});
  EXPECT_TRUE(uplink_.sound_alone());
}

class SharedScreenTest : public UplinkTest {
 protected:
  static constexpr Uplink::Sources kText{.camera = true, .screen = true};
  static constexpr Uplink::Sources kFilm{
      .camera = true, .screen = true, .screen_moves = true, .screen_sounds = true};

  Texts show(std::uint32_t camera, std::uint32_t screen, const Uplink::Sources& sources = kText) {
    Actions actions;
    uplink_.share({{kAna, camera, false, screen}}, sources, now_, actions);
    return describe(actions);
  }
  void settle_with_camera() {
    show(360, 1080, {.camera = true});
    now_ += Duration(1'000);
    show(360, 1080, {.camera = true});
  }
  // A line on which the browser thinks that so much passes, half a second later.
  Texts tick(Bitrate available, std::uint32_t camera = 360) {
    now_ += Duration(500);
    sample(kAna, available);
    return show(camera, 1080);
  }
};

TEST_F(SharedScreenTest, TextKeepsItsSizeWhateverTheLineBears) {
  settle_with_camera();
  EXPECT_EQ(show(180, 1080), (Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20 "
                                    "screen 1406250 height 1080 at 5",
                                    "key frame 1"}));
  for (Bitrate available = 3'000'000; available > 300'000; available -= available / 5)
    for (const std::string& text : tick(available, 180))
      EXPECT_NE(text.find("height 1080 at 5"), text.npos) << text;
}

TEST_F(SharedScreenTest, WhatMovesIsMadeSmallerAndHeard) {
  settle_with_camera();
  EXPECT_EQ(show(180, 1080, kFilm)[0],
            "send parameters 1 audio 32000 video 56250 height 90 at 15 screen 3528750 height 1080 "
            "at 30 music 96000");
  EXPECT_NE(show(180, 300, kFilm)[0].find("screen 843750 height 360 at 30 music 96000"),
            std::string::npos);
}

TEST_F(SharedScreenTest, IsAsLargeAsItIsShownAndNotSentUnseen) {
  settle_with_camera();
  show(180, 1080);
  EXPECT_NE(show(180, 300)[0].find("screen 468750 height 360 at 5"), std::string::npos);
  EXPECT_EQ(show(180, 0), Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20"});
}

TEST_F(SharedScreenTest, BeginsSmallOnANewLinkAlone) {
  settle_with_camera();
  show(180, 1080);
  Actions actions;
  uplink_.share({{kAna, 180, false, 1080}, {kBo, 180, true, 1080}}, kText, now_, actions);
  EXPECT_NE(describe(actions).back().find("parameters 2"), std::string::npos);
  EXPECT_NE(describe(actions).back().find("height 360 at 5"), std::string::npos);
}

TEST_F(SharedScreenTest, HasAllOfTheLineWhereTheCameraIsOff) {
  EXPECT_EQ(show(360, 1080, {.screen = true}),
            Texts{"send parameters 1 audio 32000 video 0 height 0 at 0 screen 1406250 height 1080 "
                  "at 5"});
  EXPECT_EQ(
      show(360, 1080)[0],
      "send parameters 1 audio 32000 video 281250 height 180 at 20 screen 1406250 height 1080 "
      "at 5");
}

TEST_F(SharedScreenTest, GoesOnWithoutTheCameraWhereTheLineBearsNoMore) {
  settle_with_camera();
  for (int i = 0; i < 10; ++i) tick(10'000'000);
  Bitrate available = 1'500'000;
  const auto thin_out = [&] { tick(available -= available / 8); };
  while (!uplink_.screen_alone() && available > 10'000) thin_out();
  EXPECT_TRUE(uplink_.screen_alone());
  EXPECT_FALSE(uplink_.sound_alone());
  while (!uplink_.sound_alone() && available > 10'000) thin_out();
  EXPECT_TRUE(uplink_.sound_alone());
  EXPECT_FALSE(uplink_.screen_alone());
  const Time start = now_;
  while ((uplink_.sound_alone() || uplink_.screen_alone()) && now_ - start < Duration(60'000))
    tick(10'000'000);
  EXPECT_LT(now_ - start, Duration(60'000));
}

TEST_F(SharedScreenTest, SaysNothingOfTheLineOnceItEnds) {
  settle_with_camera();
  for (int i = 0; i < 10; ++i) tick(10'000'000);
  Bitrate available = 1'500'000;
  while (!uplink_.screen_alone() && available > 10'000) tick(available -= available / 8);
  EXPECT_TRUE(uplink_.screen_alone());
  show(360, 1080, {.camera = true});
  EXPECT_FALSE(uplink_.screen_alone());
}

}  // namespace
}  // namespace call
