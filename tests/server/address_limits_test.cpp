#include "server/address_limits.h"

#include <gtest/gtest.h>

#include <string>

namespace server {
namespace {

constexpr Time kStart{Duration(1'700'000'000'000)};

Household at(const std::string& address) {
  return household_of(boost::asio::ip::make_address(address));
}

TEST(TokenBucket, LetsABurstThroughAndThenTheRate) {
  constexpr Rate kRate{.per_second = 10, .burst = 40};
  TokenBucket bucket;
  for (int i = 0; i < 40; ++i) EXPECT_TRUE(bucket.take(1, kRate, kStart));
  EXPECT_FALSE(bucket.take(1, kRate, kStart));
  EXPECT_FALSE(bucket.take(1, kRate, kStart + Duration(99)));
  EXPECT_TRUE(bucket.take(1, kRate, kStart + Duration(100)));
  EXPECT_FALSE(bucket.take(1, kRate, kStart + Duration(100)));
}

TEST(TokenBucket, TakesNothingWhereThereIsTooLittle) {
  constexpr Rate kRate{.per_second = 1, .burst = 10};
  TokenBucket bucket;
  EXPECT_FALSE(bucket.take(11, kRate, kStart));
  EXPECT_TRUE(bucket.is_full(kRate, kStart));
  EXPECT_TRUE(bucket.take(10, kRate, kStart));
}

TEST(TokenBucket, IsFullAgainAndNoFuller) {
  constexpr Rate kRate{.per_second = 1, .burst = 3};
  TokenBucket bucket;
  EXPECT_TRUE(bucket.take(3, kRate, kStart));
  EXPECT_FALSE(bucket.is_full(kRate, kStart + Duration(2'999)));
  EXPECT_TRUE(bucket.is_full(kRate, kStart + Duration(3'000)));
  EXPECT_FALSE(bucket.take(4, kRate, kStart + Duration(1'000'000)));
}

TEST(Household, IsAnIpv4AddressOrA64OfIpv6) {
  EXPECT_EQ(at("192.0.2.1"), at("192.0.2.1"));
  EXPECT_NE(at("192.0.2.1"), at("192.0.2.2"));
  EXPECT_EQ(at("192.0.2.1"), at("::ffff:192.0.2.1"));
  EXPECT_EQ(at("2001:db8:0:1::1"), at("2001:db8:0:1:ffff:ffff:ffff:ffff"));
  EXPECT_NE(at("2001:db8:0:1::1"), at("2001:db8:0:2::1"));
  EXPECT_NE(at("0:0:c000:201::"), at("192.0.2.1"));  // The same number.
}

class AddressLimitsTest : public testing::Test {
 protected:
  AddressLimits limits_{{.connections = 2, .connects = {.per_second = 1, .burst = 4}}};
  Household anna_ = at("192.0.2.1");
  Household ben_ = at("192.0.2.2");
};

TEST_F(AddressLimitsTest, CountConnectionsOfEachAddressByItself) {
  EXPECT_EQ(limits_.connect(anna_, kStart), std::nullopt);
  EXPECT_EQ(limits_.connect(anna_, kStart), std::nullopt);
  EXPECT_EQ(limits_.connect(anna_, kStart), Limit::AddressConnections);
  EXPECT_EQ(limits_.connect(ben_, kStart), std::nullopt);
  limits_.disconnected(anna_);
  EXPECT_EQ(limits_.connect(anna_, kStart), std::nullopt);
}

TEST_F(AddressLimitsTest, CountAttemptsAlsoThoseThatAreRefused) {
  for (int i = 0; i < 4; ++i) limits_.connect(anna_, kStart);
  EXPECT_EQ(limits_.connect(anna_, kStart), Limit::AddressConnects);
  limits_.disconnected(anna_);
  limits_.disconnected(anna_);
  EXPECT_EQ(limits_.connect(anna_, kStart + Duration(999)), Limit::AddressConnects);
  EXPECT_EQ(limits_.connect(anna_, kStart + Duration(1'000)), std::nullopt);
}

TEST_F(AddressLimitsTest, ForgetWhoHasNoConnectionAndMayMakeAsManyAsEver) {
  for (std::size_t i = 0; i < kForgetFrom; ++i) {
    const Household who = at("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256));
    EXPECT_EQ(limits_.connect(who, kStart), std::nullopt);
    if (i > 0) limits_.disconnected(who);  // The first stays.
  }
  EXPECT_EQ(limits_.remembered(), kForgetFrom);
  EXPECT_EQ(limits_.connect(anna_, kStart + Duration(1'000)), std::nullopt);
  EXPECT_EQ(limits_.remembered(), 2U);
}

TEST_F(AddressLimitsTest, RememberWhoJustConnected) {
  for (std::size_t i = 0; i <= kForgetFrom; ++i) {
    const Household who = at("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256));
    EXPECT_EQ(limits_.connect(who, kStart), std::nullopt);
    limits_.disconnected(who);
  }
  EXPECT_EQ(limits_.remembered(), kForgetFrom + 1);
}

}  // namespace
}  // namespace server
