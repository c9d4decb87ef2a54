#include "server/signal_hub.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "protocol/client_codec.h"
#include "protocol/server_codec.h"
#include "server/clock.h"
#include "server/message_log.h"

namespace server {
namespace {

using protocol::ServerMessage;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::VariantWith;

constexpr auto kAny = testing::_;

class FakeSocket : public SignalSocket {
 public:
  bool send(std::string_view text) override {
    if (full) return false;
    received.push_back(protocol::decode_server_message(text).value());
    return true;
  }
  void close(std::uint16_t code) override { codes.push_back(code); }
  void drop(std::uint16_t code) override { codes.push_back(code); }
  Pace tick(Time) override {
    ++ticks;
    return slow ? Pace::TooSlow : Pace::Fair;
  }

  std::vector<ServerMessage> received;
  std::vector<std::uint16_t> codes;
  int ticks = 0;
  bool full = false;
  bool slow = false;
};

struct Person {
  FakeSocket socket;
  ConnectionId id{};
  protocol::RoomJoined seat{};
};

class SignalHubTest : public testing::Test {
 protected:
  void open(Person& person) { person.id = hub_.opened(person.socket); }

  void join(Person& person, const std::string& resume = "") {
    say(person, protocol::Join{"room", "name", "instance", resume});
    person.seat = std::get<protocol::RoomJoined>(person.socket.received.front());
    person.socket.received.clear();
  }

  void enter(Person& person) {
    open(person);
    join(person);
  }

  void say(const Person& person, const protocol::ClientMessage& message) {
    hub_.received(person.id, protocol::encode_client_message(message));
  }

  void pass(Duration time) {
    now_ += time;
    hub_.tick();
  }

  Time now_{Duration(1'700'000'000'000)};
  ServerMetrics metrics_;
  LimitReports reports_{[this] { return now_; }, metrics_};
  SignalHub hub_{RoomRegistry({}, protocol::PeerId(1000), ClaimCodec([](std::string_view text) {
                                return std::to_string(std::hash<std::string_view>{}(text));
                              })),
                 [this] { return now_; }, metrics_, Limits{}, reports_};
  Person anna_, ben_;
};

TEST_F(SignalHubTest, RelaysBetweenTwo) {
  enter(anna_);
  enter(ben_);
  EXPECT_THAT(anna_.socket.received, ElementsAre(VariantWith<protocol::PeerJoined>(kAny)));
  say(ben_, protocol::Description{anna_.seat.self, 1, 1, protocol::SdpKind::Offer, "v=0"});
  EXPECT_EQ(std::get<protocol::Description>(anna_.socket.received.back()),
            (protocol::Description{ben_.seat.self, 1, 1, protocol::SdpKind::Offer, "v=0"}));
}

TEST_F(SignalHubTest, TheTenthBadMessageClosesWith1008) {
  enter(anna_);
  for (unsigned i = 1; i < kBadMessagesMax; ++i) hub_.received(anna_.id, "nonsense");
  EXPECT_THAT(anna_.socket.codes, IsEmpty());
  hub_.received(anna_.id, "nonsense");
  EXPECT_THAT(anna_.socket.codes, ElementsAre(1008));
  EXPECT_THAT(anna_.socket.received, SizeIs(kBadMessagesMax));
  hub_.received(anna_.id, "nonsense");  // Still on its way when the connection was closed.
  EXPECT_THAT(anna_.socket.received, SizeIs(kBadMessagesMax));
}

TEST_F(SignalHubTest, OtherErrorsDoNotCountAsBadMessages) {
  open(anna_);
  for (int i = 0; i < 20; ++i) say(anna_, protocol::Leave{});
  for (int i = 0; i < 20; ++i) hub_.received(anna_.id, R"({"type":"watch","room":""})");
  EXPECT_THAT(anna_.socket.codes, IsEmpty());
}

TEST_F(SignalHubTest, ABurstOf300MessagesIsTakenAndOneMoreIsDroppedWithAnError) {
  open(anna_);
  for (int i = 0; i < 300; ++i) say(anna_, protocol::Leave{});
  anna_.socket.received.clear();
  say(anna_, protocol::Join{"room", "name", "instance", ""});
  ASSERT_THAT(anna_.socket.received, ElementsAre(VariantWith<protocol::Error>(kAny)));
  EXPECT_EQ(std::get<protocol::Error>(anna_.socket.received.front()).code,
            protocol::ErrorCode::RateLimited);
  EXPECT_THAT(anna_.socket.codes, IsEmpty());
  pass(Duration(20));  // 50 a second.
  say(anna_, protocol::Join{"room", "name", "instance", ""});
  EXPECT_THAT(anna_.socket.received.back(), VariantWith<protocol::RoomJoined>(kAny));
}

TEST_F(SignalHubTest, TheTenthDroppedMessageClosesWith1008) {
  enter(anna_);
  enter(ben_);
  for (int i = 0; i < 299 + 9; ++i) say(anna_, protocol::Leave{});
  EXPECT_THAT(anna_.socket.codes, IsEmpty());
  say(anna_, protocol::Leave{});
  EXPECT_THAT(anna_.socket.codes, ElementsAre(1008));
}

TEST_F(SignalHubTest, OneAndAHalfMebibytesAreTakenAtOnce) {
  open(anna_);
  const std::string padded = R"({"type":"leave","p":")" + std::string(65'500, 'x') + "\"}";
  for (int i = 0; i < 24; ++i) hub_.received(anna_.id, padded);
  const auto last_code = [&] {
    return std::get<protocol::Error>(anna_.socket.received.back()).code;
  };
  EXPECT_EQ(last_code(), protocol::ErrorCode::NotInRoom);
  hub_.received(anna_.id, padded);
  EXPECT_EQ(last_code(), protocol::ErrorCode::RateLimited);
}

TEST_F(SignalHubTest, ALostConnectionKeepsItsSeatForAWhile) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  hub_.closed(ben_.id, SocketEnd::Lost);
  EXPECT_THAT(anna_.socket.received, IsEmpty());
  pass(Duration(29'000));
  anna_.socket.received.clear();  // A heartbeat.
  pass(Duration(1'000));
  EXPECT_THAT(
      anna_.socket.received,
      ElementsAre(ServerMessage(protocol::PeerLeft{ben_.seat.self, protocol::LeaveReason::Lost})));
}

TEST_F(SignalHubTest, ALeavingConnectionGivesItsSeatUpAtOnce) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  hub_.closed(ben_.id, SocketEnd::Left);
  EXPECT_THAT(
      anna_.socket.received,
      ElementsAre(ServerMessage(protocol::PeerLeft{ben_.seat.self, protocol::LeaveReason::Left})));
}

TEST_F(SignalHubTest, APageThatGoesKeepsItsSeatForASecondAndHasThenLeft) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  hub_.closed(ben_.id, SocketEnd::Going);
  pass(Duration(999));
  EXPECT_THAT(anna_.socket.received, IsEmpty());
  pass(Duration(1));
  EXPECT_THAT(
      anna_.socket.received,
      ElementsAre(ServerMessage(protocol::PeerLeft{ben_.seat.self, protocol::LeaveReason::Left})));
}

TEST_F(SignalHubTest, AReplacedConnectionDoesNotTakeTheSeatWithIt) {
  enter(anna_);
  enter(ben_);
  Person again;
  open(again);
  join(again, ben_.seat.resume);
  EXPECT_TRUE(again.seat.resumed);
  EXPECT_EQ(again.seat.self, ben_.seat.self);
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4000));
  anna_.socket.received.clear();
  hub_.closed(ben_.id, SocketEnd::Left);
  pass(Duration(60'000));
  EXPECT_THAT(anna_.socket.received, ElementsAre(VariantWith<protocol::Heartbeat>(kAny)));
}

TEST_F(SignalHubTest, ASlowReaderIsClosedWith4008AndOthersDoNotNotice) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  ben_.socket.full = true;
  say(anna_, protocol::PeerState{});
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4008));
  say(anna_, protocol::PeerState{});
  hub_.closed(ben_.id, SocketEnd::Lost);
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4008));
  EXPECT_THAT(anna_.socket.received, IsEmpty());
  pass(Duration(30'000));  // Its seat is as good as that of any lost connection.
  EXPECT_THAT(anna_.socket.received, testing::Contains(VariantWith<protocol::PeerLeft>(kAny)));
}

TEST_F(SignalHubTest, AReaderThatIsSlowForLongIsClosedWith4008AndKeepsItsSeat) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  ben_.socket.slow = true;
  pass(kHubTick);
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4008));
  EXPECT_THAT(anna_.socket.received, IsEmpty());
  pass(kHubTick);
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4008));
  EXPECT_EQ(hub_.occupancy().seats, 2U);
}

TEST_F(SignalHubTest, SeveralSlowReadersAtOnceAreAllClosed) {
  Person carl;
  enter(anna_);
  enter(ben_);
  enter(carl);
  ben_.socket.full = carl.socket.full = true;
  say(anna_, protocol::PeerState{});
  EXPECT_THAT(ben_.socket.codes, ElementsAre(4008));
  EXPECT_THAT(carl.socket.codes, ElementsAre(4008));
}

TEST_F(SignalHubTest, ASilentConnectionGetsAHeartbeatWithinTenSeconds) {
  open(anna_);
  Duration waited{};
  while (anna_.socket.received.empty() && waited < Duration(11'000)) {
    pass(kHubTick);
    waited += kHubTick;
  }
  EXPECT_THAT(anna_.socket.received, ElementsAre(VariantWith<protocol::Heartbeat>(kAny)));
  EXPECT_GT(waited, Duration(9'500));
  EXPECT_LE(waited, Duration(10'000));
}

TEST_F(SignalHubTest, AConnectionThatGetsOtherThingsGetsNoHeartbeat) {
  open(anna_);
  for (int i = 0; i < 10; ++i) {
    pass(Duration(5'000));
    hub_.received(anna_.id, R"({"type":"watch","room":"x"})");
  }
  EXPECT_THAT(anna_.socket.received, testing::Each(VariantWith<protocol::RoomPeers>(kAny)));
}

TEST_F(SignalHubTest, TicksEverySocketAlsoThoseBeingClosed) {
  open(anna_);
  open(ben_);
  hub_.refuse(ben_.id, CloseCode::NotText);
  hub_.tick();
  EXPECT_EQ(anna_.socket.ticks, 1);
  EXPECT_EQ(ben_.socket.ticks, 1);
}

class DrainingHub : public SignalHubTest {
 protected:
  static constexpr std::size_t kPeople = 100;
  static constexpr Duration kWindow{20'000};

  DrainingHub() {
    for (Person& person : people_) open(person);
  }

  std::size_t told() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        people_, [](const Person& person) { return !person.socket.codes.empty(); }));
  }

  void wait(Duration time) {
    now_ += time;
    hub_.continue_draining();
  }

  std::array<Person, kPeople> people_;
};

TEST_F(DrainingHub, TellsEverybodyToGoEvenlyAndTheOldestFirst) {
  EXPECT_FALSE(hub_.is_draining());
  hub_.start_draining(kWindow);
  EXPECT_TRUE(hub_.is_draining());
  EXPECT_EQ(told(), 0U);
  for (std::size_t i = 1; i <= kPeople; ++i) {
    EXPECT_FALSE(hub_.all_are_told());
    wait(kWindow / kPeople);
    EXPECT_EQ(told(), i);
    EXPECT_THAT(people_[i - 1].socket.codes, ElementsAre(1001));
  }
  EXPECT_TRUE(hub_.all_are_told());
}

TEST_F(DrainingHub, TellsAllWhoAreLeftWhenItsTimeIsOver) {
  hub_.start_draining(kWindow);
  wait(kWindow * 3);
  EXPECT_EQ(told(), kPeople);
  EXPECT_TRUE(hub_.all_are_told());
}

TEST_F(DrainingHub, WaitsForNobodyWhoIsGone) {
  hub_.start_draining(kWindow);
  for (Person& person : people_) hub_.closed(person.id, SocketEnd::Lost);
  wait(kWindow / kPeople);
  EXPECT_TRUE(hub_.all_are_told());
}

TEST_F(SignalHubTest, DrainingIsOverAtOnceWhereNobodyIs) {
  hub_.start_draining(Duration(0));
  EXPECT_TRUE(hub_.all_are_told());
}

TEST_F(SignalHubTest, TakesNoJoinWhileDrainingAlsoNotWithAClaim) {
  enter(anna_);
  hub_.start_draining(Duration(20'000));
  open(ben_);
  for (const std::string& claim : {std::string(), anna_.seat.resume}) {
    say(ben_, protocol::Join{"room", "name", "instance", claim});
    const auto error = std::get<protocol::Error>(ben_.socket.received.back());
    EXPECT_EQ(error.code, protocol::ErrorCode::Draining);
    EXPECT_EQ(error.about, "join");
  }
  EXPECT_THAT(ben_.socket.codes, IsEmpty());
  say(ben_, protocol::Watch{"room"});
  EXPECT_EQ(std::get<protocol::RoomPeers>(ben_.socket.received.back()).peers.size(), 1U);
}

TEST_F(SignalHubTest, RelaysWhileDrainingAndTellsNobodyThatOthersWentFirst) {
  enter(anna_);
  enter(ben_);
  anna_.socket.received.clear();
  hub_.start_draining(Duration(10'000));
  say(anna_, protocol::Description{ben_.seat.self, 1, 1, protocol::SdpKind::Offer, "v=0"});
  EXPECT_THAT(ben_.socket.received, ElementsAre(VariantWith<protocol::Description>(kAny)));
  now_ += Duration(5'000);
  hub_.continue_draining();
  EXPECT_THAT(anna_.socket.codes, ElementsAre(1001));
  EXPECT_THAT(ben_.socket.codes, IsEmpty());
  hub_.closed(anna_.id, SocketEnd::Lost);
  hub_.tick();
  EXPECT_THAT(ben_.socket.received, SizeIs(1));
}

TEST_F(SignalHubTest, ShuttingDownClosesEverybodyNowAndLater) {
  enter(anna_);
  hub_.shut_down();
  open(ben_);
  EXPECT_THAT(anna_.socket.codes, ElementsAre(1001));
  EXPECT_THAT(ben_.socket.codes, ElementsAre(1001));
  EXPECT_EQ(hub_.open_count(), 2U);
  hub_.closed(anna_.id, SocketEnd::Lost);
  hub_.closed(ben_.id, SocketEnd::Left);
  EXPECT_EQ(hub_.open_count(), 0U);
}

TEST(MessageSummary, SaysTypeAndPeerOnly) {
  using namespace protocol;
  EXPECT_EQ(summary_of(ClientMessage(Join{"secret room", "secret name", "i", "claim"})),
            (MessageSummary{"join", 0}));
  EXPECT_EQ(summary_of(ClientMessage(Description{PeerId(7), 1, 1, SdpKind::Answer, "v=0"})),
            (MessageSummary{"webrtc_answer", 7}));
  EXPECT_EQ(summary_of(ServerMessage(RoomJoined{.created = true, .self = PeerId(7)})),
            (MessageSummary{"room_created", 7}));
}

TEST(FirstId, StartsAtTheWallClockAndFitsADouble) {
  EXPECT_EQ(first_id(Time(Duration(1'700'000'000'000))), protocol::PeerId(1'700'000'000'000));
  const RunningClock clock;
  EXPECT_GT(first_id(clock.started()), protocol::PeerId(1'600'000'000'000));
  EXPECT_LT(first_id(clock.started()), protocol::PeerId(protocol::kPeerIdMax / 1000));
}

TEST(RunningClock, NeverGoesBack) {
  const RunningClock clock;
  Time last = clock.started();
  for (int i = 0; i < 1000; ++i) {
    const Time now = clock.now();
    ASSERT_GE(now, last);
    last = now;
  }
}

}  // namespace
}  // namespace server
