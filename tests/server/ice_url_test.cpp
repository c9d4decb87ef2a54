#include "server/ice_url.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(StunUrl, AddsTheSchemeThatIsMissing) {
  EXPECT_EQ(stun_url("stun.example:3478"), "stun:stun.example:3478");
  EXPECT_EQ(stun_url("stun:stun.example:3478"), "stun:stun.example:3478");
  EXPECT_EQ(stun_url("stuns:stun.example"), "stuns:stun.example");
  EXPECT_EQ(stun_url("192.0.2.1"), "stun:192.0.2.1");
  EXPECT_EQ(stun_url("[2001:db8::1]:3478"), "stun:[2001:db8::1]:3478");
}

TEST(StunUrl, RefusesWhatABrowserWouldRefuse) {
  for (const char* text : {"", "stun:", "a:", "a:0", "a:65536", "a:b", "a b", "a:1:2", "a/", "a?b",
                           "turn:a", "http://a", "2001:db8::1", "[]:1", "a:1 "}) {
    EXPECT_EQ(stun_url(text), std::nullopt) << text;
  }
}

TEST(TurnUrl, AllowsATransport) {
  EXPECT_EQ(turn_url("a.example:3478"), "turn:a.example:3478");
  EXPECT_EQ(turn_url("turns:a.example:443?transport=tcp"), "turns:a.example:443?transport=tcp");
  EXPECT_EQ(turn_url("a.example?transport=udp"), "turn:a.example?transport=udp");
  EXPECT_EQ(turn_url("a.example?transport=sctp"), std::nullopt);
  EXPECT_EQ(turn_url("?transport=udp"), std::nullopt);
  EXPECT_EQ(turn_url("stun:a"), std::nullopt);
}

}  // namespace
}  // namespace server
