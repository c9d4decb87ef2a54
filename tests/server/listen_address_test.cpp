#include "server/listen_address.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(ListenAddress, IsLoopbackIfOnlyAPortIsSaid) {
  EXPECT_EQ(read_listen_address("9300"), (ListenAddress{"127.0.0.1", 9300}));
  EXPECT_EQ(read_listen_address("0"), (ListenAddress{"127.0.0.1", 0}));
}

TEST(ListenAddress, MayBeOfEitherFamily) {
  EXPECT_EQ(read_listen_address("192.0.2.1:9300"), (ListenAddress{"192.0.2.1", 9300}));
  EXPECT_EQ(read_listen_address("[2001:db8::1]:65535"), (ListenAddress{"2001:db8::1", 65'535}));
}

TEST(ListenAddress, IsRefusedIfAnythingElseIsInIt) {
  for (const char* text : {"", ":", ":9300", "65536", "-1", "9300x", " 9300", "localhost:9300",
                           "192.0.2.1", "192.0.2.1:", "[192.0.2.1]:9300", "2001:db8::1:9300",
                           "[2001:db8::1]", "[]:9300", "[::1]9300", "http://127.0.0.1:9300"}) {
    EXPECT_EQ(read_listen_address(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace server
