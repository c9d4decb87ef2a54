#include "call/reconnect_policy.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace call {
namespace {

constexpr ReconnectOptions kOptions{.delay_base = Duration(500), .delay_max = Duration(15'000)};

// The longest of the n-th delays (from 0) over many seeds.
Duration longest_delay(int n) {
  Duration longest{0};
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    ReconnectPolicy policy(kOptions, random);
    for (int i = 0; i < n; ++i) (void)policy.next_delay();
    longest = std::max(longest, policy.next_delay());
  }
  return longest;
}

void expect_just_below(Duration ceiling, Duration longest) {
  EXPECT_LE(longest, ceiling);
  EXPECT_GT(longest, ceiling * 95 / 100);
}

TEST(ReconnectPolicy, DoublesTheCeilingOfEachDelayUpToItsMaximum) {
  expect_just_below(Duration(500), longest_delay(0));
  expect_just_below(Duration(1'000), longest_delay(1));
  expect_just_below(Duration(8'000), longest_delay(4));
  expect_just_below(Duration(15'000), longest_delay(5));
  expect_just_below(Duration(15'000), longest_delay(60));
}

TEST(ReconnectPolicy, SpreadsClientsOverTheWholeSpan) {
  int early = 0;
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    Random random(seed);
    if (ReconnectPolicy(kOptions, random).next_delay() < Duration(250)) ++early;
  }
  EXPECT_GT(early, 400);
  EXPECT_LT(early, 600);
}

TEST(ReconnectPolicy, BeginsAnewAfterAReset) {
  Random random(7);
  ReconnectPolicy policy(kOptions, random);
  for (int i = 0; i < 20; ++i) (void)policy.next_delay();
  policy.reset();
  EXPECT_LE(policy.next_delay(), Duration(500));
}

}  // namespace
}  // namespace call
