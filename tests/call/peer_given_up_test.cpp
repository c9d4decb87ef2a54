// What comes after all attempts to reach a peer have failed.
#include <gtest/gtest.h>

#include "call/peer.h"
#include "call/peer_fixture.h"

namespace call {
namespace {

class GivenUpPeerTest : public PeerTest {
 protected:
  void SetUp() override {
    meet(Opening::WeOffer);
    for (const LinkId link : {kFirst, kSecond, kThird}) {
      run(RebuildPolicy::kInterval);
      peer_->on(DescriptionFailed{link}, now_);
    }
    run(RebuildPolicy::kInterval);
    EXPECT_EQ(state(), PeerLink::Failed);
    asked();
  }
};

TEST_F(GivenUpPeerTest, TriesAgainAtOnceWhenThePersonAsks) {
  peer_->retry(now_);
  EXPECT_EQ(until("open link 4"), Duration(0));
  EXPECT_EQ(state(), PeerLink::Connecting);
}

TEST_F(GivenUpPeerTest, HasThreeMoreAttemptsAfterThat) {
  peer_->retry(now_);
  for (const LinkId link : {LinkId{4}, LinkId{5}, LinkId{6}}) {
    EXPECT_TRUE(until("open link " + number(link), Duration(5'001)).has_value());
    EXPECT_EQ(state(), PeerLink::Connecting);
    peer_->on(DescriptionFailed{link}, now_);
  }
  run(Duration(1));
  EXPECT_EQ(state(), PeerLink::Failed);
}

TEST_F(GivenUpPeerTest, TriesAgainWhenAnybodyReturns) {
  peer_->returned(info_, Peer::kYield, now_);
  EXPECT_EQ(until("open link 4"), Peer::kYield);
}

TEST_F(GivenUpPeerTest, SaysThatNothingCameBack) {
  EXPECT_EQ(peer_->view().cause, Cause::NoAnswer);
}

TEST_F(GivenUpPeerTest, SaysWhyTheLatestAttemptFailed) {
  peer_->received(offer_of(9), now_);
  EXPECT_EQ(peer_->view().cause, Cause::NoAnswer);  // As long as nothing new is known.
  peer_->on(DescriptionFailed{LinkId{4}}, now_);
  run(RebuildPolicy::kInterval);
  EXPECT_EQ(peer_->view().cause, Cause::NoServers);
}

TEST_F(GivenUpPeerTest, SaysNothingMoreOnceItIsConnected) {
  peer_->received(offer_of(9), now_);
  connect(LinkId{4});
  run(Duration(3'000));
  EXPECT_EQ(peer_->view().cause, Cause::None);
}

// The servers of a link are those that it was made with; the events are of the latest link.
TEST_F(PeerTest, TellsARelayThatRefusesFromOneThatIsNotThere) {
  room_.ice_servers = {{{"turn:relay.example.org"}, "user", "secret"}};
  meet(Opening::WeOffer);
  for (const LinkId link : {kFirst, kSecond, kThird}) {
    negotiate(link);
    peer_->on(CandidateFound{link, {"candidate:1 1 udp 1 192.0.2.1 9 typ srflx", "0", 0, "u"}});
    peer_->on(IceServerFailed{LinkId{9}, IceServerKind::TurnOverUdp, 401});
    if (link == kThird) peer_->on(IceServerFailed{link, IceServerKind::TurnOverUdp, 701});
    change(link, LinkState::Failed);
    run(RebuildPolicy::kInterval);
  }
  EXPECT_EQ(peer_->view().cause, Cause::RelayUnreachable);
}

TEST_F(GivenUpPeerTest, FollowsTheOther) {
  peer_->received(offer_of(9), now_);
  EXPECT_EQ(asked(), (Texts{"open link 4", "set remote 4 offer 1 theirs"}));
}

// Simulation, seed 68717: it never ended, since nobody waited for it any more.
TEST_F(PeerTest, NoticesABrowserThatHangsInALinkThatCameBackAfterItWasGivenUp) {
  meet(Opening::WeOffer);
  for (const LinkId link : {kFirst, kSecond}) {
    peer_->on(DescriptionFailed{link}, now_);
    run(RebuildPolicy::kInterval);
  }
  negotiate(kThird);
  connect(kThird);
  run(Duration(2'000));
  peer_->on(NegotiationNeeded{kThird}, now_);
  flows_[kThird] = kDeaf;
  run(Duration(2'500));
  EXPECT_EQ(state(), PeerLink::Failed);
  flows_[kThird] = kGood;
  run(LinkHealth::kSamplePeriod);
  EXPECT_EQ(state(), PeerLink::Connected);
  EXPECT_TRUE(until("open link 4").has_value());
}

}  // namespace
}  // namespace call
