#include "call/call_core.h"

#include "call/call_fixture.h"
#include "protocol/limits.h"

namespace call {
namespace {

using protocol::ErrorCode;

const protocol::Join kJoin{.room = "room", .name = "Me", .instance = "me", .resume = {}};
const protocol::PeerState kSilent{};
const Duration kStateInterval = CallOptions{}.state_interval;

class CallCoreTest : public CallTest {
 protected:
  static std::string tells(const protocol::MediaState& state) {
    return sends(protocol::PeerState{{}, state});
  }
  // Whether the room is told at once.
  bool toggle_microphone() {
    media_.microphone = !media_.microphone;
    feed(MediaChanged{media_});
    if (asked().empty()) return false;
    EXPECT_EQ(asked(), Texts{tells(media_)});
    told_ = media_;
    return true;
  }

  protocol::MediaState media_;
  protocol::MediaState told_;
};

TEST_F(CallCoreTest, JoinsInThreeSteps) {
  ask_to_join();
  EXPECT_EQ(asked(), Texts{"open signal"});
  EXPECT_EQ(view_.phase, ViewPhase::Joining);
  EXPECT_EQ(view_.self, protocol::PeerId{});
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
  hear(seat({}));
  EXPECT_EQ(asked(), (Texts{"keep seat claim", sends(kSilent)}));
  EXPECT_EQ(view_.phase, ViewPhase::InRoom);
  EXPECT_EQ(view_.room, "room");
  EXPECT_EQ(view_.capacity, 8u);
  EXPECT_EQ(view_.self, kSelf);
}

TEST_F(CallCoreTest, TrimsRoomAndName) {
  feed(JoinRequested{" room ", "\tMe", {}});
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
}

TEST_F(CallCoreTest, RefusesARoomOrANameThatBreaksTheRuleWithoutAskingTheServer) {
  feed(JoinRequested{"  ", "Me", {}});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.problem, Problem::BadRoom);
  feed(JoinRequested{"room", std::string(protocol::kNameCodePointsMax + 1, 'n')});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.problem, Problem::BadName);
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
}

TEST_F(CallCoreTest, SendsTheTokenThatItWasGivenWithEachJoin) {
  feed(JoinRequested{"room", "Me", {}, "a.b.c"});
  protocol::Join join = kJoin;
  join.token = "a.b.c";
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(join)});
  hear(seat({}));
  lose_and_reopen_signal();
  join.resume = "claim";
  EXPECT_EQ(asked(), Texts{sends(join)});
}

TEST_F(CallCoreTest, IgnoresASecondWishToJoin) {
  ask_to_join();
  ask_to_join();
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(CallCoreTest, LeavesWithAWordAndClosesEverything) {
  join({peer(kAna)});
  feed(LeaveRequested{});
  EXPECT_EQ(asked(),
            (Texts{sends(protocol::Leave{}), "close signal 1000", "keep seat ", "close link 1"}));
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
  EXPECT_EQ(view_.problem, Problem::None);
  EXPECT_EQ(view_.self, protocol::PeerId{});
  EXPECT_EQ(wake_at_, std::nullopt);
}

TEST_F(CallCoreTest, JoinsAgainAfterLeavingWithoutTheOldClaim) {
  join({});
  feed(LeaveRequested{});
  ask_to_join();
  feed(SignalOpened{});
  EXPECT_EQ(asked(), Texts{sends(kJoin)});
}

TEST_F(CallCoreTest, SaysThatTheRoomIsFullAndLetsThePersonTryAnother) {
  ask_to_join();
  feed(SignalOpened{});
  hear(protocol::FullRoom{"room", 2});
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
  EXPECT_EQ(view_.problem, Problem::RoomFull);
  EXPECT_EQ(view_.capacity, 2u);
  feed(JoinRequested{"other", "", {}});
  EXPECT_EQ(asked(), Texts{"open signal"});
  EXPECT_EQ(view_.problem, Problem::None);
}

TEST_F(CallCoreTest, SaysWhyTheServerRefusesAJoin) {
  const std::pair<ErrorCode, Problem> refusals[] = {
      {ErrorCode::BadRoom, Problem::BadRoom},
      {ErrorCode::Forbidden, Problem::Forbidden},
      {ErrorCode::BadMessage, Problem::Incompatible},
  };
  for (const auto& [code, problem] : refusals) {
    ask_to_join();
    feed(SignalOpened{});
    hear(protocol::Error{code, "No.", "join"});
    EXPECT_EQ(asked(), Texts{"close signal 1000"});
    EXPECT_EQ(view_.problem, problem);
    EXPECT_EQ(view_.phase, ViewPhase::Idle);
  }
}

TEST_F(CallCoreTest, TriesAgainLaterWhenTheServerIsDraining) {
  ask_to_join();
  feed(SignalOpened{});
  hear(protocol::Error{ErrorCode::Draining, "Later.", "join"});
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{"open signal"});
}

TEST_F(CallCoreTest, KeepsTryingWhileTheServerIsOutOfReachAndSaysSo) {
  ask_to_join();
  feed(SignalClosed{1006});
  EXPECT_EQ(view_.phase, ViewPhase::Joining);
  EXPECT_EQ(view_.problem, Problem::ServerUnreachable);
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{"open signal"});
  feed(SignalOpened{});
  hear(seat({}));
  EXPECT_EQ(view_.problem, Problem::None);
}

TEST_F(CallCoreTest, TakesAnAttemptWithoutAnAnswerForFailed) {
  ask_to_join();
  pass_until_woken();
  EXPECT_EQ(now_, Time(Duration(11'000)));
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
  EXPECT_EQ(view_.problem, Problem::ServerUnreachable);
}

TEST_F(CallCoreTest, EndsAJoinThatNeverSucceedsWithinAMinute) {
  const Time start = now_;
  ask_to_join();
  while (view_.phase == ViewPhase::Joining) pass_until_woken();
  EXPECT_EQ(view_.problem, Problem::ServerUnreachable);
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
  EXPECT_EQ(now_ - start, Duration(60'000));
}

TEST_F(CallCoreTest, NeverGivesUpARoomItWasIn) {
  join({peer(kAna)});
  feed(SignalClosed{1006});
  const Time end = now_ + std::chrono::hours(1);
  while (now_ < end) pass_until_woken();
  EXPECT_EQ(view_.phase, ViewPhase::Reconnecting);
  EXPECT_EQ(view_.peers.size(), 1u);
}

TEST_F(CallCoreTest, KeepsLinksOpenWhileTheServerIsAwayAndReturnsWithItsClaim) {
  join({peer(kAna)});
  feed(SignalClosed{1006});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.phase, ViewPhase::Reconnecting);
  pass_until_asked_for("open signal");
  feed(SignalOpened{});
  protocol::Join again = kJoin;
  again.resume = "claim";
  EXPECT_EQ(asked(), Texts{sends(again)});
}

TEST_F(CallCoreTest, SaysNothingToARoomItHasNotJoinedAgain) {
  join({peer(kAna)});
  lose_and_reopen_signal();
  feed(CandidateFound{LinkId{1}, {"c", "0", 0, "u"}});
  feed(MediaChanged{{.microphone = true}});
  EXPECT_EQ(asked(), Texts{});
  hear(seat({peer(kAna)}, /*resumed=*/true));
  EXPECT_EQ(asked().at(1), sends(protocol::PeerState{{}, {.microphone = true}}));
}

TEST_F(CallCoreTest, TellsTheRoomAChangeOfItsMediaAtOnceAndOnce) {
  join({});
  const protocol::MediaState on{.microphone = true, .camera = true};
  feed(MediaChanged{on});
  EXPECT_EQ(asked(), Texts{tells(on)});
  feed(MediaChanged{on});
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(CallCoreTest, TellsTheRoomTheFirstAndTheLatestOfAHundredTogglesAndNegotiatesNothing) {
  join({peer(kAna)});
  negotiate(LinkId{1}, kAna);
  feed(LinkChanged{LinkId{1}, LinkState::Connected});
  for (int i = 1; i < 10; ++i) EXPECT_TRUE(toggle_microphone());
  for (int i = 10; i <= 100; ++i) EXPECT_FALSE(toggle_microphone());
  pass(kStateInterval - Duration(1));
  hear(protocol::Heartbeat{});
  EXPECT_EQ(asked(), Texts{});
  pass(Duration(1));
  hear(protocol::Heartbeat{});
  EXPECT_EQ(asked(), Texts{tells(media_)});
}

TEST_F(CallCoreTest, WakesToTellTheRoomTheLatestOfManyToggles) {
  join({});
  while (toggle_microphone()) continue;
  const Time due = now_ + kStateInterval;
  pass_until_woken();
  EXPECT_EQ(now_, due);
  EXPECT_EQ(asked(), Texts{tells(media_)});
}

TEST_F(CallCoreTest, TellsNothingOfWhatChangedAndChangedBack) {
  join({});
  while (toggle_microphone()) continue;
  toggle_microphone();
  EXPECT_EQ(media_, told_);
  pass(kStateInterval);
  feed(TimerFired{});
  EXPECT_EQ(asked(), Texts{});
}

TEST_F(CallCoreTest, KeepsTheLatestClaimUnderTheRoomsName) {
  feed(JoinRequested{" room", "Me", "kept"});
  feed(SignalOpened{});
  protocol::Join with_claim = kJoin;
  with_claim.resume = "kept";
  EXPECT_EQ(asked(), Texts{sends(with_claim)});
  hear(seat({}, /*resumed=*/true));
  EXPECT_EQ(std::get<KeepSeat>(actions_.front()), (KeepSeat{"room", "Me", "claim"}));
}

TEST_F(CallCoreTest, ForgetsAKeptClaimThatIsOfNoUseAnyMore) {
  const auto forgets = [this] { return times_asked("keep seat ") == 1; };
  const auto ask_again = [this] { feed(JoinRequested{"room", "Me", "kept"}); };
  ask_again();
  feed(LeaveRequested{});
  EXPECT_TRUE(forgets());
  ask_again();
  feed(SignalClosed{4000});
  EXPECT_TRUE(forgets());
  ask_again();
  feed(SignalOpened{});
  hear(protocol::FullRoom{"room", 2});
  EXPECT_TRUE(forgets());
  feed(JoinRequested{"", "Me", "kept"});
  EXPECT_TRUE(forgets());
}

TEST_F(CallCoreTest, KeepsItsClaimWhereTheServerWasOutOfReachOrThePageGoes) {
  feed(JoinRequested{"room", "Me", "kept"});
  Texts all;
  while (view_.phase != ViewPhase::Idle) {
    pass_until_woken();
    for (const std::string& text : asked()) all.push_back(text);
  }
  join({});
  feed(PageHidden{});
  for (const std::string& text : asked()) all.push_back(text);
  EXPECT_EQ(std::count(all.begin(), all.end(), "keep seat "), 0);
}

TEST_F(CallCoreTest, HasNothingToForgetWithoutAClaim) {
  ask_to_join();
  feed(LeaveRequested{});
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
}

TEST_F(CallCoreTest, TriesAgainWithSomebodyWhenThePersonAsks) {
  join({peer(kAna)});
  feed(RetryRequested{kBo});
  EXPECT_EQ(asked(), Texts{});
  feed(RetryRequested{kAna});
  pass_until_woken();
  EXPECT_EQ(asked(), (Texts{"close link 1", "open link 2"}));
}

TEST_F(CallCoreTest, TakesASocketThatSaysNothingFor25SecondsForDeadAndKeepsItsSeat) {
  join({});
  pass(Duration(20'000));
  hear(protocol::Heartbeat{});
  EXPECT_EQ(*wake_at_, now_ + Duration(25'000));
  pass_until_woken();
  EXPECT_EQ(asked(), Texts{"close signal 4001"});
  EXPECT_EQ(view_.phase, ViewPhase::Reconnecting);
}

TEST_F(CallCoreTest, EndsForGoodWhenClosedWithACodeThatForbidsARetry) {
  const std::pair<std::uint16_t, Problem> codes[] = {
      {4000, Problem::Replaced}, {1008, Problem::Forbidden}, {1002, Problem::Incompatible}};
  for (const auto& [code, problem] : codes) {
    join({});
    feed(SignalClosed{code});
    EXPECT_EQ(asked(), Texts{"keep seat "});
    EXPECT_EQ(view_.phase, ViewPhase::Idle);
    EXPECT_EQ(view_.problem, problem);
    EXPECT_EQ(wake_at_, std::nullopt);
  }
}

// As when the server stood still: the attempt that was given up is handled after the next one.
TEST_F(CallCoreTest, FetchesItsSeatBackFromALateAttemptOfItsOwnButOnlyOnce) {
  join({peer(kAna)});
  lose_and_reopen_signal();
  pass_until_asked_for("close signal 4001");  // No answer to the join: given up.
  pass_until_asked_for("open signal");
  feed(SignalOpened{});
  hear(seat({peer(kAna)}, /*resumed=*/true));
  feed(SignalClosed{4000});
  EXPECT_EQ(view_.phase, ViewPhase::Reconnecting);
  EXPECT_EQ(view_.peers.size(), 1u);
  pass_until_asked_for("open signal");
  feed(SignalOpened{});
  hear(seat({peer(kAna)}, /*resumed=*/true));
  feed(SignalClosed{4000});
  EXPECT_EQ(view_.problem, Problem::Replaced);
}

TEST_F(CallCoreTest, IgnoresWhatANewerServerMaySay) {
  join({});
  feed(SignalReceived{R"({"type":"confetti"})"});
  EXPECT_TRUE(actions_.empty());
  EXPECT_EQ(view_.phase, ViewPhase::InRoom);
}

TEST_F(CallCoreTest, WarnsWhenAMessageWasRefusedButNotForWhoJustLeft) {
  join({});
  hear(protocol::Error{ErrorCode::NoSuchPeer, "Gone.", "webrtc_offer"});
  EXPECT_EQ(asked(), Texts{});
  hear(protocol::Error{ErrorCode::TooLarge, "Too large.", "webrtc_offer"});
  EXPECT_EQ(asked(), Texts{"warn 2"});
}

TEST_F(CallCoreTest, ShowsTheRoomOnlyWhenItChanged) {
  join({peer(kAna)});
  hear(protocol::PeerState{kAna, {.microphone = false, .camera = true}});
  EXPECT_EQ(describe(actions_), Texts{"show"});
  EXPECT_EQ(view_.peers.at(0).media, (protocol::MediaState{.microphone = false, .camera = true}));
  hear(protocol::PeerState{kAna, {.microphone = false, .camera = true}});
  EXPECT_TRUE(actions_.empty());
}

TEST_F(CallCoreTest, GivesTheSameStepsForTheSameSeedAndEvents) {
  const auto delays = [](std::uint64_t seed) {
    CallCore core({.instance = "me"}, seed);
    Time now{};
    std::vector<Time> wakes;
    (void)core.handle(JoinRequested{"room", "", {}}, now);
    for (int i = 0; i < 5; ++i) {
      now = *core.handle(SignalClosed{1006}, now).wake_at;
      wakes.push_back(now);
      (void)core.handle(TimerFired{}, now);
    }
    return wakes;
  };
  EXPECT_EQ(delays(7), delays(7));
  EXPECT_NE(delays(7), delays(8));
}

}  // namespace
}  // namespace call
