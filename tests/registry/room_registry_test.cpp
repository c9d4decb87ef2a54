#include "server/room_registry.h"

#include "registry/room_registry_fixture.h"

namespace server {
namespace {

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

TEST_F(RoomRegistryTest, HasAsManyRoomsAsItMayAndTakesPeopleIntoThese) {
  RegistryOptions options;
  options.rooms_max = 2;
  registry_ = {std::move(options), kFirst, ClaimCodec(stand_in_mac)};
  join(kAna, "one");
  EXPECT_FALSE(say(kBo, protocol::Watch{.room = "two"}).is_one_room_too_many);
  const Step watched = say(kCy, protocol::Watch{.room = "three"});
  EXPECT_TRUE(watched.is_one_room_too_many);
  EXPECT_EQ(watched.outgoing, Outs{error(kCy, ErrorCode::RateLimited, watched)});
  const Step joined = say(kCy, protocol::Join{.room = "three", .instance = "i"});
  EXPECT_TRUE(joined.is_one_room_too_many);
  EXPECT_EQ(joined.outgoing, Outs{error(kCy, ErrorCode::RateLimited, joined)});
  EXPECT_FALSE(join(kCy, "one").created);
  registry_.left(kBo);
  EXPECT_TRUE(join(kBo, "three").created);
  EXPECT_EQ(registry_.room_count(), 2u);
}

TEST_F(RoomRegistryTest, GivesASeatBackAlsoInOneRoomTooMany) {
  const auto seat = join(kAna, "one");
  RegistryOptions options;
  options.rooms_max = 1;
  registry_ = {std::move(options), PeerId{1000}, ClaimCodec(stand_in_mac)};
  join(kBo, "two");
  EXPECT_TRUE(join(kAna, "one", seat.resume).resumed);
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

TEST_F(RoomRegistryTest, DropsWhatWasMeantForAPageThatHasBeenReloaded) {
  join(kAna, "room", {}, "before");
  join(kBo);
  const protocol::Description right{kFirst, 1, 1, SdpKind::Offer, "sdp", "before"};
  EXPECT_EQ(say(kBo, right).outgoing,
            (Outs{{kAna, protocol::Description{kSecond, 1, 1, SdpKind::Offer, "sdp", ""}}}));
  const Step step = say(kBo, protocol::Candidate{kFirst, 1, {}, "long before"});
  EXPECT_EQ(step.outgoing, Outs{error(kBo, ErrorCode::NoSuchPeer, step)});
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
