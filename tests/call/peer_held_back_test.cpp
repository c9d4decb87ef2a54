// A link that works again after a long silence, over which the picture would come late.
#include <gtest/gtest.h>

#include "call/peer.h"
#include "call/peer_fixture.h"

namespace call {
namespace {

class HeldBackPeerTest : public PeerTest {
 protected:
  // Silence that is long, but still left alone, ends.
  void come_back(Opening opening = Opening::WeOffer) {
    flows_.clear();
    room_.links_opened = 0;
    meet_and_connect(opening);
    flows_[kFirst] = kDead;
    run(Peer::kHeldBackAfter + LinkHealth::kSamplePeriod);
    flows_[kFirst] = kGood;
    asked();
  }
};

TEST_F(HeldBackPeerTest, IsReplacedAtOnceAndShownMeanwhile) {
  come_back();
  EXPECT_LE(until("open link 2"), LinkHealth::kSamplePeriod);
  EXPECT_EQ(state(), PeerLink::Connected);
  EXPECT_EQ(shown(), kFirst);
}

TEST_F(HeldBackPeerTest, IsLeftToWhoMadeItForALittle) {
  come_back(Opening::TheyOffer);
  run(LinkHealth::kSamplePeriod);
  EXPECT_EQ(until("open link 2"), Peer::kYield);
}

TEST_F(HeldBackPeerTest, IsLeftAloneWhereNoPictureIsDue) {
  come_back();
  peer_->received(protocol::PeerState{kAna, {.microphone = true}});
  EXPECT_EQ(until("open link 2"), std::nullopt);
}

// The server is out of reach for longer than the media.
TEST_F(HeldBackPeerTest, IsLeftAloneOnceItsPictureIsBackByItself) {
  for (const bool too_late : {false, true}) {
    come_back();
    rejoin(false);
    while (state() != PeerLink::Connected) run(Duration(1));
    run(Peer::kHeldBackMax - Duration(too_late ? 0 : 1));
    rejoin(true);
    peer_->returned(info_, Duration(0), now_);
    EXPECT_EQ(until("open link 2"), too_late ? std::nullopt : std::optional(Duration(0)));
  }
}

}  // namespace
}  // namespace call
