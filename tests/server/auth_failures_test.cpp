#include "server/auth_failures.h"

#include <gtest/gtest.h>

#include <string>

namespace server {
namespace {

constexpr Time kStart{Duration(1'700'000'000'000)};

Household at(const std::string& address) {
  return household_of(boost::asio::ip::make_address(address));
}

class AuthFailuresTest : public testing::Test {
 protected:
  void fail(int times, Time when = kStart) {
    for (int i = 0; i < times; ++i) failures_.failed(anna_, when);
  }

  AuthFailures failures_{10};
  Household anna_ = at("2001:db8:0:1::1");
};

TEST_F(AuthFailuresTest, TenAtOnceEndTheAttemptsOfAllOfA64AndOfNobodyElse) {
  fail(9);
  EXPECT_TRUE(failures_.may_try(anna_, kStart));
  fail(1);
  EXPECT_FALSE(failures_.may_try(anna_, kStart));
  EXPECT_FALSE(failures_.may_try(at("2001:db8:0:1:ffff::"), kStart));
  EXPECT_TRUE(failures_.may_try(at("2001:db8:0:2::1"), kStart));
}

TEST_F(AuthFailuresTest, OneMoreIsAllowedEverySixSeconds) {
  fail(10);
  EXPECT_FALSE(failures_.may_try(anna_, kStart + Duration(5'999)));
  EXPECT_TRUE(failures_.may_try(anna_, kStart + Duration(6'000)));
  fail(1, kStart + Duration(6'000));
  EXPECT_FALSE(failures_.may_try(anna_, kStart + Duration(11'999)));
  EXPECT_TRUE(failures_.may_try(anna_, kStart + Duration(12'000)));
}

TEST_F(AuthFailuresTest, AreAllForgivenAfterAMinuteWithoutOne) {
  fail(10);
  fail(9, kStart + Duration(60'000));
  EXPECT_TRUE(failures_.may_try(anna_, kStart + Duration(60'000)));
  fail(1, kStart + Duration(60'000));
  EXPECT_FALSE(failures_.may_try(anna_, kStart + Duration(60'000)));
}

TEST_F(AuthFailuresTest, AreRememberedOfThoseOnlyWhoFailedJustNow) {
  const auto fail_of = [&](std::size_t i, Time when) {
    failures_.failed(at("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256)), when);
  };
  fail(10);
  for (std::size_t i = 1; i < kForgetFrom; ++i) fail_of(i, kStart);
  EXPECT_EQ(failures_.remembered(), kForgetFrom);
  fail_of(0, kStart + Duration(6'000));
  EXPECT_EQ(failures_.remembered(), 2U);
  fail(1, kStart + Duration(6'000));
  EXPECT_FALSE(failures_.may_try(anna_, kStart + Duration(6'000)));
}

}  // namespace
}  // namespace server
