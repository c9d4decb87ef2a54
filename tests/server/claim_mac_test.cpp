#include "server/claim_mac.h"

#include <gtest/gtest.h>

namespace server {
namespace {

std::string bytes(std::initializer_list<unsigned char> values) {
  return {values.begin(), values.end()};
}

// RFC 4231, test case 2.
TEST(ClaimMac, IsHmacSha256) {
  EXPECT_EQ(make_claim_mac("Jefe")("what do ya want for nothing?"),
            bytes({0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e, 0x6a, 0x04, 0x24,
                   0x26, 0x08, 0x95, 0x75, 0xc7, 0x5a, 0x00, 0x3f, 0x08, 0x9d, 0x27,
                   0x39, 0x83, 0x9d, 0xec, 0x58, 0xb9, 0x64, 0xec, 0x38, 0x43}));
}

TEST(ClaimMac, ClaimsOfAnotherKeyAreRefused) {
  const Time now{};
  const SeatClaim claim{"room", protocol::PeerId(7), 1, now + Duration(1000)};
  const std::string sealed = ClaimCodec(make_claim_mac("one key")).seal(claim);
  EXPECT_EQ(ClaimCodec(make_claim_mac("one key")).open(sealed, now), claim);
  EXPECT_EQ(ClaimCodec(make_claim_mac("another")).open(sealed, now), std::nullopt);
}

}  // namespace
}  // namespace server
