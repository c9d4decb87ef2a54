#include "call/random.h"

#include <gtest/gtest.h>

namespace call {
namespace {

// The published first outputs of SplitMix64 for this seed: the same on every platform.
TEST(Random, GivesTheKnownSequenceOfItsAlgorithm) {
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317u);
  EXPECT_EQ(random.next(), 3203168211198807973u);
  EXPECT_EQ(random.next(), 9817491932198370423u);
}

TEST(Random, StaysBelowItsBound) {
  Random random(1);
  for (int i = 0; i < 1000; ++i) EXPECT_LT(random.below(7), 7u);
}

TEST(Random, NeverTakesAChanceOfNoneAndAlwaysOneOfAll) {
  Random random(1);
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(random.chance(0));
    EXPECT_TRUE(random.chance(100));
  }
}

}  // namespace
}  // namespace call
