// What a peer does when messages may have been lost and get through again.
#include <gtest/gtest.h>

#include "call/peer.h"
#include "call/peer_fixture.h"

namespace call {
namespace {

using protocol::SdpKind;
using PeerReturnTest = PeerTest;

TEST_F(PeerReturnTest, DoesNothingWhereTheLinkWorks) {
  meet_and_connect();
  peer_->returned(info_, Duration(0), now_);
  run(Duration(60'000));
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerReturnTest, OffersAgainWhereItsAnswerMayBeLost) {
  meet_and_connect();
  offer(kFirst);
  asked();
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{"set local 1"});
}

TEST_F(PeerReturnTest, OffersAgainWithItsCandidatesWhereNothingIsConnectedYet) {
  meet(Opening::WeOffer);
  negotiate(kFirst);
  asked();
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{"set local 1"});
}

TEST_F(PeerReturnTest, LeavesTheFirstOfferToThoseWhoHaveToMakeIt) {
  meet(Opening::TheyOffer);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{});
  answer(kFirst, 1);
  asked();
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerReturnTest, DoesNotOfferBeforeTheBrowserAsksForIt) {
  meet(Opening::WeOffer);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(PeerReturnTest, BeginsTheDeadlinesAnew) {
  meet(Opening::WeOffer);
  offer(kFirst);
  rejoin(false);
  run(Duration(60'000));
  rejoin(true);
  peer_->returned(info_, Duration(0), now_);
  set_local(kFirst, SdpKind::Offer);
  EXPECT_EQ(until("open link 2"), Peer::kNegotiationMax);
}

TEST_F(PeerReturnTest, RebuildsWhatIsDeadAtOnceOrAfterItsPatience) {
  for (const Duration patience : {Duration(0), Peer::kYield}) {
    meet_and_connect();
    rejoin(false);
    change(kFirst, LinkState::Failed);
    run(Duration(20'000));
    rejoin(true);
    peer_->returned(info_, patience, now_);
    EXPECT_EQ(until("open link 2"), patience);
    room_.links_opened = 0;
    flows_.clear();
  }
}

// Simulation, seed 261769: the other had forgotten us meanwhile, and waited for our offer.
TEST_F(PeerReturnTest, OffersSoonAfterItsReturnWhereTheOtherDoesNot) {
  meet(Opening::TheyOffer);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(until("open link 2"), Peer::kYield);
}

TEST_F(PeerReturnTest, LeavesTheOfferToTheOtherWhereThatOneReturnsOrOffers) {
  meet(Opening::TheyOffer);
  peer_->returned(info_, Peer::kYield, now_);
  EXPECT_EQ(until("open link 2"), Peer::kConnectMax);
  room_.links_opened = 0;
  meet(Opening::TheyOffer);
  peer_->returned(info_, Duration(0), now_);
  peer_->received(offer_of(1), now_);
  EXPECT_GT(until("open link 2"), Peer::kNegotiationMax - Duration(1));
}

TEST_F(PeerReturnTest, RebuildsAtOnceAnAttemptThatFailedMeanwhile) {
  meet(Opening::WeOffer);
  negotiate(kFirst);
  rejoin(false);
  change(kFirst, LinkState::Failed);
  rejoin(true);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(until("open link 2"), Duration(0));
}

TEST_F(PeerReturnTest, RebuildsWhatStillSaysConnectedButHasBeenSilent) {
  meet_and_connect();
  rejoin(false);
  flows_[kFirst] = kDead;
  run(Duration(20'000));
  rejoin(true);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(until("open link 2"), Duration(0));
}

TEST_F(PeerReturnTest, RebuildsWhenTheBrowserNeverMakesTheOfferOfTheReturn) {
  meet(Opening::WeOffer);
  negotiate(kFirst);
  asked();
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(asked(), Texts{"set local 1"});
  connect(kFirst);
  EXPECT_EQ(until("open link 2"), Peer::kNegotiationMax);
}

TEST_F(PeerReturnTest, NeedsLittleSilenceToRebuildAfterwards) {
  meet_and_connect();
  peer_->returned(info_, Duration(0), now_);
  flows_[kFirst] = kDead;
  EXPECT_LE(until("open link 2"), Peer::kSuspectSilence + LinkHealth::kSamplePeriod);
}

TEST_F(PeerReturnTest, RebuildsABrokenLinkThoughItWorks) {
  meet_and_connect();
  rejoin(false);
  peer_->on(DescriptionFailed{kFirst}, now_);
  rejoin(true);
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(until("open link 2"), Duration(0));
  EXPECT_EQ(state(), PeerLink::Connected);
}

// They were away while we tried, and offer under a number that we have passed.
TEST_F(PeerReturnTest, RebuildsAtOnceWithWhoReturnsAndOffersUnderAnEarlierGeneration) {
  meet_and_connect();
  change(kFirst, LinkState::Failed);
  for (const LinkId attempt : {kSecond, kThird}) {
    EXPECT_TRUE(until("open link " + number(attempt)).has_value());
    run(RebuildPolicy::kInterval);
    peer_->on(DescriptionFailed{attempt}, now_);
  }
  run(Duration(1));
  EXPECT_EQ(state(), PeerLink::Failed);
  peer_->returned(info_, Peer::kYield, now_);
  run(Duration(300));
  peer_->received(offer_of(2), now_);
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(until("open link 4"), Duration(0));
}

TEST_F(PeerReturnTest, LetsAnOfferOfAnEarlierGenerationDisturbNoAttempt) {
  meet(Opening::WeOffer);
  peer_->received(offer_of(3), now_);
  run(Duration(1'000));
  peer_->received(offer_of(2), now_);
  EXPECT_EQ(until("open link 3", Duration(3'000)), std::nullopt);
}

TEST_F(PeerReturnTest, KeepsWhatThePeerSaidOfItsMediaUntilItSaysOtherwise) {
  meet(Opening::WeOffer, kAna, protocol::MediaState{.microphone = true});
  auto without_state = info_;
  without_state.state.reset();
  peer_->returned(without_state, Duration(0), now_);
  EXPECT_EQ(peer_->view().media, protocol::MediaState{.microphone = true});
  info_.state = protocol::MediaState{.camera = true};
  peer_->returned(info_, Duration(0), now_);
  EXPECT_EQ(peer_->view().media, protocol::MediaState{.camera = true});
}

}  // namespace
}  // namespace call
