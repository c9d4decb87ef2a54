#include "server/seat_claim.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"
#include "registry/stand_in_mac.h"

namespace server {
namespace {

const ClaimCodec kCodec{stand_in_mac};
const Time kNow{Duration(1'000'000)};
const SeatClaim kClaim{"blue whale \u20AC", protocol::PeerId{protocol::kPeerIdMax}, 3,
                       kNow + Duration(1)};

TEST(SeatClaim, OpensWhatItSealed) { EXPECT_EQ(kCodec.open(kCodec.seal(kClaim), kNow), kClaim); }

TEST(SeatClaim, ExpiresWhenItSays) {
  EXPECT_EQ(kCodec.open(kCodec.seal(kClaim), kClaim.expires), std::nullopt);
}

TEST(SeatClaim, FitsTheLimitOfTheProtocolForTheLongestRoomAndTheLongestCode) {
  const ClaimCodec codec([](std::string_view) { return std::string(32, '\xFF'); });
  SeatClaim claim = kClaim;
  claim.room.clear();
  for (std::size_t i = 0; i < protocol::kRoomCodePointsMax; ++i) claim.room += "\U0001F600";
  EXPECT_LE(codec.seal(claim).size(), protocol::kClaimBytesMax);
}

TEST(SeatClaim, RefusesAClaimChangedInAnyCharacter) {
  const std::string sealed = kCodec.seal(kClaim);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string forged = sealed;
    forged[i] = forged[i] == '1' ? '2' : '1';
    EXPECT_EQ(kCodec.open(forged, kNow), std::nullopt) << i;
  }
}

TEST(SeatClaim, RefusesAnotherKey) {
  const ClaimCodec other([](std::string_view text) { return stand_in_mac(text) + "x"; });
  EXPECT_EQ(kCodec.open(other.seal(kClaim), kNow), std::nullopt);
}

// Signed as it should be, and yet no claim: what another version might write.
TEST(SeatClaim, RefusesASignedTextThatIsNoClaim) {
  for (const std::string text :
       {"", "1", "2.1.1.9999999999999.61", "1.x.1.9999999999999.61", "1.1.-1.9999999999999.61",
        "1.1.1.later.61", "1.1.1.9999999999999.6", "1.1.1.9999999999999.6g",
        "1.1.1.9999999999999.61.61"}) {
    const std::string mac = stand_in_mac(text);
    std::string hex;
    for (const char c : mac) hex += {'3', c};  // Digits: 0x30 to 0x39.
    EXPECT_EQ(kCodec.open(text + "." + hex, kNow), std::nullopt) << text;
  }
}

TEST(SeatClaim, RefusesWhatIsNotSigned) {
  for (const std::string_view text : {"", ".", "....", "1.1.1.9999999999999.61", "\xFF.\xFF"})
    EXPECT_EQ(kCodec.open(text, kNow), std::nullopt) << text;
}

}  // namespace
}  // namespace server
