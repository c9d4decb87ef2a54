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

}  // namespace
}  // namespace server
