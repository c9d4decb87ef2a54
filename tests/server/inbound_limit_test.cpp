#include "server/inbound_limit.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(InboundLimit, ForgetsWhatWasDroppedOnceAsMuchAsEverMayCome) {
  const auto settings = InboundLimit::settings({});
  InboundLimit limit;
  Time now{Duration(1'700'000'000'000)};
  const auto flood = [&](unsigned times) {
    for (unsigned i = 0; i < times; ++i) limit.received(1, settings, now);
    return limit.is_spent();
  };
  EXPECT_FALSE(flood(300 + kDroppedMax - 1));
  now += Duration(6'000);
  EXPECT_FALSE(flood(300 + kDroppedMax - 1));
  now += Duration(5'000);
  EXPECT_TRUE(flood(250 + 1));
}

}  // namespace
}  // namespace server
