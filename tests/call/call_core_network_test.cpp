// The way to the server when networks, pages and timers fail.
#include <gtest/gtest.h>

#include "call/call_core.h"
#include "call/call_fixture.h"

namespace call {
namespace {

const CallOptions kOptions;

class NetworkTest : public CallTest {
 protected:
  static constexpr LinkId kLink{1};

  // In a room with Ana, and a link that works.
  void join_and_connect() {
    join({peer(kAna)});
    feed(LinkChanged{kLink, LinkState::Connected});
  }
  void cut_off() { feed(LinkChanged{kLink, LinkState::Failed}); }
  void be_cut_off_in_the_room() {
    join_and_connect();
    cut_off();
  }
  Duration until(const std::string& action) {
    const Time start = now_;
    pass_until_asked_for(action);
    return now_ - start;
  }
  // From its loss to the next attempt, the longest of many.
  static Duration longest_delay_after(Duration seated) {
    Duration longest{0};
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CallCore core({.instance = "me"}, seed);
      Time now{};
      std::optional<Time> wake_at;
      const auto tell = [&](const Event& event) { wake_at = core.handle(event, now).wake_at; };
      tell(JoinRequested{"room", "", {}});
      for (int failures = 0; failures < 5; ++failures) {
        tell(SignalClosed{1006});
        now = *wake_at;
        tell(TimerFired{});
      }
      tell(SignalOpened{});
      tell(SignalReceived{protocol::encode_server_message(seat({}))});
      now += seated;
      tell(SignalClosed{1006});
      longest = std::max(longest, *wake_at - now);
    }
    return longest;
  }
};

TEST_F(NetworkTest, BeginsTheBackoffAnewOnlyAfterHalfAMinuteInTheRoom) {
  EXPECT_LE(longest_delay_after(kOptions.stable_min), Duration(500));
  EXPECT_GT(longest_delay_after(kOptions.stable_min - Duration(1)), Duration(10'000));
}

TEST_F(NetworkTest, TakesASilentSocketForDeadSoonerWhenNobodyIsHeardEither) {
  be_cut_off_in_the_room();
  EXPECT_EQ(until("close signal 4001"), Duration(12'000));
}

TEST_F(NetworkTest, IsNotCutOffAsLongAsOneLinkWorks) {
  join({peer(kAna), peer(kBo)});
  feed(LinkChanged{LinkId{1}, LinkState::Connected});
  feed(LinkChanged{LinkId{2}, LinkState::Connected});
  feed(LinkChanged{LinkId{1}, LinkState::Failed});
  EXPECT_EQ(until("close signal 4001"), Duration(25'000));
}

TEST_F(NetworkTest, IsNotCutOffWhereNothingEverWorked) {
  join({peer(kAna)});
  feed(LinkChanged{kLink, LinkState::Failed});
  EXPECT_EQ(until("close signal 4001"), Duration(25'000));
}

TEST_F(NetworkTest, TriesOftenWhileAttemptsHangAndLongNowAndThen) {
  be_cut_off_in_the_room();
  pass_until_asked_for("close signal 4001");
  pass_until_asked_for("open signal");
  for (int round = 0; round < 2; ++round) {
    for (int attempt = 0; attempt < kOptions.cut_off_attempts; ++attempt) {
      EXPECT_EQ(until("close signal 4001"), kOptions.cut_off_attempt_timeout);
      EXPECT_LE(until("open signal"), kOptions.cut_off_delay_max);
    }
    EXPECT_EQ(until("close signal 4001"), kOptions.attempt_timeout);
    EXPECT_LE(until("open signal"), kOptions.cut_off_delay_max);
  }
}

TEST_F(NetworkTest, GivesALineThatIsSlowTheWholeTimeOnceItHasOpened) {
  be_cut_off_in_the_room();
  pass_until_asked_for("close signal 4001");
  pass_until_asked_for("open signal");
  const Time start = now_;
  pass_with_timers(kOptions.cut_off_attempt_timeout - Duration(100));
  feed(SignalOpened{});
  pass_until_asked_for("close signal 4001");
  EXPECT_EQ(now_ - start, kOptions.attempt_timeout);
}

TEST_F(NetworkTest, ShortensAnAttemptThatWasBegunBeforeItFoundItselfCutOff) {
  join_and_connect();
  feed(SignalClosed{1006});
  pass_until_asked_for("open signal");
  const Time start = now_;
  pass_with_timers(Duration(1'000));
  cut_off();
  pass_until_asked_for("close signal 4001");
  EXPECT_EQ(now_ - start, kOptions.cut_off_attempt_timeout);
}

TEST_F(NetworkTest, WaitsForAServerThatRefusesAsLongAsEver) {
  be_cut_off_in_the_room();
  Duration longest{0};
  for (int i = 0; i < 100; ++i) {
    feed(SignalClosed{1006});
    longest = std::max(longest, until("open signal"));
  }
  EXPECT_GT(longest, Duration(10'000));
}

TEST_F(NetworkTest, ConnectsAnewAtOnceWithANewNetworkInEachPhase) {
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), Texts{});
  ask_to_join();
  pass(Duration(1'000));
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 1000", "open signal"}));
  feed(SignalOpened{});
  pass(Duration(1'000));
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 1000", "open signal"}));
  feed(SignalOpened{});
  hear(seat({}));
  pass(Duration(1'000));
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 4001", "open signal"}));
  EXPECT_EQ(view_.phase, ViewPhase::Reconnecting);
  feed(SignalClosed{1006});
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), Texts{"open signal"});
}

TEST_F(NetworkTest, TakesNewsOfTheNetworkThatFollowEachOtherForOne) {
  join({});
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 4001", "open signal"}));
  pass(kOptions.network_settle - Duration(1));
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), Texts{});
  pass(Duration(1));
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 4001", "open signal"}));
}

// As when the attempt was made just before there was a network.
TEST_F(NetworkTest, DoesNotMistakeItsOwnAttemptForNewsOfTheNetwork) {
  join({});
  feed(SignalClosed{1006});
  pass_until_asked_for("open signal");
  feed(NetworkChanged{});
  EXPECT_EQ(asked(), (Texts{"close signal 4001", "open signal"}));
}

// Being cut off shortens the time in which the server has to be heard: to one that is over.
TEST_F(NetworkTest, TakesNoTimerForLateThatWasAskedForTooLate) {
  join_and_connect();
  pass(kOptions.cut_off_silence_max + kOptions.late_max + Duration(1));
  cut_off();
  EXPECT_EQ(wake_at_, now_);
  EXPECT_EQ(until("close signal 4001"), Duration(0));
}

TEST_F(NetworkTest, TrustsNoSilentLinkAfterANewNetwork) {
  auto ana = peer(kAna);
  ana.state = protocol::MediaState{.microphone = true};
  join({ana});
  feed(LinkChanged{kLink, LinkState::Connected});
  feed(LinkSampled{kLink, 1, 1, 0, 0, ""});
  feed(NetworkChanged{});
  feed(SignalOpened{});
  hear(seat({ana}, /*resumed=*/true));
  pass(Peer::kSuspectSilence);
  feed(LinkSampled{kLink, 2, 1, 0, 0, ""});
  pass_until_woken();
  EXPECT_EQ(asked().front(), "open link 2");
}

TEST_F(NetworkTest, ClosesForAPageThatGoesSoThatItsSeatIsKeptForAMoment) {
  join_and_connect();
  feed(PageHidden{});
  EXPECT_EQ(asked(), (Texts{"close signal 4002", "close link 1"}));
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
  EXPECT_EQ(wake_at_, std::nullopt);
}

TEST_F(NetworkTest, LeavesNoSeatBehindThatThePageWouldNotKnowOf) {
  ask_to_join();
  feed(SignalOpened{});
  feed(PageHidden{});
  EXPECT_EQ(asked(), Texts{"close signal 1000"});
}

TEST_F(NetworkTest, KeepsTheSeatOfAPageThatGoesBeforeItHasItBack) {
  feed(JoinRequested{"room", "Me", "claim"});
  feed(SignalOpened{});
  feed(PageHidden{});
  EXPECT_EQ(asked(), Texts{"close signal 4002"});
}

TEST_F(NetworkTest, KeepsTheSeatOfAnAttemptToGetItBackThatHadNoAnswer) {
  feed(JoinRequested{"room", "Me", "claim"});
  feed(SignalOpened{});
  EXPECT_EQ(until("close signal 4001"), kOptions.attempt_timeout);
}

TEST_F(NetworkTest, HasNothingToCloseForAPageThatGoesBetweenAttempts) {
  feed(PageHidden{});
  EXPECT_EQ(asked(), Texts{});
  join({});
  feed(SignalClosed{1006});
  feed(PageHidden{});
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.phase, ViewPhase::Idle);
}

class LateTimerTest : public NetworkTest {
 protected:
  // The next timer comes a minute late.
  void oversleep() {
    now_ = *wake_at_ + Duration(60'000);
    feed(TimerFired{});
  }
};

TEST_F(LateTimerTest, LetsASocketSpeakBeforeItIsTakenForDead) {
  join({});
  oversleep();
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(until("close signal 4001"), kOptions.late_grace);
}

TEST_F(LateTimerTest, LetsASocketSpeakAlsoWhenCutOff) {
  be_cut_off_in_the_room();
  oversleep();
  EXPECT_EQ(asked(), Texts{"sample 1"});
  EXPECT_EQ(until("close signal 4001"), kOptions.late_grace);
}

TEST_F(LateTimerTest, ForgivesNothingThatIsOnlyALittleLate) {
  for (const Duration past_it : {Duration(0), Duration(1)}) {
    join({});
    now_ = *wake_at_ + kOptions.late_max + past_it;
    feed(TimerFired{});
    const Texts dead{"close signal 4001"};
    EXPECT_EQ(asked(), past_it == Duration(0) ? dead : Texts{});
    feed(LeaveRequested{});
  }
}

TEST_F(LateTimerTest, EndsNoJoin) {
  ask_to_join();
  oversleep();
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(view_.phase, ViewPhase::Joining);
  feed(SignalOpened{});
  hear(seat({}));
  EXPECT_EQ(view_.phase, ViewPhase::InRoom);
}

TEST_F(LateTimerTest, GivesUpNoLinkAndNobodyWhoIsAwaited) {
  join({peer(kAna)});
  feed(NegotiationNeeded{kLink});
  feed(LocalDescriptionSet{kLink, protocol::SdpKind::Offer, "o"});
  oversleep();
  EXPECT_EQ(asked(), Texts{});
  EXPECT_EQ(until("open link 2"), kOptions.late_grace);
}

// In the background of a browser every timer is late, but messages are not.
TEST_F(LateTimerTest, DoesNotKeepADeadSocketForEverWhereEveryTimerIsLate) {
  join({peer(kAna)});
  oversleep();
  EXPECT_EQ(asked(), Texts{});
  oversleep();
  EXPECT_EQ(times_asked("close signal 4001"), 1);
}

TEST_F(LateTimerTest, TriesAtOnceWhenTheTimeForItCameInItsSleep) {
  join({});
  feed(SignalClosed{1006});
  oversleep();
  EXPECT_EQ(asked(), Texts{"open signal"});
}

}  // namespace
}  // namespace call
