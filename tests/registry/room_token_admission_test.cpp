// Who may come in where rooms are not open to everybody. What a token is, is not for the registry.
#include "room_registry_fixture.h"

namespace server {
namespace {

class AdmissionTest : public RoomRegistryTest {
 protected:
  AdmissionTest() { registry_ = closed(kFirst); }

  static RoomRegistry closed(PeerId first_id) {
    return {{.admits = [](const std::string& token,
                          const std::string& room) { return token == "token of " + room; }},
            first_id,
            ClaimCodec(stand_in_mac)};
  }
  static protocol::Join join_by(std::string token, std::string claim = {}) {
    return {.room = "room", .instance = "i", .resume = std::move(claim), .token = std::move(token)};
  }
  protocol::RoomJoined admitted(ConnectionId from, const protocol::Join& message) {
    const Step step = say(from, message);
    const auto* joined = std::get_if<protocol::RoomJoined>(&step.outgoing.at(0).message);
    EXPECT_NE(joined, nullptr);
    return joined == nullptr ? protocol::RoomJoined{} : *joined;
  }
  void expect_forbidden(ConnectionId from, const protocol::ClientMessage& message) {
    const Step step = say(from, message);
    EXPECT_EQ(step.outgoing, Outs{error(from, ErrorCode::Forbidden, step)});
  }
};

TEST_F(AdmissionTest, OnlyATokenOfTheRoomLetsIn) {
  expect_forbidden(kAna, join_by(""));
  expect_forbidden(kAna, join_by("token of another"));
  EXPECT_EQ(registry_.room_count(), 0u);
  EXPECT_EQ(admitted(kAna, join_by("token of room")).self, kFirst);
}

TEST_F(AdmissionTest, OnlyATokenOfTheRoomLetsWatchIt) {
  expect_forbidden(kAna, protocol::Watch{"room"});
  expect_forbidden(kAna, protocol::Watch{"room", "token of another"});
  EXPECT_EQ(registry_.room_count(), 0u);
  EXPECT_TRUE(std::holds_alternative<protocol::RoomPeers>(
      say(kAna, protocol::Watch{"room", "token of room"}).outgoing.at(0).message));
  EXPECT_EQ(say(kAna, protocol::Watch{}).outgoing, Outs{});
}

TEST_F(AdmissionTest, SaysThatATokenWasRefusedButNotThatThereWasNone) {
  EXPECT_EQ(say(kAna, join_by("token of another")).token, TokenFate::Refused);
  EXPECT_EQ(say(kAna, protocol::Watch{"room", "token of another"}).token, TokenFate::Refused);
  EXPECT_EQ(say(kAna, join_by("")).token, TokenFate::None);
  EXPECT_EQ(say(kAna, join_by("token of room")).token, TokenFate::None);
}

TEST_F(AdmissionTest, ATokenThatIsSkippedLetsNobodyInHoweverGood) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  for (const protocol::ClientMessage& message :
       {protocol::ClientMessage(join_by("token of room")),
        protocol::ClientMessage(protocol::Watch{"room", "token of room"})}) {
    const Step step = registry_.received(kBo, message, now_, Tokens::Skip);
    EXPECT_EQ(step.outgoing, Outs{error(kBo, ErrorCode::RateLimited, step)});
    EXPECT_EQ(step.token, TokenFate::Skipped);
  }
  const Step none = registry_.received(kBo, join_by(""), now_, Tokens::Skip);
  EXPECT_EQ(none.outgoing, Outs{error(kBo, ErrorCode::Forbidden, none)});
  const auto back = join_by("no token", claim);
  EXPECT_EQ(registry_.received(kBo, back, now_, Tokens::Skip).token, TokenFate::None);
}

TEST_F(AdmissionTest, ASeatIsGivenBackForItsClaimAlone) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  registry_.lost(kAna, now_);
  EXPECT_TRUE(admitted(kBo, join_by("", claim)).resumed);
}

TEST_F(AdmissionTest, WhoWasLostForGoodIsLetInForTheClaimAlone) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  registry_.lost(kAna, now_);
  registry_.timer_fired(now_ + Duration(30'000));
  EXPECT_EQ(admitted(kBo, join_by("", claim)).self, kSecond);
}

TEST_F(AdmissionTest, AClaimOfAnEarlierProcessIsEnough) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  registry_ = closed(PeerId{1'000});
  EXPECT_TRUE(admitted(kBo, join_by("", claim)).resumed);
}

TEST_F(AdmissionTest, WhoLeftNeedsATokenAgain) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  say(kAna, protocol::Leave{});
  expect_forbidden(kAna, join_by("", claim));
  EXPECT_FALSE(admitted(kAna, join_by("token of room", claim)).resumed);
}

TEST_F(AdmissionTest, AClaimOfAnotherRoomIsNone) {
  const std::string claim = admitted(kAna, join_by("token of room")).resume;
  auto elsewhere = join_by("", claim);
  elsewhere.room = "another";
  expect_forbidden(kBo, elsewhere);
}

}  // namespace
}  // namespace server
