#include "server/https_location.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(HttpsLocation, IsTheSameHostPortAndPath) {
  EXPECT_EQ(https_location("localhost:3000", "/"), "https://localhost:3000/");
  EXPECT_EQ(https_location("call.example", "/?room=a%20b"), "https://call.example/?room=a%20b");
  EXPECT_EQ(https_location("[::1]:3000", "/assets/x"), "https://[::1]:3000/assets/x");
}

TEST(HttpsLocation, LeadsToThePageFromWhatIsNoPath) {
  EXPECT_EQ(https_location("a", "http://evil.example/"), "https://a/");
  EXPECT_EQ(https_location("a", "*"), "https://a/");
  EXPECT_EQ(https_location("a", ""), "https://a/");
}

TEST(HttpsLocation, IsNowhereWithoutAHost) {
  for (const char* host : {"", "a/b", "user@a", "a b", "a?b", "a#b", "a\\b"}) {
    EXPECT_EQ(https_location(host, "/"), std::nullopt) << host;
  }
}

}  // namespace
}  // namespace server
