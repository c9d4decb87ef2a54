#include "call/room_watch.h"

#include "call/call_fixture.h"
#include "protocol/limits.h"

namespace call {
namespace {

using protocol::ErrorCode;
using protocol::SdpKind;

const protocol::Join kJoin{.room = "room", .name = "Me", .instance = "me", .resume = {}};

class RoomWatchTest : public CallTest {
 protected:
  static constexpr protocol::PeerId kCy{1};

  static protocol::RoomPeers there(std::vector<protocol::PeerInfo> peers) {
    return {.room = "room", .peers = std::move(peers), .ice_servers = {}, .capacity = 8};
  }
  static std::string watches(const std::string& room) { return sends(protocol::Watch{room, {}}); }
  static std::string offers(protocol::PeerId peer) {
    return sends(sent({peer, 1, 1, SdpKind::Offer, "o", ""}));
  }

  void watch(std::vector<protocol::PeerInfo> peers) {
    feed(RoomWatched{"room"});
    feed(SignalOpened{});
    hear(there(std::move(peers)));
  }
  void join_ahead_of(std::vector<protocol::PeerInfo> peers) {
    watch(std::move(peers));
    ask_to_join();
  }
  void offer(LinkId link) {
    feed(NegotiationNeeded{link});
    feed(LocalDescriptionSet{link, SdpKind::Offer, "o"});
  }
};

TEST_F(RoomWatchTest, OpensTheSocketAndAsksWhoIsInTheRoomOfTheForm) {
  feed(RoomWatched{" room "});
  EXPECT_EQ(describe(actions_), Texts{"open signal"});
  feed(SignalOpened{});
  EXPECT_EQ(describe(actions_), Texts{watches("room")});
  EXPECT_FALSE(view_.present_known);
  hear(there({peer(kAna)}));
  EXPECT_EQ(asked(), Texts{});
  EXPECT_TRUE(view_.present_known);
  EXPECT_EQ(view_.present, std::vector<std::string>{"Peer"});
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
}

TEST_F(RoomWatchTest, ShowsWhoComesAndGoes) {
  watch({});
  EXPECT_TRUE(view_.present_known);
  EXPECT_TRUE(view_.present.empty());
  hear(there({peer(kAna), peer(kBo)}));
  EXPECT_EQ(view_.present.size(), 2u);
}

TEST_F(RoomWatchTest, AsksAboutANameThatIsTypedOnceItStandsStill) {
  watch({peer(kAna)});
  feed(RoomWatched{"room o"});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_FALSE(view_.present_known);
  pass(RoomWatch::kTypingPause - Duration(1));
  feed(RoomWatched{"room of"});
  pass(RoomWatch::kTypingPause - Duration(1));
  feed(TimerFired{});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(wake_at_, now_ + Duration(1));
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{watches("room of")});
  hear(there({peer(kAna)}));  // Of the room before; it was on its way.
  EXPECT_FALSE(view_.present_known);
}

TEST_F(RoomWatchTest, WatchesNothingWhileTheNameIsNoRoom) {
  feed(RoomWatched{"  "});
  EXPECT_EQ(asked(), Texts{});
  watch({});
  feed(RoomWatched{std::string(protocol::kRoomCodePointsMax + 1, 'r')});
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{watches("")});
  feed(RoomWatched{""});
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(RoomWatchTest, SendsTheTokenOfTheRoom) {
  feed(RoomWatched{"room", "a.b.c"});
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(protocol::Watch{"room", "a.b.c"})});
}

TEST_F(RoomWatchTest, SendsTheJoinAndTheOffersInOneFlight) {
  watch({peer(kCy), peer(kAna)});
  ask_to_join();
  EXPECT_EQ(asked(), (Texts{sends(kJoin), "open link 1", "open link 2"}));
  EXPECT_EQ(view_.phase, ViewPhase::Entering);
  offer(kFirst);
  EXPECT_EQ(asked(), Texts{offers(kCy)});
  offer(kSecond);
  EXPECT_EQ(asked(), Texts{offers(kAna)});
  feed(CandidateFound{kSecond, {"c", "0", 0, "u"}});
  EXPECT_EQ(asked(), Texts{sends(protocol::Candidate{kAna, 1, {"c", "0", 0, "u"}, "i"})});
}

TEST_F(RoomWatchTest, GoesOnWithWhoIsStillThereOnceItHasASeat) {
  join_ahead_of({peer(kAna)});
  offer(kFirst);
  hear(seat({peer(kAna)}));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{})}));
  hear(description(kAna, 1, 1, SdpKind::Answer));
  EXPECT_EQ(asked(), Texts{"set remote 1 answer 1 sdp"});
}

TEST_F(RoomWatchTest, HandsOverTheLatestStateOfWhoIsStillThere) {
  join_ahead_of({peer(kAna)});
  protocol::PeerInfo muted = peer(kAna);
  muted.state = protocol::MediaState{.camera = true};
  hear(seat({muted}));
  EXPECT_EQ(view_.peers.at(0).media, *muted.state);
}

TEST_F(RoomWatchTest, LetsGoOfWhoLeftAndMeetsWhoCame) {
  join_ahead_of({peer(kCy)});
  hear(seat({peer(kAna)}));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(protocol::PeerState{}), "close link 1",
                            "open link 2"}));
  ASSERT_EQ(view_.peers.size(), 1u);
  EXPECT_EQ(view_.peers.at(0).id, kAna);
}

TEST_F(RoomWatchTest, MeetsAnewWhoReloadedThePage) {
  join_ahead_of({peer(kAna, "before")});
  hear(seat({peer(kAna, "after")}));
  EXPECT_EQ(times_asked("close link 1"), 1);
  EXPECT_EQ(times_asked("open link 2"), 1);
}

TEST_F(RoomWatchTest, MeetsAnewWhoTurnsOutToHaveComeLater) {
  join_ahead_of({peer(kBo)});
  hear(seat({peer(kBo)}));
  EXPECT_EQ(times_asked("close link 1"), 1);
  EXPECT_EQ(times_asked("open link 2"), 1);
}

TEST_F(RoomWatchTest, GivesTheOthersTimeToAnswerFromWhenTheyHearOfUs) {
  join_ahead_of({peer(kAna)});
  offer(kFirst);
  pass_with_timers(Duration(9'000));
  hear(seat({peer(kAna)}));
  const Time heard = now_;
  pass_until_asked_for("close link 1");
  EXPECT_EQ(now_ - heard, Peer::kNegotiationMax);
}

TEST_F(RoomWatchTest, DoesNotOfferAheadWithASeatClaim) {
  watch({peer(kAna)});
  feed(JoinRequested{"room", "Me", "kept"});
  protocol::Join join = kJoin;
  join.resume = "kept";
  EXPECT_EQ(asked(), Texts{sends(join)});
}

TEST_F(RoomWatchTest, OffersNothingAheadInAnotherRoomThanWasWatched) {
  watch({peer(kAna)});
  feed(JoinRequested{"other", "Me", {}});
  protocol::Join join = kJoin;
  join.room = "other";
  EXPECT_EQ(asked(), Texts{sends(join)});
}

TEST_F(RoomWatchTest, JoinsAsSoonAsTheSocketIsOpenIfAskedBefore) {
  feed(RoomWatched{"room"});
  ask_to_join();
  EXPECT_EQ(asked(), Texts{});
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
}

TEST_F(RoomWatchTest, ClosesWhatWentAheadOfAJoinThatIsRefused) {
  const protocol::ServerMessage refusals[] = {
      protocol::FullRoom{"room", 2},
      protocol::Error{ErrorCode::Forbidden, "No.", "join"},
  };
  for (const protocol::ServerMessage& refusal : refusals) {
    join_ahead_of({peer(kAna)});
    hear(refusal);
    EXPECT_EQ(asked().at(0), "close signal 1000");
    EXPECT_EQ(asked().at(1).substr(0, 10), "close link");
    EXPECT_EQ(asked().at(2), "open signal");  // To watch again.
    EXPECT_NE(view_.problem, Problem::None);
  }
}

TEST_F(RoomWatchTest, ClosesWhatWentAheadOfAJoinThatIsLostAndBeginsAnew) {
  join_ahead_of({peer(kAna)});
  feed(SignalClosed{1006});
  EXPECT_EQ(asked(), Texts{"close link 1"});
  pass_until_asked_for("open signal");
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
  hear(seat({peer(kAna)}));
  EXPECT_EQ(times_asked("open link 2"), 1);
  offer(kSecond);
  EXPECT_EQ(asked(), Texts{offers(kAna)});
}

TEST_F(RoomWatchTest, ClosesWhatWentAheadWhenThePersonThinksBetterOfIt) {
  join_ahead_of({peer(kAna)});
  feed(LeaveRequested{});
  EXPECT_EQ(asked(),
            (Texts{sends(protocol::Leave{}), "close signal 1000", "close link 1", "open signal"}));
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
}

// As the answers to offers that went ahead of a join that was refused.
TEST_F(RoomWatchTest, TakesOnlyWhatIsSaidOfTheJoinForItsAnswer) {
  join_ahead_of({peer(kAna)});
  hear(protocol::Error{ErrorCode::Forbidden, "No.", "watch"});
  hear(protocol::Error{ErrorCode::NotInRoom, "No.", "webrtc_offer"});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.phase, ViewPhase::Entering);
}

TEST_F(RoomWatchTest, SaysNothingOfAWatchThatIsRefusedAndJoinsAllTheSame) {
  feed(RoomWatched{"room"});
  feed(SignalOpened{});
  hear(protocol::Error{ErrorCode::Forbidden, "No.", "watch"});
  EXPECT_TRUE(actions_.empty());
  ask_to_join();
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
}

TEST_F(RoomWatchTest, ComesBackQuietlyWhenTheSocketIsLost) {
  watch({peer(kAna)});
  feed(SignalClosed{1006});
  EXPECT_EQ(view_.problem, Problem::None);
  EXPECT_FALSE(view_.present_known);
  pass_until_asked_for("open signal");
  feed(SignalClosed{1006});
  EXPECT_EQ(view_.problem, Problem::None);
  pass_until_asked_for("open signal");
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{watches("room")});
}

TEST_F(RoomWatchTest, TakesASocketThatSaysNothingFor25SecondsForDead) {
  watch({});
  EXPECT_EQ(*wake_at_, now_ + Duration(25'000));
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
  pass_until_asked_for("open signal");
}

TEST_F(RoomWatchTest, JoinsOverASocketThatWasHeardLatelyAndElseOverANewOne) {
  watch({peer(kAna)});
  pass(CallOptions{}.fresh_max);
  ask_to_join();
  EXPECT_EQ(asked().at(0), sends(kJoin));
  feed(LeaveRequested{});
  feed(SignalOpened{});
  pass(CallOptions{}.fresh_max + Duration(1));
  ask_to_join();
  EXPECT_EQ(asked(), (Texts{"close signal 1000", "open signal"}));
}

TEST_F(RoomWatchTest, GivesTheJoinItsFullTimeAlsoOverAnOldSocket) {
  watch({});
  pass(Duration(9'000));
  hear(protocol::Heartbeat{});
  ask_to_join();
  EXPECT_EQ(*wake_at_, now_ + CallOptions{}.attempt_timeout);
}

TEST_F(RoomWatchTest, DoesNotComeBackToAServerThatRefusesItUnlessToJoin) {
  watch({});
  feed(SignalClosed{1008});
  EXPECT_EQ(view_.problem, Problem::None);
  EXPECT_EQ(wake_at_, std::nullopt);
  feed(RoomWatched{"other"});
  EXPECT_EQ(asked(), Texts{});
  ask_to_join();
  EXPECT_EQ(asked(), Texts{"open signal"});
  feed(SignalClosed{1008});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.problem, Problem::Forbidden);
}

TEST_F(RoomWatchTest, WatchesAgainAfterTheCall) {
  watch({});
  ask_to_join();
  hear(seat({}));
  feed(LeaveRequested{});
  EXPECT_EQ(times_asked("open signal"), 1);
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{watches("room")});
}

TEST_F(RoomWatchTest, AsksForAnotherConnectionOnAnotherNetwork) {
  watch({});
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 1000", "open signal"}));
}

TEST_F(RoomWatchTest, EndsWithThePage) {
  watch({});
  feed(PageHidden{});
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
  EXPECT_EQ(wake_at_, std::nullopt);
  EXPECT_FALSE(view_.present_known);
}

TEST_F(RoomWatchTest, UsesTheLatestIceServersForWhatGoesAhead) {
  watch({peer(kAna)});
  const std::vector<protocol::IceServer> fresh{{.urls = {"stun:stun.example"}}};
  hear(protocol::IceServers{fresh});
  ask_to_join();
  EXPECT_EQ(std::get<OpenLink>(actions_.at(1)), (OpenLink{kFirst, fresh}));
}

}  // namespace
}  // namespace call
