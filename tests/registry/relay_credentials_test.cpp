// Who gets credentials for relays, and new ones before those end.
#include "room_registry_fixture.h"

namespace server {
namespace {

class RelayCredentialsTest : public RoomRegistryTest {
 protected:
  static constexpr Duration kPeriod{300'000};

  RelayCredentialsTest() {
    registry_ = {{.ice_servers = {kStun},
                  .relays = [this](ConnectionId client) { return relays(client); },
                  .relay_only = true},
                 kFirst,
                 ClaimCodec(stand_in_mac)};
  }

  // Each time others.
  std::vector<protocol::IceServer> relays(ConnectionId client) {
    const auto number = std::to_string(static_cast<std::uint64_t>(client));
    return {{{"turn:turn.example.org"}, std::to_string(++made_) + ":" + number, "secret"}};
  }
  static std::vector<protocol::IceServer> servers(const std::string& user) {
    return {kStun, {{"turn:turn.example.org"}, user, "secret"}};
  }
  static Outgoing renewal(ConnectionId to, const std::string& user) {
    return {to, protocol::IceServers{servers(user)}};
  }
  Step pass(Duration duration) { return registry_.timer_fired(now_ += duration); }

  int made_ = 0;
};

TEST_F(RelayCredentialsTest, EveryoneGetsTheirOwnWithTheSeat) {
  const auto ana = join(kAna);
  EXPECT_EQ(ana.ice_servers, servers("1:1"));
  EXPECT_TRUE(ana.relay_only);
  EXPECT_EQ(join(kBo).ice_servers, servers("2:2"));
}

TEST_F(RelayCredentialsTest, EveryoneGetsNewOnesBeforeTheyEndForAsLongAsTheyAreHere) {
  join(kAna);
  now_ += Duration(1'000);
  const Step step = say(kBo, protocol::Join{.room = "room", .instance = "i"});
  EXPECT_EQ(step.wake_at, now_ - Duration(1'000) + kPeriod);
  EXPECT_EQ(pass(kPeriod - Duration(1'001)).outgoing, Outs{});
  EXPECT_EQ(pass(Duration(1)).outgoing, Outs{renewal(kAna, "3:1")});
  EXPECT_EQ(pass(Duration(1'000)).outgoing, Outs{renewal(kBo, "4:2")});
  EXPECT_EQ(pass(kPeriod).outgoing, (Outs{renewal(kAna, "5:1"), renewal(kBo, "6:2")}));
}

TEST_F(RelayCredentialsTest, WhoIsGoneOrAwayGetsNone) {
  join(kAna);
  join(kBo);
  say(kCy, protocol::Watch{"room"});
  say(kAna, protocol::Leave{});
  registry_.lost(kBo, now_);
  registry_.left(kCy);
  pass(Duration(30'000));
  EXPECT_EQ(pass(kPeriod).outgoing, Outs{});
  EXPECT_EQ(registry_.left(kAna).wake_at, std::nullopt);
}

TEST_F(RelayCredentialsTest, WhoReturnsGetsNewOnesAtOnceAndTheOldSocketNoMore) {
  const std::string claim = join(kAna).resume;
  now_ += Duration(1'000);
  EXPECT_EQ(join(kBo, "room", claim).ice_servers, servers("2:2"));
  EXPECT_EQ(pass(kPeriod).outgoing, Outs{renewal(kBo, "3:2")});
}

TEST_F(RelayCredentialsTest, WhoWatchesGetsThemWithEachListAndInBetween) {
  const Step step = say(kAna, protocol::Watch{"room"});
  const auto& list = std::get<protocol::RoomPeers>(step.outgoing.at(0).message);
  EXPECT_EQ(list.ice_servers, servers("1:1"));
  EXPECT_TRUE(list.relay_only);
  join(kBo);
  EXPECT_EQ(pass(kPeriod).outgoing, (Outs{renewal(kAna, "4:1"), renewal(kBo, "5:2")}));
  say(kAna, protocol::Watch{});
  EXPECT_EQ(pass(kPeriod).outgoing, Outs{renewal(kBo, "6:2")});
}

}  // namespace
}  // namespace server
