#include "server/claim_mac.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(ClaimMac, IsTheSameForTheSameTextAndKeyOnly) {
  const ClaimCodec::Mac mac = make_claim_mac();
  EXPECT_EQ(mac("text").size(), 32U);
  EXPECT_EQ(mac("text"), mac("text"));
  EXPECT_NE(mac("text"), mac("other"));
  EXPECT_NE(mac("text"), make_claim_mac()("text"));
}

TEST(ClaimMac, ClaimsOfAnotherKeyAreRefused) {
  const Time now{};
  const SeatClaim claim{"room", protocol::PeerId(7), 1, now + Duration(1000)};
  const ClaimCodec codec(make_claim_mac());
  EXPECT_EQ(codec.open(codec.seal(claim), now), claim);
  EXPECT_EQ(ClaimCodec(make_claim_mac()).open(codec.seal(claim), now), std::nullopt);
}

}  // namespace
}  // namespace server
