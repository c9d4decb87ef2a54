// Claims that an earlier process gave out, or another server that has the same key.
#include "registry/room_registry_fixture.h"

namespace server {
namespace {

TEST_F(RoomRegistryTest, NeverGivesOutAnIdThatAnotherServerOfTheSameKeyHasGivenOut) {
  RoomRegistry other = registry(8, kThird);
  const Step there = other.received(kAna, protocol::Join{.room = "room", .instance = "i"}, now_);
  const auto claim = std::get<protocol::RoomJoined>(there.outgoing.at(0).message).resume;
  const auto moved = join(kAna, "room", claim);
  EXPECT_EQ(moved.self, kThird);
  EXPECT_TRUE(moved.resumed);
  EXPECT_EQ(join(kBo).self, PeerId{103});
}

TEST_F(RoomRegistryTest, SaysThatItIsSettlingWhileSeatsOfAnEarlierProcessMayReturn) {
  registry_ = RoomRegistry({.started = now_}, kFirst, ClaimCodec(stand_in_mac));
  EXPECT_TRUE(join(kAna).settling);
  now_ += Duration(30'000);
  EXPECT_FALSE(join(kBo).settling);
}

TEST_F(RoomRegistryTest, TellsWhoReturnsWhileItIsSettlingWhoHasReturnedAndLeft) {
  const auto ana = join(kAna);
  const auto bo = join(kBo);
  const auto elsewhere = join(kCy, "elsewhere");
  const auto leave = [this](ConnectionId who, const std::string& room, const std::string& claim) {
    join(who, room, claim);
    say(who, protocol::Leave{});
  };
  const auto told_on_return = [&] {
    const Step step =
        say(kAna, protocol::Join{.room = "room", .instance = "i", .resume = ana.resume});
    registry_.lost(kAna, now_);
    return Outs(step.outgoing.begin() + 1, step.outgoing.end());
  };
  registry_ = RoomRegistry({.started = now_}, PeerId{1'000}, ClaimCodec(stand_in_mac));
  EXPECT_EQ(told_on_return(), Outs{});
  leave(kBo, "room", bo.resume);
  leave(kBo, "elsewhere", elsewhere.resume);
  leave(kBo, "room", {});  // Nobody who was here before knows of them.

  EXPECT_EQ(told_on_return(),
            (Outs{{kAna, protocol::PeerLeft{bo.self, protocol::LeaveReason::Left}}}));
  join(kBo);  // Knows nobody yet.
  registry_.left(kBo);
  now_ += Duration(30'000);
  EXPECT_EQ(told_on_return(), Outs{});
}

TEST_F(RoomRegistryTest, HonoursTheClaimOfAnEarlierProcess) {
  const auto first = join(kAna);
  registry_ = registry(8, PeerId{1'000});
  const auto again = join(kBo, "room", first.resume);
  EXPECT_TRUE(again.resumed);
  EXPECT_FALSE(again.created);
  EXPECT_EQ(again.self, kFirst);
  EXPECT_EQ(join(kCy).self, PeerId{1'000});
}

TEST_F(RoomRegistryTest, GivesANewSeatForAClaimOfAnEarlierProcessOnceItsSeatIsGoneHereToo) {
  const auto first = join(kAna);
  registry_ = registry(8, PeerId{1'000});
  join(kBo, "room", first.resume);
  registry_.lost(kBo, now_);
  registry_.timer_fired(now_ + Duration(30'000));
  const auto again = join(kCy, "room", first.resume);
  EXPECT_FALSE(again.resumed);
  EXPECT_EQ(again.self, PeerId{1'000});
}

TEST_F(RoomRegistryTest, GivesANewSeatForAClaimOfAnEarlierProcessAlsoWhenItIsShownAgain) {
  const auto first = join(kAna);
  registry_ = registry(8, PeerId{1'000});
  join(kBo, "room", first.resume);
  say(kBo, protocol::Leave{});
  for (std::uint64_t id = 1'000; id < 1'002; ++id) {
    const auto again = join(kCy, "room", first.resume);
    EXPECT_FALSE(again.resumed);
    EXPECT_EQ(again.self, PeerId{id});
    say(kCy, protocol::Leave{});
  }
}

TEST_F(RoomRegistryTest, RemembersTheLatestGoneSeatsOfEarlierProcessesAndForgetsTheOldest) {
  std::vector<std::string> claims;
  for (std::size_t n = 0; n < RoomRegistry::kReturnedMax + 1; ++n) {
    claims.push_back(join(kAna).resume);
    registry_.left(kAna);
  }
  registry_ = registry(8, PeerId{1'000'000});
  for (const std::string& claim : claims) {
    join(kAna, "room", claim);
    registry_.left(kAna);
  }
  EXPECT_FALSE(join(kAna, "room", claims.at(1)).resumed);
  EXPECT_TRUE(join(kBo, "room", claims.at(0)).resumed);
}

// There may be more claims to a room than seats: also those of people who had left before.
TEST_F(RoomRegistryTest, HoldsNoMoreThanItsSeatsHoweverManyReturnFromAnEarlierProcess) {
  std::vector<std::string> claims;
  for (std::uint64_t n = 0; n < protocol::kRoomSeatsMax + 1; ++n) {
    claims.push_back(join(kAna).resume);
    registry_.left(kAna);
  }
  registry_ = registry(8, PeerId{1'000});
  const std::string last = claims.back();
  claims.pop_back();
  for (std::size_t n = 0; n < claims.size(); ++n)
    EXPECT_TRUE(join(ConnectionId{100 + n}, "room", claims[n]).resumed);
  const Step step = say(kCy, protocol::Join{.room = "room", .instance = "i", .resume = last});
  EXPECT_EQ(step.outgoing, (Outs{{kCy, protocol::FullRoom{"room", 8}}}));
  EXPECT_EQ(registry_.seat_count(), protocol::kRoomSeatsMax);
}

TEST_F(RoomRegistryTest, LeavesASeatWithItsOwnerWhenAnotherServerGaveItsIdInAnotherRoom) {
  const auto ours = join(kAna);
  RoomRegistry other = registry(8);
  const Step there = other.received(kBo, protocol::Join{.room = "there", .instance = "i"}, now_);
  const auto claim = std::get<protocol::RoomJoined>(there.outgoing.at(0).message).resume;
  const auto theirs = join(kBo, "there", claim);
  EXPECT_FALSE(theirs.resumed);
  EXPECT_EQ(theirs.self, kSecond);
  EXPECT_EQ(join(kCy, "room", ours.resume).self, kFirst);
}

}  // namespace
}  // namespace server
