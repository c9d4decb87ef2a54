// How the list of those in the room survives losses, reloads and restarts of the server.
#include <gtest/gtest.h>

#include "call/call_fixture.h"
#include "call/roster.h"

namespace call {
namespace {

using protocol::SdpKind;
using RosterReturnTest = CallTest;

TEST_F(RosterReturnTest, ReplacesItsListByTheServersOnReturn) {
  join({peer(kAna), peer(kBo)});
  lose_and_reopen_signal();
  hear(seat({peer(kBo)}, /*resumed=*/true));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{}),
                            "departure of Peer: lost", "close link 1"}));
  ASSERT_EQ(view_.peers.size(), 1u);
  EXPECT_EQ(view_.peers.at(0).id, kBo);
  EXPECT_EQ(view_.peers.at(0).link, kSecond);
}

TEST_F(RosterReturnTest, BeginsAnewWithEverybodyWhenItsSeatIsGone) {
  join({peer(kAna)});
  lose_and_reopen_signal();
  auto other = seat({peer(kAna)});
  other.self = protocol::PeerId{12};
  hear(other);
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{}), "close link 1",
                            "open link 2"}));
}

TEST_F(RosterReturnTest, TellsWhoIsGoneWhenItsSeatIsGoneToo) {
  join({peer(kAna), peer(kBo, "bo")});
  lose_and_reopen_signal();
  auto other = seat({peer(protocol::PeerId{13}, "i")});  // Ana, under a new id.
  other.self = protocol::PeerId{12};
  hear(other);
  EXPECT_EQ(asked(),
            (Texts{"keep seat claim", sends(protocol::PeerState{}), "departure of Peer: lost",
                   "close link 1", "close link 2", "open link 3"}));
}

TEST_F(RosterReturnTest, TellsOfNobodyGoneWhileTheServerDoesNotKnowEverybody) {
  join({peer(kAna)});
  lose_and_reopen_signal();
  auto settling = seat({});
  settling.self = protocol::PeerId{12};
  settling.settling = true;
  hear(settling);
  EXPECT_EQ(times_asked("departure of Peer: lost"), 0);
}

TEST_F(RosterReturnTest, WaitsForThoseWhomAServerThatBeganJustNowDoesNotKnowYet) {
  join({peer(kAna), peer(kBo)});
  feed(LinkChanged{kFirst, LinkState::Connected});
  feed(LinkChanged{kSecond, LinkState::Connected});
  lose_and_reopen_signal();
  auto settling = seat({}, /*resumed=*/true);
  settling.settling = true;
  hear(settling);
  EXPECT_EQ(view_.peers.size(), 2u);
  feed(LinkChanged{kFirst, LinkState::Disconnected});
  pass(Duration(10'000));
  hear(protocol::PeerResumed{peer(kBo)});
  while (view_.peers.size() == 2) {
    hear(protocol::Heartbeat{});
    pass_until_woken();
  }
  EXPECT_EQ(asked(), (Texts{"departure of Peer: lost", "close link 1", "sample 2"}));
  EXPECT_EQ(view_.peers.at(0).id, kBo);
  EXPECT_EQ(view_.peers.at(0).link, kSecond);
}

class SettlingRosterTest : public CallTest {
 protected:
  // Ana and Bo are connected; the server was restarted and knows nobody but us.
  void SetUp() override {
    join({peer(kAna), peer(kBo)});
    feed(LinkChanged{kFirst, LinkState::Connected});
    feed(LinkChanged{kSecond, LinkState::Connected});
    return_to_a_new_server();
  }
  void return_to_a_new_server() {
    lose_and_reopen_signal();
    auto settling = seat({}, /*resumed=*/true);
    settling.settling = true;
    hear(settling);
  }
};

TEST_F(SettlingRosterTest, WaitsForTheWholeGraceAndNoLonger) {
  for (const LinkId link : {kFirst, kSecond}) feed(LinkChanged{link, LinkState::Disconnected});
  const Time start = now_;
  while (view_.peers.size() == 2) {
    hear(protocol::Heartbeat{});
    pass_until_woken();
  }
  EXPECT_EQ(now_ - start, Roster::kReturnGrace);
  EXPECT_TRUE(view_.peers.empty());
}

// Simulation, seed 891729: the server did not reach us either, so nobody told us of their return.
TEST_F(SettlingRosterTest, KeepsWhoseMediaComeAfterTheGraceForAsLongAsTheyDo) {
  for (const Time end = now_ + 2 * Roster::kReturnGrace; now_ < end;) {
    hear(protocol::Heartbeat{});
    pass_until_woken();
  }
  EXPECT_EQ(view_.peers.size(), 2u);
  feed(LinkChanged{kFirst, LinkState::Disconnected});
  pass_until_asked_for("close link 1");
  EXPECT_EQ(times_asked("departure of Peer: lost"), 1);
  EXPECT_EQ(view_.peers.size(), 1u);
}

TEST_F(SettlingRosterTest, KeepsWhomTheServerKnowsAgainThoughTheGraceRanOutMeanwhile) {
  lose_and_reopen_signal();
  now_ += Roster::kReturnGrace;
  hear(seat({peer(kAna), peer(kBo)}, /*resumed=*/true));
  ASSERT_EQ(view_.peers.size(), 2u);
  EXPECT_EQ(view_.peers.at(0).link, kFirst);
  EXPECT_EQ(view_.peers.at(1).link, kSecond);
}

TEST_F(SettlingRosterTest, CountsTheGraceOnlyWhileTheServerIsInReach) {
  pass_with_timers(Duration(20'000));
  feed(SignalClosed{1006});
  pass_with_timers(Duration(60'000));
  EXPECT_EQ(view_.peers.size(), 2u);
  return_to_a_new_server();
  pass_with_timers(Duration(20'000));
  EXPECT_EQ(view_.peers.size(), 2u);
}

TEST_F(SettlingRosterTest, RebuildsNothingWithWhomTheServerDoesNotKnowYet) {
  feed(LinkChanged{kFirst, LinkState::Failed});
  pass_with_timers(Duration(20'000));
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Reconnecting);
  EXPECT_EQ(view_.peers.at(0).link, kFirst);
  hear(protocol::PeerResumed{peer(kAna)});
  const Time start = now_;
  pass_until_asked_for("open link 3");
  EXPECT_EQ(now_ - start, Peer::kYield);
}

TEST_F(RosterReturnTest, TellsOfNoDepartureWhenAPageIsOnlyLoadedAnew) {
  join({peer(kAna)});
  hear(protocol::PeerResumed{peer(kAna, "another instance")});
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 2"}));
}

TEST_F(RosterReturnTest, ForgetsARebuildWhenThePageOfTheOtherIsLoadedAnew) {
  join({peer(kAna)});
  feed(LinkChanged{kFirst, LinkState::Connected});
  feed(LinkChanged{kFirst, LinkState::Failed});
  pass_until_asked_for("open link 2");
  hear(protocol::PeerResumed{peer(kAna, "another instance")});
  EXPECT_EQ(asked(), (Texts{"close link 1", "close link 2", "open link 3"}));
  hear(description(kAna, 1, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{"set remote 3 offer 1 sdp"});
}

TEST_F(RosterReturnTest, MeetsSomebodyWhoWasGoneFromTheListUnderANewGeneration) {
  join({peer(kAna)});
  hear(protocol::PeerLeft{kAna, protocol::LeaveReason::Lost});
  hear(protocol::PeerResumed{peer(kAna)});
  EXPECT_EQ(asked(), Texts{"open link 2"});
  feed(NegotiationNeeded{kSecond});
  feed(LocalDescriptionSet{kSecond, SdpKind::Offer, "sdp"});
  EXPECT_EQ(asked(), Texts{sends(sent(description(kAna, 2, 1, SdpKind::Offer)))});
}

TEST_F(RosterReturnTest, SettlesAGlareOfRebuildsWithinTheNewGeneration) {
  join({peer(kAna)});  // We are polite.
  feed(LinkChanged{kFirst, LinkState::Connected});
  feed(LinkChanged{kFirst, LinkState::Failed});
  pass_until_asked_for("open link 2");
  feed(NegotiationNeeded{kSecond});
  feed(LocalDescriptionSet{kSecond, SdpKind::Offer, "sdp"});
  hear(description(kAna, 2, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{"set remote 2 offer 1 sdp"});
}

TEST_F(RosterReturnTest, BeginsAnewWithEverybodyWhenItsSeatWasGivenUpThoughTheIdIsTheSame) {
  join({peer(kAna)});
  lose_and_reopen_signal();
  hear(seat({peer(kAna)}));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{}), "close link 1",
                            "open link 2"}));
}

TEST_F(RosterReturnTest, OffersToWhoCameWhileItWasAway) {
  join({});
  lose_and_reopen_signal();
  hear(seat({peer(kBo)}, /*resumed=*/true));
  feed(NegotiationNeeded{kFirst});
  EXPECT_EQ(asked(), Texts{"set local 1"});
}

TEST_F(RosterReturnTest, OffersAgainOnReturnWhenAnAnswerMayBeLost) {
  join({peer(kAna)});
  feed(NegotiationNeeded{kFirst});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "sdp"});
  lose_and_reopen_signal();
  hear(seat({peer(kAna)}, /*resumed=*/true));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{}), "set local 1"}));
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "sdp"});
  EXPECT_EQ(asked(), Texts{sends(sent(description(kAna, 1, 2, SdpKind::Offer)))});
}

TEST_F(RosterReturnTest, OpensANewLinkToWhoReloadedThePageAndWaits) {
  join({peer(kAna)});
  hear(protocol::PeerResumed{peer(kAna, "another instance")});
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 2"}));
  feed(NegotiationNeeded{kSecond});
  EXPECT_EQ(asked(), Texts{});
}

}  // namespace
}  // namespace call
