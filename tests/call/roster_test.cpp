#include "call/roster.h"

#include <map>

#include "call/call_fixture.h"
#include "protocol/limits.h"

namespace call {
namespace {

using protocol::SdpKind;
using RosterTest = CallTest;

TEST_F(RosterTest, NewcomerOffersToEachOfThosePresent) {
  join({peer(kAna), peer(kBo)});
  const Texts opened = asked();
  EXPECT_EQ(Texts(opened.end() - 2, opened.end()), (Texts{"open link 1", "open link 2"}));
  feed(NegotiationNeeded{kFirst});
  EXPECT_EQ(asked(), Texts{"set local 1"});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "sdp"});
  EXPECT_EQ(asked(), Texts{sends(sent(description(kAna, 1, 1, SdpKind::Offer)))});
}

TEST_F(RosterTest, ThosePresentOpenALinkAndWaitForTheNewcomersOffer) {
  join({});
  hear(protocol::PeerJoined{peer(kBo)});
  EXPECT_EQ(asked(), Texts{"open link 1"});
  feed(NegotiationNeeded{kFirst});
  EXPECT_EQ(asked(), Texts{});
  hear(description(kBo, 1, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{"set remote 1 offer 1 sdp"});
  feed(RemoteDescriptionSet{kFirst, 1, SdpKind::Offer});
  EXPECT_EQ(asked(), Texts{"set local 1"});
  feed(LocalDescriptionSet{kFirst, SdpKind::Answer, "sdp"});
  EXPECT_EQ(asked(), Texts{sends(sent(description(kBo, 1, 1, SdpKind::Answer)))});
}

TEST_F(RosterTest, HandsTheServersIceServersToEachLink) {
  const protocol::IceServer stun{{"stun:stun.example.org"}, "", ""};
  ask_to_join();
  feed(SignalOpened{});
  auto joined = seat({peer(kAna)});
  joined.ice_servers = {stun};
  hear(joined);
  EXPECT_EQ(std::get<OpenLink>(actions_.at(2)), (OpenLink{kFirst, {stun}}));
}

TEST_F(RosterTest, NewIceServersReachOpenLinksAndLaterOnes) {
  const protocol::IceServer fresh{{"turn:turn.example.org"}, "later", "secret"};
  join({peer(kAna)});
  hear(protocol::IceServers{{fresh}});
  EXPECT_EQ(actions_, (Actions{SetIceServers{kFirst, {fresh}}}));
  hear(protocol::PeerJoined{peer(kBo)});
  EXPECT_EQ(actions_.at(0), Action(OpenLink{kSecond, {fresh}}));
}

TEST_F(RosterTest, IceServersOfAReturnReachTheLinksThatStay) {
  const protocol::IceServer fresh{{"turn:turn.example.org"}, "later", "secret"};
  join({peer(kAna), peer(kBo)});
  lose_and_reopen_signal();
  auto back = seat({peer(kAna)}, true);
  back.ice_servers = {fresh};
  hear(back);
  EXPECT_EQ(times_asked("set ice servers 1"), 1);
  EXPECT_EQ(times_asked("set ice servers 2"), 0);  // Its link is closed: Bo has gone.
  hear(protocol::IceServers{{fresh}});
  EXPECT_EQ(asked(), Texts{});  // They are the same.
}

TEST_F(RosterTest, LinksAreRelayedOnlyWhereTheServerWantsThem) {
  ask_to_join();
  feed(SignalOpened{});
  auto joined = seat({peer(kAna)});
  joined.relay_only = true;
  hear(joined);
  EXPECT_EQ(std::get<OpenLink>(actions_.at(2)), (OpenLink{kFirst, {}, true}));
}

TEST_F(RosterTest, TheNewcomerIsPolite) {
  join({peer(kAna)});  // Ana's id is smaller: we came later.
  feed(NegotiationNeeded{kFirst});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "o"});
  hear(description(kAna, 1, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{"set remote 1 offer 1 sdp"});
}

TEST_F(RosterTest, WhoWasThereFirstIsImpolite) {
  join({peer(kBo)});  // Bo's id is larger: a seat taken back after he came.
  feed(NegotiationNeeded{kFirst});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "o"});
  hear(description(kBo, 1, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(RosterTest, SendsItsCandidatesWithTheGenerationOfTheLink) {
  join({peer(kAna)});
  const protocol::IceCandidate ice{"c", "0", 0, "u"};
  feed(CandidateFound{kFirst, ice});
  EXPECT_EQ(asked(), Texts{sends(protocol::Candidate{kAna, 1, ice, "i"})});
}

TEST_F(RosterTest, ClosesTheLinkOfWhoLeft) {
  join({peer(kAna)});
  hear(protocol::PeerLeft{kAna, protocol::LeaveReason::Left});
  EXPECT_EQ(asked(), (Texts{"departure of Peer: left", "close link 1"}));
  EXPECT_TRUE(view_.peers.empty());
}

TEST_F(RosterTest, IgnoresEventsOfALinkThatIsClosed) {
  join({peer(kAna)});
  hear(protocol::PeerLeft{kAna, protocol::LeaveReason::Left});
  feed(NegotiationNeeded{kFirst});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, "o"});
  feed(RemoteDescriptionSet{kFirst, 1, SdpKind::Answer});
  feed(DescriptionFailed{kFirst});
  feed(CandidateFound{kFirst, {"c", "0", 0, "u"}});
  feed(LinkChanged{kFirst, LinkState::Connected});
  EXPECT_TRUE(actions_.empty());
}

TEST_F(RosterTest, IgnoresMessagesOfWhoIsNotThere) {
  join({});
  hear(description(kBo, 1, 1, SdpKind::Offer));
  hear(protocol::Candidate{kBo, 1, {"c", "0", 0, "u"}});
  hear(protocol::PeerState{kBo, {}});
  hear(protocol::PeerLeft{kBo, protocol::LeaveReason::Lost});
  EXPECT_TRUE(actions_.empty());
}

TEST_F(RosterTest, TellsWhoLeftAndWhoWasLost) {
  join({peer(kAna), peer(kBo)});
  hear(protocol::PeerLeft{kAna, protocol::LeaveReason::Left});
  EXPECT_EQ(asked().front(), "departure of Peer: left");
  hear(protocol::PeerLeft{kBo, protocol::LeaveReason::Lost});
  EXPECT_EQ(asked().front(), "departure of Peer: lost");
}

TEST_F(RosterTest, SamplesEveryLinkThatWasConnectedTwiceASecond) {
  join({peer(kAna), peer(kBo), peer(protocol::PeerId{11})});
  feed(LinkChanged{kFirst, LinkState::Connected});
  feed(LinkChanged{kSecond, LinkState::Connected});
  asked();
  const Time start = now_;
  pass_until_woken();
  EXPECT_EQ(now_ - start, Duration(500));
  EXPECT_EQ(asked(), (Texts{"sample 1", "sample 2"}));
  pass_until_woken();
  EXPECT_EQ(now_ - start, Duration(1'000));
}

TEST_F(RosterTest, SamplesMoreOftenWhileSomebodyIsSilentWhoMayComeBack) {
  auto ana = peer(kAna);
  ana.state = protocol::MediaState{.microphone = true};
  join({ana});
  feed(LinkChanged{kFirst, LinkState::Connected});
  std::map<Duration, int> periods;
  for (const Time end = now_ + Peer::kOutageMax + Duration(2'000); now_ < end;) {
    const Time before = now_;
    pass_until_asked_for("sample 1");
    if (now_ > before) ++periods[now_ - before];
    feed(LinkSampled{kFirst, 0, 0, 0, 0, ""});
    hear(protocol::Heartbeat{});
  }
  EXPECT_EQ(periods.begin()->first, LinkHealth::kSilentSamplePeriod);
  EXPECT_EQ(periods.size(), 2u);
  EXPECT_EQ(periods.rbegin()->first, LinkHealth::kSamplePeriod);
  EXPECT_NEAR(periods[LinkHealth::kSilentSamplePeriod], 35, 2);
}

TEST_F(RosterTest, RebuildsUnderTheNextGenerationWhenADescriptionFails) {
  join({peer(kAna)});
  feed(DescriptionFailed{kFirst});
  pass_until_woken();
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 2"}));
  feed(NegotiationNeeded{kSecond});
  feed(LocalDescriptionSet{kSecond, SdpKind::Offer, "sdp"});
  EXPECT_EQ(asked(), Texts{sends(sent(description(kAna, 2, 1, SdpKind::Offer)))});
}

TEST_F(RosterTest, RebuildsAPairAtMostOnceInFiveSeconds) {
  join({peer(kAna)});
  feed(DescriptionFailed{kFirst});
  pass_until_woken();
  const Time first = now_;
  pass(Duration(100));
  feed(DescriptionFailed{kSecond});
  pass_until_asked_for("open link 3");
  EXPECT_EQ(now_ - first, RebuildPolicy::kInterval);
  EXPECT_EQ(asked().front(), "close link 2");
}

TEST_F(RosterTest, FollowsAnOfferOfAHigherGenerationToANewLink) {
  join({peer(kAna)});
  hear(description(kAna, 2, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 2", "set remote 2 offer 1 sdp"}));
}

TEST_F(RosterTest, DropsWhatBelongsToAnotherGeneration) {
  join({peer(kAna)});
  hear(description(kAna, 2, 1, SdpKind::Offer));
  hear(description(kAna, 1, 1, SdpKind::Offer));
  EXPECT_EQ(asked(), Texts{});
  hear(description(kAna, 3, 1, SdpKind::Answer));
  EXPECT_EQ(asked(), Texts{});
  feed(RemoteDescriptionSet{kSecond, 1, SdpKind::Offer});
  hear(protocol::Candidate{kAna, 1, {"old", "0", 0, "u"}});
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(RosterTest, WarnsWhenItHasToDropACandidate) {
  join({peer(kAna)});
  const protocol::Candidate early{kAna, 1, {"c", "0", 0, "u"}};
  for (std::size_t i = 0; i < CandidateQueue::kSizeMax; ++i) {
    hear(early);
    EXPECT_TRUE(actions_.empty());
  }
  hear(early);
  EXPECT_EQ(asked(), Texts{"warn 0"});
}

TEST_F(RosterTest, SendsADescriptionOfTheLargestSizeAndWarnsOfOneByteMore) {
  join({peer(kAna)});
  const std::string longest(protocol::kSdpBytesMax, 's');
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, longest});
  EXPECT_EQ(asked(), Texts{sends(protocol::Description{kAna, 1, 1, SdpKind::Offer, longest, "i"})});
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, longest + "s"});
  EXPECT_EQ(asked(), (Texts{"warn 1", "close link 1"}));
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Failed);
}

// Line ends are two bytes each in a description and four in JSON.
TEST_F(RosterTest, WarnsOfADescriptionThatFitsByItselfButNotAsAMessage) {
  join({peer(kAna)});
  std::string sdp;
  while (sdp.size() + 22 <= protocol::kSdpBytesMax) sdp += "a=01234567890123456789\r\n";
  sdp.resize(protocol::kSdpBytesMax);
  feed(LocalDescriptionSet{kFirst, SdpKind::Offer, sdp});
  EXPECT_EQ(asked(), (Texts{"warn 1", "close link 1"}));
}

TEST_F(RosterTest, TakesInSoManyPeopleAndWarnsOfOneMore) {
  join({});
  for (std::uint32_t i = 0; i < Roster::kPeersMax; ++i)
    hear(protocol::PeerJoined{peer(protocol::PeerId{100 + i})});
  EXPECT_EQ(asked(), Texts{"open link " + std::to_string(Roster::kPeersMax)});
  EXPECT_EQ(view_.peers.size(), Roster::kPeersMax);
  hear(protocol::PeerJoined{peer(protocol::PeerId{99})});
  EXPECT_EQ(asked(), Texts{describe(Warn{Warning::PeerDropped})});
  EXPECT_EQ(view_.peers.size(), Roster::kPeersMax);
}

TEST_F(RosterTest, ShowsHowEachLinkIsDoing) {
  join({peer(kAna)});
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Connecting);
  feed(LinkChanged{kFirst, LinkState::Failed});
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Connecting);
  feed(LinkChanged{kFirst, LinkState::Connected});
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Connected);
  feed(LinkChanged{kFirst, LinkState::Connecting});
  EXPECT_EQ(view_.peers.at(0).state, PeerLink::Reconnecting);
}

TEST_F(RosterTest, ShowsTheMediaOfThoseWhoWereThereBefore) {
  auto ana = peer(kAna);
  ana.state = protocol::MediaState{.microphone = true, .hand = true};
  join({ana, peer(kBo)});
  EXPECT_EQ(view_.peers.at(0).media, *ana.state);
  EXPECT_EQ(view_.peers.at(1).media, (protocol::MediaState{.microphone = true, .camera = true}));
}

class SpeakerTest : public CallTest {
 protected:
  // A few samples of the link, as loud as speech.
  void hear_speech(LinkId link) {
    for (int i = 0; i < 4; ++i) {
      pass(LinkHealth::kSamplePeriod);
      feed(LinkSampled{link, 0, 0, 0, 0, "", 70});
    }
  }
};

TEST_F(SpeakerTest, ShowsWhoSpeaksForAsLongAsTheirLinkWorks) {
  join({peer(kAna), peer(kBo)});
  EXPECT_EQ(view_.speaker, protocol::PeerId{});
  feed(LinkChanged{kSecond, LinkState::Connected});
  hear_speech(kSecond);
  EXPECT_EQ(view_.speaker, kBo);
  EXPECT_TRUE(view_.speaks);
  feed(LinkChanged{kSecond, LinkState::Disconnected});
  EXPECT_EQ(view_.speaker, kBo);
  EXPECT_FALSE(view_.speaks);
  hear(protocol::PeerLeft{kBo, protocol::LeaveReason::Left});
  EXPECT_EQ(view_.speaker, protocol::PeerId{});
}

TEST_F(SpeakerTest, HearsNobodyOverALinkThatIsNotShownYet) {
  join({peer(kAna)});
  feed(LinkChanged{kFirst, LinkState::Connected});
  feed(DescriptionFailed{kFirst});
  pass_until_asked_for("open link 2");
  hear_speech(kSecond);
  EXPECT_EQ(view_.speaker, protocol::PeerId{});
  hear_speech(kFirst);
  EXPECT_EQ(view_.speaker, kAna);
}

TEST_F(SpeakerTest, IsNobodyAnyMoreAfterLeaving) {
  join({peer(kAna)});
  hear_speech(kFirst);
  EXPECT_EQ(view_.speaker, kAna);
  feed(LeaveRequested{});
  EXPECT_EQ(view_.speaker, protocol::PeerId{});
}

}  // namespace
}  // namespace call
