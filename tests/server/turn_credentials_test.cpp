#include "server/turn_credentials.h"

#include <gtest/gtest.h>

namespace server {
namespace {

constexpr WallTime kNow{std::chrono::seconds(1'700'000'000)};

// The password as `openssl dgst -sha1 -hmac SECRET -binary | base64` has it.
TEST(TurnCredentials, AreWhatATurnServerWithTheSecretExpects) {
  const TurnCredentials made = turn_credentials("0f1e2d3c4b5a69788796a5b4c3d2e1f0", "ab-7", kNow);
  EXPECT_EQ(made.username, "1700000600:ab-7");
  EXPECT_EQ(made.password, "IwNvBMLJl4tMYaebe68ySJ3/yyE=");
}

TEST(TurnCredentials, DifferByClientAndTime) {
  const TurnCredentials made = turn_credentials("secret", "a", kNow);
  EXPECT_NE(turn_credentials("secret", "b", kNow), made);
  EXPECT_NE(turn_credentials("secret", "a", kNow + std::chrono::seconds(1)), made);
  EXPECT_EQ(turn_credentials("secret", "a", kNow), made);
}

TEST(TurnCredentials, ANameTellsNothing) {
  EXPECT_NE(opaque_name(), opaque_name());
  EXPECT_EQ(opaque_name().find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace server
