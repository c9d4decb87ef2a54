// Seats whose owner has no socket at the moment, and the claims by which owners return.
#include "registry/room_registry_fixture.h"

namespace server {
namespace {

TEST_F(RoomRegistryTest, KeepsALostSeatForItsGraceAndNotLonger) {
  join(kAna);
  join(kBo);
  const Step lost = registry_.lost(kAna, now_);
  EXPECT_TRUE(lost.outgoing.empty());
  EXPECT_EQ(lost.wake_at, now_ + Duration(30'000));
  EXPECT_TRUE(registry_.timer_fired(now_ + Duration(29'999)).outgoing.empty());
  const Step gone = registry_.timer_fired(now_ + Duration(30'000));
  EXPECT_EQ(gone.outgoing, (Outs{{kBo, protocol::PeerLeft{kFirst, protocol::LeaveReason::Lost}}}));
  EXPECT_EQ(gone.wake_at, std::nullopt);
}

TEST_F(RoomRegistryTest, KeepsTheSeatOfAPageThatGoesForASecondAndTakesItForLeftThen) {
  join(kAna);
  join(kBo);
  const Step going = registry_.going(kAna, now_);
  EXPECT_TRUE(going.outgoing.empty());
  EXPECT_EQ(going.wake_at, now_ + Duration(1'000));
  EXPECT_TRUE(registry_.timer_fired(now_ + Duration(999)).outgoing.empty());
  const Step gone = registry_.timer_fired(now_ + Duration(1'000));
  EXPECT_EQ(gone.outgoing, (Outs{{kBo, protocol::PeerLeft{kFirst, protocol::LeaveReason::Left}}}));
  EXPECT_EQ(gone.wake_at, std::nullopt);
}

TEST_F(RoomRegistryTest, GivesAPageThatIsLoadedAnewItsSeatBackAndTellsTheOthersOnlyThat) {
  const auto first = join(kAna, "room", {}, "before");
  join(kBo);
  registry_.going(kAna, now_);
  const Step step = say(
      kCy,
      protocol::Join{.room = "room", .name = "Name", .instance = "after", .resume = first.resume});
  EXPECT_EQ(step.outgoing.at(0), (Outgoing{kBo, protocol::PeerResumed{info(kFirst, "after")}}));
  EXPECT_TRUE(std::get<protocol::RoomJoined>(step.outgoing.at(1).message).resumed);
  EXPECT_EQ(step.wake_at, std::nullopt);
}

TEST_F(RoomRegistryTest, GivesAPageThatWentAndReturnsTooLateNoMoreThanAnybodyElse) {
  registry_ = registry(2);
  const auto first = join(kAna);
  registry_.going(kAna, now_);
  registry_.timer_fired(now_ + Duration(1'000));
  EXPECT_FALSE(join(kAna, "room", first.resume).resumed);
  registry_.left(kAna);
  join(kBo);
  join(kCy);
  const Step step =
      say(kAna,
          protocol::Join{.room = "room", .name = "Name", .instance = "i", .resume = first.resume});
  EXPECT_EQ(step.outgoing, (Outs{{kAna, protocol::FullRoom{"room", 2}}}));
}

TEST_F(RoomRegistryTest, EndsTheSeatsWhoseTimeIsUpFirstWhicheverWayTheyWereLost) {
  join(kAna);
  join(kBo);
  join(kCy);
  registry_.lost(kAna, now_);
  registry_.going(kBo, now_);
  EXPECT_EQ(registry_.timer_fired(now_ + Duration(1'000)).outgoing,
            (Outs{{kCy, protocol::PeerLeft{kSecond, protocol::LeaveReason::Left}}}));
  EXPECT_EQ(registry_.timer_fired(now_ + Duration(30'000)).outgoing,
            (Outs{{kCy, protocol::PeerLeft{kFirst, protocol::LeaveReason::Lost}}}));
}

TEST_F(RoomRegistryTest, DropsWhatIsSentToALostSeatWithoutAnError) {
  join(kAna);
  join(kBo);
  registry_.lost(kAna, now_);
  const Step step = say(kBo, protocol::Description{kFirst, 1, 1, SdpKind::Offer, "sdp"});
  EXPECT_TRUE(step.outgoing.empty());
}

TEST_F(RoomRegistryTest, GivesALostSeatBackForItsClaimEvenWhenTheRoomIsFull) {
  registry_ = registry(2);
  const auto first = join(kAna);
  join(kBo);
  registry_.lost(kAna, now_);
  const Step step = say(
      kCy, protocol::Join{.room = "room", .name = "Name", .instance = "i", .resume = first.resume});
  EXPECT_EQ(step.outgoing.at(0), (Outgoing{kBo, protocol::PeerResumed{info(kFirst)}}));
  const auto& again = std::get<protocol::RoomJoined>(step.outgoing.at(1).message);
  EXPECT_TRUE(again.resumed);
  EXPECT_EQ(again.self, kFirst);
  EXPECT_EQ(again.peers, std::vector{info(kSecond)});
  EXPECT_NE(again.resume, first.resume);
  EXPECT_EQ(step.wake_at, std::nullopt);
}

TEST_F(RoomRegistryTest, ClosesTheOlderOfTwoConnectionsWithOneClaimAndHearsItNoMore) {
  const auto first = join(kAna);
  join(kBo);
  const Step step = say(
      kCy, protocol::Join{
               .room = "room", .name = "Name", .instance = "another page", .resume = first.resume});
  EXPECT_EQ(step.closing, (std::vector<Closing>{{kAna, 4000}}));
  const Step late = say(kAna, protocol::PeerState{});
  EXPECT_EQ(late.outgoing, Outs{error(kAna, ErrorCode::NotInRoom, late)});
  EXPECT_EQ(registry_.lost(kAna, now_).wake_at, std::nullopt);
  EXPECT_EQ(registry_.seat_count(), 2u);
}

TEST_F(RoomRegistryTest, TellsTheOthersTheInstanceOfWhoReloadedThePage) {
  const auto first = join(kAna);
  join(kBo);
  say(kAna, protocol::PeerState{{}, {.hand = true}});
  registry_.lost(kAna, now_);
  const Step step = say(
      kCy,
      protocol::Join{.room = "room", .name = "Name", .instance = "new", .resume = first.resume});
  EXPECT_EQ(step.outgoing.at(0), (Outgoing{kBo, protocol::PeerResumed{info(kFirst, "new")}}));
}

TEST_F(RoomRegistryTest, GivesANewSeatForAClaimThatIsForgedOrOfAnotherRoom) {
  const auto first = join(kAna);
  EXPECT_EQ(join(kBo, "room", first.resume + "0").self, kSecond);
  EXPECT_EQ(join(kCy, "another room", first.resume).self, kThird);
}

TEST_F(RoomRegistryTest, GivesANewSeatForAClaimToOneThatWasGivenUp) {
  const auto first = join(kAna);
  join(kBo);
  say(kAna, protocol::Leave{});
  const auto again = join(kAna, "room", first.resume);
  EXPECT_EQ(again.self, kThird);
  EXPECT_FALSE(again.resumed);
}

TEST_F(RoomRegistryTest, GivesWhoLeftNoSeatInARoomThatIsFullByThen) {
  registry_ = registry(2);
  const auto first = join(kAna);
  say(kAna, protocol::Leave{});
  join(kBo);
  join(kCy);
  const Step step =
      say(kAna,
          protocol::Join{.room = "room", .name = "Name", .instance = "i", .resume = first.resume});
  EXPECT_EQ(step.outgoing, (Outs{{kAna, protocol::FullRoom{"room", 2}}}));
}

TEST_F(RoomRegistryTest, LetsWhoWasLostForLongerThanTheGraceInAlsoWhenTheRoomIsFull) {
  registry_ = registry(2);
  const auto first = join(kAna);
  registry_.lost(kAna, now_);
  registry_.timer_fired(now_ + Duration(30'000));
  join(kBo);
  join(kCy);
  const auto again = join(kAna, "room", first.resume);
  EXPECT_FALSE(again.resumed);
  EXPECT_EQ(again.peers.size(), 2u);
}

TEST_F(RoomRegistryTest, RemembersTheLatestOfThoseWhoWereLostAndForgetsTheOldest) {
  registry_ = registry(2);
  std::vector<std::string> claims;
  for (std::size_t n = 0; n < RoomRegistry::kExpiredMax + 1; ++n) {
    claims.push_back(join(kAna).resume);
    registry_.lost(kAna, now_);
    registry_.timer_fired(now_ + Duration(30'000));
  }
  join(kAna);
  join(kBo);
  const Step step =
      say(kCy, protocol::Join{.room = "room", .instance = "i", .resume = claims.at(0)});
  EXPECT_EQ(step.outgoing, (Outs{{kCy, protocol::FullRoom{"room", 2}}}));
  EXPECT_EQ(join(kCy, "room", claims.at(1)).peers.size(), 2u);
}

TEST_F(RoomRegistryTest, HoldsNoMoreThanItsSeatsHoweverManyReturn) {
  std::vector<std::string> claims;
  for (std::uint64_t n = 0; n < protocol::kRoomSeatsMax + 1; ++n) {
    claims.push_back(join(ConnectionId{n}).resume);
    registry_.lost(ConnectionId{n}, now_);
    registry_.timer_fired(now_ + Duration(30'000));
  }
  const std::string last = claims.back();
  claims.pop_back();
  for (std::size_t n = 0; n < claims.size(); ++n) join(ConnectionId{100 + n}, "room", claims[n]);
  const Step step =
      say(ConnectionId{99}, protocol::Join{.room = "room", .instance = "i", .resume = last});
  EXPECT_EQ(step.outgoing, (Outs{{ConnectionId{99}, protocol::FullRoom{"room", 8}}}));
}

}  // namespace
}  // namespace server
