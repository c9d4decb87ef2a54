#include "call/peer.h"

#include <gtest/gtest.h>

#include <functional>

#include "call/peer_fixture.h"
#include "protocol/limits.h"

namespace call {
namespace {

using protocol::SdpKind;

TEST_F(PeerTest, IsConnectedOnceItsLinkIsAndShowsItsMedia) {
  meet(Opening::WeOffer);
  EXPECT_EQ(state(), PeerLink::Connecting);
  negotiate(kFirst);
  connect(kFirst);
  EXPECT_EQ(
      peer_->view(),
      (PeerView{
          .id = kAna, .name = "Ana", .link = kFirst, .state = PeerLink::Connected, .media = kOn}));
}

TEST_F(PeerTest, SendsAReportWithEachSampleOfAConnectedLink) {
  meet(Opening::WeOffer);
  peer_->on(LinkSampled{kFirst, 7, 5, 0, 0, ""}, now_);
  EXPECT_EQ(describe(out_.take()), Texts{});
  connect(kFirst);
  peer_->on(LinkSampled{kFirst, 7, 5, 0, 0, ""}, now_);
  EXPECT_EQ(describe(out_.take()), Texts{"report 1 7 5 720 0 1080"});
}

TEST_F(PeerTest, SaysWhetherASampleChangedWhatIsShown) {
  meet(Opening::WeOffer);
  connect(kFirst);
  EXPECT_FALSE(peer_->on(LinkSampled{kFirst, 0, 1, 0, 0, ""}, now_));
  now_ += Duration(1'000);
  EXPECT_FALSE(peer_->on(LinkSampled{kFirst, 0, 1, 0, 0, ""}, now_));
  now_ += Duration(1'000);
  EXPECT_TRUE(peer_->on(LinkSampled{kFirst, 0, 1, 0, 0, ""}, now_));
  EXPECT_EQ(state(), PeerLink::Reconnecting);
  now_ += Duration(500);
  EXPECT_TRUE(peer_->on(LinkSampled{kFirst, 0, 2, 0, 0, ""}, now_));
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(PeerTest, GivesUpOnAnAttemptWithoutAnAnswerAfterFiveSecondsAndTenInLaterOnes) {
  meet(Opening::WeOffer);
  offer(kFirst);
  EXPECT_EQ(until("open link 2"), Duration(5'000));
  run(Duration(1'000));
  offer(kSecond);
  EXPECT_EQ(until("open link 3"), Duration(10'000));
}

TEST_F(PeerTest, GivesEachStepOfANegotiationItsOwnTime) {
  meet(Opening::TheyOffer);
  run(Duration(3'000));
  peer_->received(offer_of(1), now_);
  run(Duration(4'999));
  peer_->on(RemoteDescriptionSet{kFirst, 1, SdpKind::Offer}, now_);
  run(Duration(4'999));
  set_local(kFirst, SdpKind::Answer);
  EXPECT_EQ(asked().back(), "answer 1 1");
  EXPECT_EQ(until("open link 2"), Peer::kConnectMax + Peer::kYield);
}

TEST_F(PeerTest, GivesANegotiatedLinkItsTimeToConnect) {
  meet(Opening::WeOffer);
  negotiate(kFirst);
  EXPECT_EQ(until("open link 2"), Peer::kConnectMax);
  EXPECT_EQ(state(), PeerLink::Connecting);
}

TEST_F(PeerTest, WaitsForAnOfferThatNeverComesALittleLongerThanTheOtherWould) {
  meet(Opening::TheyOffer);
  EXPECT_EQ(until("open link 2"), Peer::kConnectMax + Peer::kYield);
}

TEST_F(PeerTest, StopsTheClockOnceConnected) {
  meet(Opening::WeOffer);
  negotiate(kFirst);
  run(Peer::kConnectMax - Duration(1));
  connect(kFirst);
  EXPECT_EQ(until("open link 2"), std::nullopt);
}

TEST_F(PeerTest, EndsAnAttemptThatNeverConnectsWithinAMinuteInANamedFailure) {
  meet(Opening::TheyOffer);
  const Time start = now_;
  while (state() != PeerLink::Failed && now_ - start < Duration(120'000)) run(Duration(100));
  EXPECT_LE(now_ - start, Duration(60'000));
  EXPECT_EQ(state(), PeerLink::Failed);
  EXPECT_EQ(shown(), LinkId{});
  EXPECT_TRUE(flows_.empty());
}

TEST_F(PeerTest, OffersAgainInsteadOfRiskingALinkThatWorks) {
  meet_and_connect();
  offer(kFirst);
  asked();
  EXPECT_EQ(until("set local 1"), Peer::kNegotiationMax);
  set_local(kFirst, SdpKind::Offer);
  EXPECT_EQ(asked(), Texts({"set local 1", "offer 1 3"}));
  // Not as soon again: the answer may be slower, and would always be that of an earlier offer.
  EXPECT_EQ(until("set local 1"), 2 * Peer::kNegotiationMax);
  EXPECT_EQ(links_max_, 1u);
}

// Else every later description would wait behind it for ever.
TEST_F(PeerTest, RebuildsALinkThatWorksWhenTheBrowserItselfDoesNotGoOn) {
  const auto offered = [this] { peer_->on(NegotiationNeeded{kFirst}, now_); };
  const auto received = [this] { peer_->received(offer_of(1, 2), now_); };
  const auto applied = [this] {
    peer_->received(offer_of(1, 2), now_);
    peer_->on(RemoteDescriptionSet{kFirst, 2, SdpKind::Offer}, now_);
  };
  for (const std::function<void()>& begin :
       {std::function<void()>(offered), {received}, {applied}}) {
    meet_and_connect();
    begin();
    asked();
    EXPECT_EQ(until("open link 2"), Peer::kNegotiationMax);
    EXPECT_EQ(state(), PeerLink::Connected);
    room_.links_opened = 0;
    flows_.clear();
  }
}

TEST_F(PeerTest, LeavesTheBrowserItsTimeForAnAnswerThatCameAtTheLastMoment) {
  meet_and_connect();
  offer(kFirst);
  run(Peer::kNegotiationMax - Duration(1));
  peer_->received(answer_of(sent_.generation, sent_.round), now_);
  EXPECT_EQ(until("open link 2"), Peer::kNegotiationMax);
}

// Who only answers never waits long enough for an attempt to fail: the next offer comes before.
TEST_F(PeerTest, SaysThatItFailedAlsoWhereOnlyTheOtherTries) {
  meet(Opening::TheyOffer);
  for (std::uint32_t generation = 2; generation <= RebuildPolicy::kAttemptsMax; ++generation) {
    answer(LinkId{generation}, generation);
    run(Duration(11'000));
    EXPECT_EQ(state(), PeerLink::Connecting);
  }
  answer(LinkId{4}, 4);
  EXPECT_EQ(state(), PeerLink::Failed);
  connect(LinkId{4});
  run(Duration(1'000));
  EXPECT_EQ(state(), PeerLink::Connected);
}

TEST_F(PeerTest, RebuildsWhenANegotiationStallsOnALinkThatDoesNotWork) {
  meet_and_connect();
  change(kFirst, LinkState::Disconnected);
  offer(kFirst);
  EXPECT_EQ(until("open link 2"), Peer::kNegotiationMax);
}

TEST_F(PeerTest, FollowsAnOfferOfAHigherGenerationWhileTheOldLinkIsShown) {
  meet_and_connect();
  peer_->received(offer_of(3), now_);
  EXPECT_EQ(asked(), (Texts{"open link 2", "set remote 2 offer 1 theirs"}));
  EXPECT_EQ(shown(), kFirst);
  peer_->on(RemoteDescriptionSet{kSecond, 1, SdpKind::Offer}, now_);
  set_local(kSecond, SdpKind::Answer);
  EXPECT_EQ(asked(), (Texts{"set local 2", "answer 3 1"}));
}

TEST_F(PeerTest, IgnoresWhatIsOfALowerGenerationOrAnswersAnOfferThatItNeverMade) {
  meet(Opening::WeOffer);
  peer_->received(offer_of(2), now_);
  asked();
  peer_->received(offer_of(1), now_);
  peer_->received(answer_of(1), now_);
  peer_->received(answer_of(3), now_);
  peer_->received(protocol::Candidate{kAna, 1, {"c", "0", 0, ""}, ""});
  peer_->received(protocol::Candidate{kAna, 3, {"c", "0", 0, ""}, ""});
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerTest, ClosesALinkWhoseDescriptionIsTooLargeAndSaysSo) {
  meet(Opening::WeOffer);
  const std::string too_large(protocol::kSdpBytesMax + 1, 's');
  peer_->on(LocalDescriptionSet{kFirst, SdpKind::Offer, too_large}, now_);
  EXPECT_EQ(asked(), (Texts{"warn 1", "close link 1"}));
  EXPECT_EQ(state(), PeerLink::Failed);
}

TEST_F(PeerTest, IgnoresEventsOfTheLinkThatItGaveUpAndOfNone) {
  meet(Opening::WeOffer);
  peer_->on(
      LocalDescriptionSet{kFirst, SdpKind::Offer, std::string(protocol::kSdpBytesMax + 1, 's')},
      now_);
  asked();
  EXPECT_FALSE(peer_->has(kFirst));
  EXPECT_FALSE(peer_->has(LinkId{}));
}

TEST_F(PeerTest, TakesUpAnOfferOfTheSameGenerationAfterItGaveUpItsOwnLink) {
  meet(Opening::WeOffer);
  peer_->on(
      LocalDescriptionSet{kFirst, SdpKind::Offer, std::string(protocol::kSdpBytesMax + 1, 's')},
      now_);
  asked();
  peer_->received(answer_of(1), now_);
  EXPECT_EQ(asked(), Texts{});
  peer_->received(offer_of(1), now_);
  EXPECT_EQ(asked(), (Texts{"open link 2", "set remote 2 offer 1 theirs"}));
}

// The next one would be 0, which is no generation to anybody: the server closes the socket of who
// sends such messages.
TEST_F(PeerTest, IgnoresAGenerationThatLeavesNoneToFollow) {
  meet(Opening::WeOffer);
  peer_->received(offer_of(Peer::kGenerationMax + 1), now_);
  peer_->received(offer_of(UINT32_MAX), now_);
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerTest, RebuildsNoMoreAfterTheLastGeneration) {
  meet(Opening::WeOffer);
  peer_->received(offer_of(Peer::kGenerationMax), now_);
  EXPECT_EQ(asked().at(1), "open link 2");
  peer_->on(DescriptionFailed{kSecond}, now_);
  run(Duration(120'000));
  EXPECT_EQ(asked(), Texts{"close link 2"});
  EXPECT_EQ(state(), PeerLink::Failed);
}

TEST_F(PeerTest, ClosesWithItBothLinks) {
  meet_and_connect();
  peer_->received(offer_of(2), now_);
  asked();
  peer_->close();
  EXPECT_EQ(asked(), (Texts{"close link 1", "close link 2"}));
}

TEST_F(PeerTest, DoesNothingWhileTheServerIsOutOfReach) {
  meet(Opening::WeOffer);
  offer(kFirst);
  rejoin(false);
  asked();
  EXPECT_EQ(peer_->wake_at(), std::nullopt);
  run(Duration(60'000));
  peer_->on(DescriptionFailed{kFirst}, now_);
  run(Duration(60'000));
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerTest, CountsNoDeadlineBeforeTheTimeItIsPostponedTo) {
  meet(Opening::WeOffer);
  offer(kFirst);
  now_ += Duration(60'000);
  peer_->postpone(now_ + Duration(2'000));
  EXPECT_EQ(until("open link 2"), Duration(2'000));
}

TEST_F(PeerTest, ShowsWhatThePeerSaidLast) {
  meet(Opening::WeOffer, kAna, std::nullopt);
  EXPECT_EQ(peer_->view().media, (protocol::MediaState{.microphone = true, .camera = true}));
  peer_->received(protocol::PeerState{kAna, {.hand = true}});
  EXPECT_EQ(peer_->view().media, protocol::MediaState{.hand = true});
}

}  // namespace
}  // namespace call
