// When a peer's link is rebuilt, how often, and what is shown meanwhile.
#include <gtest/gtest.h>

#include "call/peer.h"
#include "call/peer_fixture.h"

namespace call {
namespace {

using protocol::SdpKind;
using PeerRebuildTest = PeerTest;

TEST_F(PeerRebuildTest, ShowsDeadMediaWithinTwoAndAHalfSecondsWhateverTheBrowserSays) {
  for (const Flow& flow : {kDeaf, kUnheard, kDead}) {
    meet_and_connect();
    flows_[kFirst] = flow;
    const Time start = now_;
    while (state() == PeerLink::Connected) run(Duration(100));
    EXPECT_LE(now_ - start, Duration(2'500));
    EXPECT_EQ(state(), PeerLink::Reconnecting);
  }
}

TEST_F(PeerRebuildTest, RebuildsAtOnceWhatIsDeafWhileReportsCome) {
  meet_and_connect();
  flows_[kFirst] = kDeaf;
  EXPECT_LE(until("open link 2"), Duration(2'500));
}

TEST_F(PeerRebuildTest, LeavesItToTheOtherToRebuildWhatOnlyTheyDoNotHear) {
  meet_and_connect();
  flows_[kFirst] = kUnheard;
  while (state() == PeerLink::Connected) run(Duration(1));
  EXPECT_EQ(until("open link 2"), Peer::kYield);
}

TEST_F(PeerRebuildTest, LeavesAnOutageAsLongAsMostLastAndALittleMoreIfTheOtherMadeTheLink) {
  for (const auto& [opening, longest] :
       {std::pair{Opening::WeOffer, Peer::kOutageMax},
        std::pair{Opening::TheyOffer, Peer::kOutageMax + Peer::kYield}}) {
    meet_and_connect(opening);
    const Time last_heard_at = now_;
    flows_[kFirst] = kDead;
    const auto opened = "open link " + std::to_string(room_.links_opened + 1);
    ASSERT_TRUE(until(opened).has_value());
    EXPECT_LE(now_ - last_heard_at, longest);
    EXPECT_GT(now_ - last_heard_at, longest - LinkHealth::kSamplePeriod);
    flows_.clear();
    room_.links_opened = 0;
  }
}

TEST_F(PeerRebuildTest, LeavesAloneAShortOutageThatEnds) {
  meet_and_connect();
  flows_[kFirst] = kDead;
  run(Peer::kHeldBackAfter - 2 * LinkHealth::kSamplePeriod);
  EXPECT_EQ(state(), PeerLink::Reconnecting);
  flows_[kFirst] = kGood;
  EXPECT_EQ(until("open link 2"), std::nullopt);
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(PeerRebuildTest, RebuildsAtOnceWhatTheBrowserSaysHasFailed) {
  meet_and_connect();
  change(kFirst, LinkState::Failed);
  EXPECT_EQ(until("open link 2"), Duration(0));
  meet_and_connect(Opening::TheyOffer);
}

TEST_F(PeerRebuildTest, LeavesAFailedLinkToWhoMadeItForALittle) {
  meet_and_connect(Opening::TheyOffer);
  change(kFirst, LinkState::Failed);
  EXPECT_EQ(until("open link 2"), Peer::kYield);
}

TEST_F(PeerRebuildTest, LeavesADisconnectedLinkAsLongAsAnOutageMayLast) {
  meet(Opening::WeOffer, kAna, protocol::MediaState{});
  negotiate(kFirst);
  connect(kFirst);
  for (const LinkState other : {LinkState::Disconnected, LinkState::Connecting}) {
    change(kFirst, other);
    run(Peer::kOutageMax - Duration(1));
    change(kFirst, LinkState::Connected);
  }
  run(Duration(60'000));
  EXPECT_EQ(asked(), Texts{});
  change(kFirst, LinkState::Disconnected);
  EXPECT_EQ(until("open link 2"), Peer::kOutageMax);
}

TEST_F(PeerRebuildTest, WaitsNoLongerForALinkThatIsConnectingAgain) {
  meet_and_connect();
  change(kFirst, LinkState::Connecting);
  EXPECT_EQ(until("open link 2"), Peer::kOutageMax);
}

TEST_F(PeerRebuildTest, RebuildsAtOnceAfterARejectedDescription) {
  meet_and_connect();
  peer_->on(DescriptionFailed{kFirst}, now_);
  EXPECT_EQ(until("open link 2"), Duration(0));
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(PeerRebuildTest, WaitsForNothingSilentJustAfterANewNetwork) {
  meet_and_connect();
  flows_[kFirst] = kDead;
  peer_->suspect(now_);
  EXPECT_LE(until("open link 2"), Peer::kSuspectSilence + LinkHealth::kSamplePeriod);
}

TEST_F(PeerRebuildTest, SuspectsOnlyForAWhile) {
  meet_and_connect();
  peer_->suspect(now_);
  run(Peer::kSuspectMax);
  flows_[kFirst] = kDead;
  EXPECT_GT(until("open link 2"), Peer::kOutageMax - LinkHealth::kSamplePeriod);
}

TEST_F(PeerRebuildTest, SuspectsNobodyWhoHasEverythingOff) {
  meet(Opening::WeOffer, kAna, protocol::MediaState{});
  negotiate(kFirst);
  connect(kFirst, kDead);
  peer_->suspect(now_);
  EXPECT_EQ(until("open link 2"), std::nullopt);
}

TEST_F(PeerRebuildTest, TriesThreeTimesWithFiveSecondsBetweenThenSaysSoAndTriesTwiceAMinute) {
  meet(Opening::WeOffer);
  const auto fail = [this](LinkId link) { peer_->on(DescriptionFailed{link}, now_); };
  fail(kFirst);
  EXPECT_EQ(until("open link 2"), Duration(0));
  fail(kSecond);
  EXPECT_EQ(until("open link 3"), RebuildPolicy::kInterval);
  EXPECT_EQ(state(), PeerLink::Connecting);
  fail(kThird);
  run(Duration(1));
  EXPECT_EQ(state(), PeerLink::Failed);
  EXPECT_EQ(until("open link 4"), RebuildPolicy::kRetryInterval - Duration(1));
  fail(LinkId{4});
  EXPECT_EQ(until("open link 5"), RebuildPolicy::kRetryInterval);
}

TEST_F(PeerRebuildTest, DoesNotTryAgainWhatWorks) {
  meet_and_connect();
  peer_->retry(now_);
  EXPECT_EQ(until("open link 2"), std::nullopt);
}

// Simulation, seed 33405: the new link worked, but a page that was held up had not judged it yet.
TEST_F(PeerRebuildTest, DoesNotTryAgainWhenANewLinkWorksThatIsNotShownYet) {
  meet_and_connect();
  flows_[kFirst] = kDead;
  EXPECT_TRUE(until("open link 2").has_value());
  negotiate(kSecond);
  change(kFirst, LinkState::Disconnected);
  connect(kSecond);
  EXPECT_EQ(shown(), kFirst);
  peer_->retry(now_ + RebuildPolicy::kInterval);
  EXPECT_EQ(until("open link 3"), std::nullopt);
  EXPECT_EQ(shown(), kSecond);
}

TEST_F(PeerRebuildTest, SendsAKeyFrameOnceALinkConnectsAgainAndWhenDeadMediaAreBack) {
  meet_and_connect();
  EXPECT_EQ(key_frames_[kFirst], 0);
  change(kFirst, LinkState::Disconnected);
  change(kFirst, LinkState::Connected);
  EXPECT_EQ(key_frames_[kFirst], 1);
  for (const Flow& flow : {kDeaf, kUnheard, kDead}) {
    key_frames_.clear();
    flows_[kFirst] = flow;
    while (state() == PeerLink::Connected) run(Duration(100));
    EXPECT_EQ(key_frames_[kFirst], 0);
    flows_[kFirst] = kGood;
    run(LinkHealth::kSamplePeriod);
    EXPECT_EQ(key_frames_[kFirst], 1);
    run(Duration(10'000));
    EXPECT_EQ(key_frames_[kFirst], 1);
  }
}

TEST_F(PeerRebuildTest, ForgivesFailuresAfterTenSecondsThatWork) {
  for (const Duration working : {Duration(9'500), Duration(10'500)}) {
    meet(Opening::WeOffer);
    LinkId link{room_.links_opened};
    for (int attempt = 2; attempt <= RebuildPolicy::kAttemptsMax; ++attempt) {
      run(RebuildPolicy::kInterval);
      peer_->on(DescriptionFailed{link}, now_);
      run(Duration(1));
      link = LinkId{room_.links_opened};
    }
    negotiate(link);
    connect(link);
    run(working);
    asked();
    change(link, LinkState::Failed);
    run(Duration(1));
    const bool forgiven = working > Peer::kStable;
    EXPECT_EQ(state(), forgiven ? PeerLink::Reconnecting : PeerLink::Failed);
    EXPECT_EQ(asked().size(), forgiven ? 1u : 0u);
  }
}

TEST_F(PeerRebuildTest, ClosesTheUnprovenLinkBeforeTheOldOneAndNeverHasThree) {
  meet_and_connect();
  flows_[kFirst] = kDead;
  EXPECT_TRUE(until("open link 2").has_value());
  peer_->on(DescriptionFailed{kSecond}, now_);
  EXPECT_TRUE(until("open link 3").has_value());
  EXPECT_EQ(asked(), (Texts{"close link 2", "open link 3"}));
  EXPECT_EQ(shown(), kFirst);
  peer_->on(DescriptionFailed{kThird}, now_);
  run(Duration(1));
  EXPECT_EQ(asked(), Texts{"close link 3"});
  EXPECT_EQ(shown(), kFirst);
  EXPECT_EQ(state(), PeerLink::Failed);
  EXPECT_EQ(links_max_, 2u);
}

TEST_F(PeerRebuildTest, ShowsAnOldLinkThatCameBackAfterItGaveUp) {
  meet_and_connect();
  flows_[kFirst] = kDead;
  for (const LinkId link : {kSecond, kThird}) {
    EXPECT_TRUE(until("open link " + number(link)).has_value());
    peer_->on(DescriptionFailed{link}, now_);
  }
  run(Duration(1));
  EXPECT_EQ(state(), PeerLink::Failed);
  flows_[kFirst] = kGood;
  run(Duration(1'000));
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(PeerRebuildTest, TriesAgainAtOnceWhenAnOldLinkDiesThatWentOnWhileAllNewOnesFailed) {
  meet_and_connect();
  for (const LinkId link : {kSecond, kThird}) {
    peer_->received(offer_of(room_.links_opened + 1), now_);
    EXPECT_EQ(asked().back(), "set remote " + number(link) + " offer 1 theirs");
    run(Duration(6'000));
    peer_->on(DescriptionFailed{link}, now_);
  }
  run(Duration(1));
  EXPECT_EQ(state(), PeerLink::Connected);
  change(kFirst, LinkState::Failed);
  EXPECT_TRUE(until("open link 4", Duration(5'000)).has_value());
}

// A new link that never connected is not shown in place of one that once did.
TEST_F(PeerRebuildTest, KeepsNoLinkForShowThatNeverConnected) {
  meet_and_connect();
  for (const LinkId link : {kFirst, kSecond}) {
    change(link, LinkState::Failed);
    const LinkId next{room_.links_opened + 1};
    EXPECT_TRUE(until("open link " + number(next)).has_value());
    negotiate(next);
    connect(next);
    run(Duration(1'000));
  }
  change(kThird, LinkState::Failed);
  peer_->on(DescriptionFailed{kThird}, now_);
  run(Duration(1));
  EXPECT_EQ(shown(), LinkId{});
  peer_->retry(now_);
  EXPECT_TRUE(until("open link 4").has_value());
  peer_->on(DescriptionFailed{LinkId{4}}, now_);
  EXPECT_TRUE(until("open link 5").has_value());
  EXPECT_EQ(asked(), (Texts{"close link 4", "open link 5"}));
}

class SecondLinkTest : public PeerTest {
 protected:
  // The old link is `old`, and the new one is negotiated.
  void rebuild(Flow old, std::optional<protocol::MediaState> told = kOn) {
    meet(Opening::WeOffer, kAna, told);
    negotiate(kFirst);
    connect(kFirst, old);
    run(Duration(3'000));
    peer_->received(offer_of(2), now_);
    peer_->on(RemoteDescriptionSet{kSecond, 1, SdpKind::Offer}, now_);
    set_local(kSecond, SdpKind::Answer);
    asked();
  }
  std::optional<Duration> until_shown() {
    const Time start = now_;
    while (shown() != kSecond && now_ - start < Duration(20'000)) run(Duration(1));
    return shown() == kSecond ? std::optional(now_ - start) : std::nullopt;
  }
};

TEST_F(SecondLinkTest, TakesOverWithTheFirstPicture) {
  rebuild(kGood);
  connect(kSecond, kDead);
  EXPECT_EQ(until("close link 1", Duration(5'000)), std::nullopt);
  flows_[kSecond] = {.media = true, .picture = false, .heard = true, .reports = true};
  EXPECT_EQ(until("close link 1", Duration(3'000)), std::nullopt);
  EXPECT_EQ(shown(), kFirst);
  flows_[kSecond] = kGood;
  EXPECT_LE(until_shown(), LinkHealth::kSamplePeriod);
  EXPECT_EQ(shown(), kSecond);
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(SecondLinkTest, LeavesTheOldOneOpenForASecondForTheOtherEndMayNotHaveItsPictureYet) {
  rebuild(kGood);
  connect(kSecond);
  EXPECT_LE(until_shown(), LinkHealth::kSamplePeriod);
  rejoin(false);  // The server has no part in it.
  EXPECT_EQ(until("close link 1"), Peer::kLinger);
  EXPECT_EQ(shown(), kSecond);
}

TEST_F(SecondLinkTest, ClosesTheOldOneAtOnceWhenAThirdIsMade) {
  rebuild(kGood);
  connect(kSecond);
  EXPECT_LE(until_shown(), LinkHealth::kSamplePeriod);
  peer_->received(offer_of(3), now_);
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 3", "set remote 3 offer 1 theirs"}));
  EXPECT_EQ(shown(), kSecond);
  EXPECT_EQ(links_max_, 2u);
}

TEST_F(SecondLinkTest, TakesOverWithTheFirstSoundWhereNoPictureIsDue) {
  rebuild(kGood, protocol::MediaState{.microphone = true});
  connect(kSecond, {.media = false, .picture = false, .heard = true, .reports = true});
  EXPECT_EQ(until("close link 1", Duration(1'500)), std::nullopt);
  flows_[kSecond].media = true;
  EXPECT_LE(until_shown(), LinkHealth::kSamplePeriod);
}

TEST_F(SecondLinkTest, TakesOverWithTheFirstReportWhereNothingIsDue) {
  rebuild(kGood, protocol::MediaState{});
  connect(kSecond, {.media = false, .picture = false, .heard = true, .reports = true});
  EXPECT_LE(until_shown(), LinkHealth::kSamplePeriod);
}

TEST_F(SecondLinkTest, TakesOverSoonWhereNothingIsDueAndTheOtherMakesNoReports) {
  constexpr Flow kQuiet{.media = false, .picture = false, .heard = true, .reports = false};
  rebuild(kQuiet, protocol::MediaState{});
  connect(kSecond, kQuiet);
  const auto taken_after = until_shown();
  EXPECT_GE(taken_after, Peer::kProofMax);
  EXPECT_LE(taken_after, Peer::kProofMax + LinkHealth::kSamplePeriod);
}

TEST_F(SecondLinkTest, TakesOverFromADeadOneWithoutProofAfterAWhile) {
  rebuild(kDead);
  connect(kSecond, kDead);
  const auto taken_after = until_shown();
  EXPECT_GE(taken_after, Peer::kProofMax);
  EXPECT_LE(taken_after, Peer::kProofMax + LinkHealth::kSamplePeriod);
}

TEST_F(SecondLinkTest, TakesOverWithoutAPictureOnceItHasWorkedForLong) {
  rebuild(kGood);
  connect(kSecond, {.media = true, .picture = false, .heard = true, .reports = true});
  const auto taken_after = until_shown();
  EXPECT_GE(taken_after, Peer::kStable);
  EXPECT_LE(taken_after, Peer::kStable + LinkHealth::kSamplePeriod);
}

TEST_F(SecondLinkTest, TakesNothingOverBeforeItIsConnected) {
  rebuild(kDead);
  flows_[kSecond] = kGood;
  change(kSecond, LinkState::Connecting);
  EXPECT_EQ(until("close link 1", Duration(5'000)), std::nullopt);
}

TEST_F(SecondLinkTest, ShowsTheOldOneAsItIs) {
  rebuild(kGood);
  EXPECT_EQ(state(), PeerLink::Connected);
  change(kFirst, LinkState::Failed);
  EXPECT_EQ(state(), PeerLink::Reconnecting);
  change(kFirst, LinkState::Connected);
  EXPECT_EQ(state(), PeerLink::Connected);
}

}  // namespace
}  // namespace call
