#include "call_log/address.h"

#include <gtest/gtest.h>

namespace call_log {
namespace {

TEST(Address, KnowsAnIpv4Address) {
  for (const char* text : {"0.0.0.0", "192.0.2.1", "255.255.255.255", "10.0.0.07"})
    EXPECT_TRUE(is_ipv4(text)) << text;
  for (const char* text : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.", ".1.2.3", "1..2.3",
                           "1.2.3.4 ", "1.2.3.x", "1.2.3.0004"})
    EXPECT_FALSE(is_ipv4(text)) << text;
}

TEST(Address, KnowsAnIpv6Address) {
  for (const char* text : {"::", "::1", "1::", "2001:db8::1", "1:2:3:4:5:6:7:8", "FE80::aBcD",
                           "::ffff:192.0.2.1", "1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:7::"})
    EXPECT_TRUE(is_ipv6(text)) << text;
  for (const char* text :
       {"", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3",
        "12345::", "g::1", "1:2:", "::192.0.2.1:1", "192.0.2.1", "10:20:30"})
    EXPECT_FALSE(is_ipv6(text)) << text;
}

TEST(Address, KnowsAnAddressThatABrowserHides) {
  EXPECT_TRUE(is_local_name("4f3a2b1c-0000-4000-8000-000000000000.local"));
  EXPECT_FALSE(is_local_name(".local"));
  EXPECT_FALSE(is_local_name("local"));
  EXPECT_FALSE(is_local_name("a.locale"));
}

}  // namespace
}  // namespace call_log
