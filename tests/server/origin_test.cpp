#include "server/origin.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(Origin, OfTheServersOwnHostIsAllowed) {
  EXPECT_TRUE(origin_allowed("http://localhost:3000", "localhost:3000", {}));
  EXPECT_TRUE(origin_allowed("https://call.example", "call.example", {}));
  EXPECT_TRUE(origin_allowed("http://[::1]:3000", "[::1]:3000", {}));
}

TEST(Origin, IsComparedWithoutCaseAndWithItsDefaultPort) {
  EXPECT_TRUE(origin_allowed("http://localhost:3000", "LOCALHOST:3000", {}));
  EXPECT_TRUE(origin_allowed("https://call.example", "call.example:443", {}));
  EXPECT_TRUE(origin_allowed("http://[::1]", "[::1]:80", {}));
  EXPECT_FALSE(origin_allowed("https://call.example", "call.example:80", {}));
}

TEST(Origin, OfAnotherHostOrPortIsNot) {
  EXPECT_FALSE(origin_allowed("http://localhost:3001", "localhost:3000", {}));
  EXPECT_FALSE(origin_allowed("http://evil.example", "localhost:3000", {}));
  EXPECT_FALSE(origin_allowed("http://localhost:3000.evil.example", "localhost:3000", {}));
  EXPECT_FALSE(origin_allowed("http://evil.example/localhost:3000", "localhost:3000", {}));
  EXPECT_FALSE(origin_allowed("http://evil@localhost:3000", "localhost:3000", {}));
}

TEST(Origin, ThatIsNoWebOriginIsNot) {
  EXPECT_FALSE(origin_allowed("null", "null", {}));
  EXPECT_FALSE(origin_allowed("file://", "", {}));
  EXPECT_FALSE(origin_allowed("http://", "", {}));
  EXPECT_FALSE(origin_allowed("localhost:3000", "localhost:3000", {}));
}

TEST(Origin, OnTheListIsAllowedExactlyAsWritten) {
  const OriginPolicy policy{.allowed = {"https://other.example"}};
  EXPECT_TRUE(origin_allowed("https://other.example", "localhost:3000", policy));
  EXPECT_FALSE(origin_allowed("http://other.example", "localhost:3000", policy));
  EXPECT_FALSE(origin_allowed("https://other.example:8443", "localhost:3000", policy));
}

TEST(Host, IsAnyoneWithoutAList) {
  EXPECT_TRUE(host_allowed("evil.example", {}));
  EXPECT_TRUE(host_allowed("", {}));
}

TEST(Host, OnTheListIsAllowedAtAnyPortAndInAnyCase) {
  const OriginPolicy policy{.hosts = {"Calls.example", "2001:db8::1", "192.0.2.1"}};
  for (const char* host : {"calls.example", "CALLS.example:8443", "[2001:DB8::1]",
                           "[2001:db8::1]:3000", "192.0.2.1", "192.0.2.1:80"})
    EXPECT_TRUE(host_allowed(host, policy)) << host;
  for (const char* host : {"", "example", "evil.example", "calls.example.evil.example",
                           "calls.example:80:80", "2001:db8::1", "192.0.2.10", ":80"})
    EXPECT_FALSE(host_allowed(host, policy)) << host;
}

TEST(Host, NameHasNoPortAndNothingOfAUrl) {
  for (const char* name : {"a", "calls.example", "192.0.2.1", "::1"})
    EXPECT_TRUE(is_host_name(name)) << name;
  for (const char* name : {"", "a:80", "[::1]", "[::1]:80", "http://a", "a/", "u@a", "a b"})
    EXPECT_FALSE(is_host_name(name)) << name;
}

TEST(Origin, HasTheSchemeByWhichThePageIsReached) {
  EXPECT_TRUE(origin_allowed("https://call.example", "call.example", {}, Scheme::Https));
  EXPECT_FALSE(origin_allowed("http://call.example", "call.example", {}, Scheme::Https));
  EXPECT_TRUE(origin_allowed("http://call.example", "call.example", {}, Scheme::Http));
  EXPECT_FALSE(origin_allowed("https://call.example", "call.example", {}, Scheme::Http));
  const OriginPolicy policy{.allowed = {"http://other.example"}};
  EXPECT_TRUE(origin_allowed("http://other.example", "call.example", policy, Scheme::Https));
}

TEST(Origin, MissingIsAllowedOnlyForNativeClients) {
  EXPECT_FALSE(origin_allowed("", "localhost:3000", {}));
  EXPECT_TRUE(origin_allowed("", "localhost:3000", {.allow_native_clients = true}));
  EXPECT_FALSE(origin_allowed("http://evil", "localhost", {.allow_native_clients = true}));
}

}  // namespace
}  // namespace server
