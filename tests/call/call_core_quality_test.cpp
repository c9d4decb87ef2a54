// How much is sent to whom, as the whole core has it: what is shown, here and there.
#include "call/call_fixture.h"

namespace call {
namespace {

class CallQualityTest : public CallTest {
 protected:
  void join_and_connect() {
    feed(MediaChanged{{.microphone = true, .camera = true}});
    join({peer(kAna)});
    feed(LinkChanged{kFirst, LinkState::Connected});
    pass_with_timers(Duration(3'000));
  }
  // What the last step asked for, of how much is sent.
  Texts set() const {
    Texts texts = describe(actions_);
    std::erase_if(texts, [](const auto& text) { return !text.starts_with("send parameters"); });
    return texts;
  }
};

TEST_F(CallQualityTest, WhoIsShownInAnotherSizeIsToldSo) {
  join_and_connect();
  feed(TileShown{kAna, 0});
  EXPECT_EQ(asked(), Texts{"sample 1"});
  feed(LinkSampled{kFirst, 8, 9, 0, 0, ""});
  EXPECT_EQ(asked(), Texts{"report 1 8 9 0 0 1080"});
  feed(TileShown{kAna, 91});
  EXPECT_EQ(asked(), Texts{"sample 1"});
  feed(TileShown{kAna, 180});
  EXPECT_EQ(asked(), Texts{});  // It is sent in the same size.
}

TEST_F(CallQualityTest, WhoIsNotHereIsNotShown) {
  join_and_connect();
  feed(TileShown{kBo, 0});
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(CallQualityTest, WhatIsShownStaysSoWhenTheConnectionBeginsAnew) {
  join_and_connect();
  feed(TileShown{kAna, 0});
  hear(protocol::PeerResumed{peer(kAna, "another page")});
  feed(LinkChanged{kSecond, LinkState::Connected});
  feed(LinkSampled{kSecond, 8, 9, 0, 0, ""});
  EXPECT_EQ(asked(), Texts{"report 2 8 9 0 0 1080"});
}

TEST_F(CallQualityTest, WhoDoesNotShowUsGetsNoPictureUntilItDoes) {
  join_and_connect();
  feed(ReportChanged{kFirst, "8 9 0 0"});
  EXPECT_EQ(set(), Texts{"send parameters 1 audio 32000 video 0 height 0 at 0"});
  feed(ReportChanged{kFirst, "8 9 360 0"});
  EXPECT_EQ(describe(actions_),
            (Texts{"send parameters 1 audio 32000 video 843750 height 360 at 30", "key frame 1"}));
}

TEST_F(CallQualityTest, WhoDoesNotSayHowHighIsSentAllThereIs) {
  join_and_connect();
  feed(ReportChanged{kFirst, "8 9 90 0"});
  feed(ReportChanged{kFirst, "8 9"});
  EXPECT_EQ(set(), Texts{"send parameters 1 audio 32000 video 2343750 height 720 at 30"});
  feed(ReportChanged{kFirst, "nonsense"});
  EXPECT_EQ(describe(actions_), Texts{});
}

TEST_F(CallQualityTest, ALinkBeginsWithASmallPicture) {
  feed(MediaChanged{{.microphone = true, .camera = true}});
  join({peer(kAna)});
  EXPECT_EQ(set(), Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20"});
}

TEST_F(CallQualityTest, ThatTheLineOfAnotherIsSlowIsShown) {
  join_and_connect();
  EXPECT_FALSE(view_.peers[0].sound_alone);
  feed(ReportChanged{kFirst, "8 9 360 1"});
  EXPECT_TRUE(view_.peers[0].sound_alone);
  feed(ReportChanged{kFirst, "9 9 360 0"});
  EXPECT_FALSE(view_.peers[0].sound_alone);
}

TEST_F(CallQualityTest, AScreenIsSentAsHighAsItIsShown) {
  join_and_connect();
  feed(ReportChanged{kFirst, "8 9 180 0 300"});
  feed(MediaChanged{{.microphone = true, .camera = true, .screen = true}});
  EXPECT_EQ(set(),
            Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20 screen 468750 "
                  "height 360 at 5"});
  feed(ReportChanged{kFirst, "8 9 180 0 0"});
  EXPECT_EQ(set(), Texts{"send parameters 1 audio 32000 video 281250 height 180 at 20"});
}

TEST_F(CallQualityTest, WhoseScreenIsShownInAnotherSizeIsToldSo) {
  join_and_connect();
  feed(TileShown{kAna, 0, true});
  EXPECT_EQ(asked(), Texts{"sample 1"});
  feed(LinkSampled{kFirst, 8, 9, 0, 0, ""});
  EXPECT_EQ(asked(), Texts{"report 1 8 9 720 0 0"});
  hear(protocol::PeerResumed{peer(kAna, "another page")});
  feed(LinkChanged{kSecond, LinkState::Connected});
  feed(LinkSampled{kSecond, 8, 9, 0, 0, ""});
  EXPECT_EQ(asked(), Texts{"report 2 8 9 720 0 0"});
}

TEST_F(CallQualityTest, NothingIsSharedAnyMoreByWhoLeft) {
  join_and_connect();
  feed(LeaveRequested{});
  EXPECT_EQ(set(), Texts{});
  EXPECT_FALSE(view_.sound_alone);
}

}  // namespace
}  // namespace call
