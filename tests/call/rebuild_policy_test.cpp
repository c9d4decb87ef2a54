#include "call/rebuild_policy.h"

#include <gtest/gtest.h>

namespace call {
namespace {

constexpr Time kStart{Duration(1'000)};

TEST(RebuildPolicy, CountsTheFirstConnectionAndAllowsTheNextAtOnce) {
  RebuildPolicy policy;
  EXPECT_EQ(policy.attempts(), 1);
  EXPECT_EQ(policy.earliest(kStart), kStart);
}

TEST(RebuildPolicy, AllowsOneAttemptInFiveSeconds) {
  RebuildPolicy policy;
  policy.began(kStart);
  EXPECT_EQ(policy.earliest(kStart), kStart + Duration(5'000));
  const Time later = kStart + Duration(5'001);
  EXPECT_EQ(policy.earliest(later), later);
}

TEST(RebuildPolicy, IsSpentAfterThreeAttemptsAndThenAllowsOneInHalfAMinute) {
  RebuildPolicy policy;
  policy.began(kStart);
  EXPECT_FALSE(policy.spent());
  policy.began(kStart);
  EXPECT_TRUE(policy.spent());
  EXPECT_EQ(policy.earliest(kStart), kStart + Duration(30'000));
  policy.began(kStart + Duration(30'000));
  EXPECT_EQ(policy.earliest(kStart), kStart + Duration(60'000));
}

TEST(RebuildPolicy, AllowsThreeMoreWhenForgivenButStillOneInFiveSeconds) {
  RebuildPolicy policy;
  for (int i = 0; i < 5; ++i) policy.began(kStart);
  policy.forgive();
  EXPECT_EQ(policy.earliest(kStart), kStart + Duration(5'000));
  for (int i = 0; i < 2; ++i) policy.began(kStart);
  EXPECT_FALSE(policy.spent());
  policy.began(kStart);
  EXPECT_TRUE(policy.spent());
}

}  // namespace
}  // namespace call
