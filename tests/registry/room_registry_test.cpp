#include "server/room_registry.h"

#include <gtest/gtest.h>

#include "registry/stand_in_mac.h"

namespace server {
namespace {

using protocol::ErrorCode;
using protocol::PeerId;
using protocol::SdpKind;

constexpr ConnectionId kAna{1};
constexpr ConnectionId kBo{2};
constexpr ConnectionId kCy{3};
constexpr PeerId kFirst{100};
constexpr PeerId kSecond{101};
constexpr PeerId kThird{102};
const protocol::IceServer kStun{{"stun:stun.example.org"}, "", ""};

class RoomRegistryTest : public testing::Test {
 protected:
  static RoomRegistry registry(std::uint32_t capacity, PeerId first_id = kFirst) {
    return {{.capacity = capacity, .ice_servers = {kStun}, .seat_grace = Duration(30'000)},
            first_id,
            ClaimCodec(stand_in_mac)};
  }

  Step say(ConnectionId from, const protocol::ClientMessage& message) {
    return registry_.received(from, message, now_);
  }
  // Takes a seat and returns what the newcomer is told.
  protocol::RoomJoined join(ConnectionId from, std::string room = "room", std::string claim = {},
                            std::string instance = "i") {
    const Step step = say(from, protocol::Join{.room = std::move(room),
                                               .name = "Name",
                                               .instance = std::move(instance),
                                               .resume = std::move(claim)});
    for (const Outgoing& out : step.outgoing)
      if (const auto* joined = std::get_if<protocol::RoomJoined>(&out.message))
        if (out.to == from) return *joined;
    ADD_FAILURE() << "no seat";
    return {};
  }
  static protocol::PeerInfo info(PeerId id, std::string instance = "i") {
    return {.id = id, .name = "Name", .instance = std::move(instance), .state = {}};
  }
  static Outgoing error(ConnectionId to, ErrorCode code, const Step& step) {
    const auto& said = std::get<protocol::Error>(step.outgoing.at(0).message);
    return {to, protocol::Error{code, said.message, said.about}};
  }

  RoomRegistry registry_ = registry(8);
  Time now_{Duration(1'000'000)};
};

using Outs = std::vector<Outgoing>;

TEST_F(RoomRegistryTest, TheFirstInARoomCreatesIt) {
  const auto joined = join(kAna);
  EXPECT_TRUE(joined.created);
  EXPECT_FALSE(joined.resumed);
  EXPECT_EQ(joined.room, "room");
  EXPECT_EQ(joined.self, kFirst);
  EXPECT_TRUE(joined.peers.empty());
  EXPECT_EQ(joined.ice_servers, std::vector{kStun});
  EXPECT_EQ(joined.capacity, 8u);
}

TEST_F(RoomRegistryTest, TellsTheOthersOfANewcomerAndTheNewcomerOfThem) {
  join(kAna);
  const Step step = say(kBo, protocol::Join{.room = "room", .name = "Name", .instance = "i"});
  ASSERT_EQ(step.outgoing.size(), 2u);
  EXPECT_EQ(step.outgoing.at(0), (Outgoing{kAna, protocol::PeerJoined{info(kSecond)}}));
  const auto& joined = std::get<protocol::RoomJoined>(step.outgoing.at(1).message);
  EXPECT_FALSE(joined.created);
  EXPECT_EQ(joined.peers, std::vector{info(kFirst)});
}

TEST_F(RoomRegistryTest, NeverGivesAnIdTwice) {
  join(kAna);
  say(kAna, protocol::Leave{});
  EXPECT_EQ(join(kAna).self, kSecond);
}

TEST_F(RoomRegistryTest, RefusesASecondSeatToOneConnection) {
  join(kAna);
  const Step step = say(kAna, protocol::Join{.room = "other", .instance = "i"});
  EXPECT_EQ(step.outgoing, Outs{error(kAna, ErrorCode::BadMessage, step)});
  EXPECT_EQ(registry_.seat_count(), 1u);
}

TEST_F(RoomRegistryTest, SeatsAsManyAsTheCapacityAndTellsTheNextThatTheRoomIsFull) {
  registry_ = registry(2);
  join(kAna);
  join(kBo);
  const Step step = say(kCy, protocol::Join{.room = "room", .instance = "i"});
  EXPECT_EQ(step.outgoing, (Outs{{kCy, protocol::FullRoom{"room", 2}}}));
  EXPECT_TRUE(join(kCy, "another room").created);
}

TEST_F(RoomRegistryTest, RelaysWithTheSenderInPlaceOfTheDestination) {
  join(kAna);
  join(kBo);
  const protocol::Description offer{kFirst, 1, 2, SdpKind::Offer, "sdp"};
  protocol::Description relayed = offer;
  relayed.peer = kSecond;
  EXPECT_EQ(say(kBo, offer).outgoing, (Outs{{kAna, relayed}}));
  const protocol::Candidate candidate{kSecond, 1, {"c", "0", 0, "u"}};
  EXPECT_EQ(say(kAna, candidate).outgoing,
            (Outs{{kBo, protocol::Candidate{kFirst, 1, candidate.candidate}}}));
}

TEST_F(RoomRegistryTest, RelaysNothingToOneselfToAnotherRoomOrToNobody) {
  join(kAna);
  join(kBo, "another room");
  for (const PeerId to : {kFirst, kSecond, kThird}) {
    const Step step = say(kAna, protocol::Description{to, 1, 1, SdpKind::Offer, "sdp"});
    EXPECT_EQ(step.outgoing, Outs{error(kAna, ErrorCode::NoSuchPeer, step)});
    EXPECT_EQ(std::get<protocol::Error>(step.outgoing.at(0).message).about, "webrtc_offer");
  }
}

TEST_F(RoomRegistryTest, RefusesMessagesFromWhoIsInNoRoom) {
  join(kAna);
  for (const protocol::ClientMessage& message :
       {protocol::ClientMessage(protocol::Description{kFirst, 1, 1, SdpKind::Answer, "sdp"}),
        protocol::ClientMessage(protocol::Candidate{kFirst, 1, {}}),
        protocol::ClientMessage(protocol::PeerState{}),
        protocol::ClientMessage(protocol::Leave{})}) {
    const Step step = say(kBo, message);
    EXPECT_EQ(step.outgoing, Outs{error(kBo, ErrorCode::NotInRoom, step)});
  }
}

TEST_F(RoomRegistryTest, TellsTheRoomAndLaterJoinersWhatSomeoneSends) {
  join(kAna);
  join(kBo);
  const protocol::MediaState state{.microphone = true, .hand = true};
  EXPECT_EQ(say(kAna, protocol::PeerState{{}, state}).outgoing,
            (Outs{{kBo, protocol::PeerState{kFirst, state}}}));
  EXPECT_EQ(join(kCy).peers.at(0).state, state);
}

TEST_F(RoomRegistryTest, TellsTheOthersWhoLeftAndForgetsTheEmptyRoom) {
  join(kAna);
  join(kBo);
  EXPECT_EQ(say(kAna, protocol::Leave{}).outgoing,
            (Outs{{kBo, protocol::PeerLeft{kFirst, protocol::LeaveReason::Left}}}));
  EXPECT_EQ(registry_.left(kBo).outgoing, Outs{});
  EXPECT_EQ(registry_.room_count(), 0u);
  EXPECT_EQ(registry_.seat_count(), 0u);
}

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

TEST_F(RoomRegistryTest, NeverGivesOutAnIdThatAnotherServerOfTheSameKeyHasGivenOut) {
  RoomRegistry other = registry(8, kThird);
  const Step there = other.received(kAna, protocol::Join{.room = "room", .instance = "i"}, now_);
  const auto claim = std::get<protocol::RoomJoined>(there.outgoing.at(0).message).resume;
  const auto moved = join(kAna, "room", claim);
  EXPECT_EQ(moved.self, kThird);
  EXPECT_TRUE(moved.resumed);
  EXPECT_EQ(join(kBo).self, PeerId{103});
}

TEST_F(RoomRegistryTest, DropsWhatWasMeantForAPageThatHasBeenReloaded) {
  join(kAna, "room", {}, "before");
  join(kBo);
  const protocol::Description right{kFirst, 1, 1, SdpKind::Offer, "sdp", "before"};
  EXPECT_EQ(say(kBo, right).outgoing,
            (Outs{{kAna, protocol::Description{kSecond, 1, 1, SdpKind::Offer, "sdp", ""}}}));
  const Step step = say(kBo, protocol::Candidate{kFirst, 1, {}, "long before"});
  EXPECT_EQ(step.outgoing, Outs{error(kBo, ErrorCode::NoSuchPeer, step)});
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

TEST_F(RoomRegistryTest, TellsAWatcherWhoIsInTheRoomNowAndAtEachChange) {
  const auto peers = [](std::vector<protocol::PeerInfo> present) {
    return protocol::RoomPeers{"room", std::move(present), {kStun}, 8};
  };
  EXPECT_EQ(say(kCy, protocol::Watch{"room"}).outgoing, (Outs{{kCy, peers({})}}));
  const Step joined = say(kAna, protocol::Join{.room = "room", .name = "Name", .instance = "i"});
  EXPECT_EQ(joined.outgoing.at(1), (Outgoing{kCy, peers({info(kFirst)})}));
  EXPECT_EQ(say(kAna, protocol::Leave{}).outgoing, (Outs{{kCy, peers({})}}));
}

TEST_F(RoomRegistryTest, StopsTellingWhoWatchesAnotherRoomJoinsOrGoes) {
  join(kAna);
  say(kBo, protocol::Watch{"room"});
  say(kBo, protocol::Watch{"another room"});
  EXPECT_TRUE(say(kAna, protocol::PeerState{}).outgoing.empty());
  say(kCy, protocol::Watch{"room"});
  join(kCy);
  EXPECT_EQ(say(kAna, protocol::PeerState{}).outgoing,
            (Outs{{kCy, protocol::PeerState{kFirst, {}}}}));
  registry_.lost(kBo, now_);
  EXPECT_EQ(registry_.room_count(), 1u);
  const ConnectionId dee{4};
  say(dee, protocol::Watch{"room"});
  EXPECT_TRUE(say(dee, protocol::Watch{}).outgoing.empty());
  EXPECT_EQ(say(kAna, protocol::PeerState{}).outgoing.size(), 1u);
}

TEST_F(RoomRegistryTest, LetsNobodyInARoomWatchAnother) {
  join(kAna);
  const Step step = say(kAna, protocol::Watch{"another room"});
  EXPECT_EQ(step.outgoing, Outs{error(kAna, ErrorCode::BadMessage, step)});
}

}  // namespace
}  // namespace server
