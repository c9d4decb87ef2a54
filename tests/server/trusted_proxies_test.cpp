#include "server/trusted_proxies.h"

#include <gtest/gtest.h>

#include <boost/asio/ip/address.hpp>

namespace server {
namespace {

const std::vector<Network> kTrusted{*read_network("127.0.0.0/8"), *read_network("10.1.2.3"),
                                    *read_network("2001:db8:7::/48")};

boost::asio::ip::address address(const char* text) { return boost::asio::ip::make_address(text); }

std::string behind(const char* peer, std::string_view forwarded_for) {
  return client_behind({address(peer)}, forwarded_for, "", kTrusted).address.to_string();
}

TEST(TrustedProxies, AreBelievedWhomTheySpeakFor) {
  EXPECT_EQ(behind("127.0.0.1", "192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(behind("10.1.2.3", "2001:db8::1"), "2001:db8::1");
  EXPECT_EQ(behind("2001:db8:7::9", "::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(behind("127.0.0.1", ""), "127.0.0.1");
}

TEST(TrustedProxies, AreAloneBelieved) {
  EXPECT_EQ(behind("192.0.2.1", "198.51.100.1"), "192.0.2.1");
  EXPECT_EQ(behind("10.1.2.4", "198.51.100.1"), "10.1.2.4");
  EXPECT_EQ(behind("2001:db8:8::9", "198.51.100.1"), "2001:db8:8::9");
  const Client stranger{address("192.0.2.1")};
  EXPECT_EQ(client_behind(stranger, "", "https", kTrusted), stranger);
}

TEST(TrustedProxies, AreFollowedFromTheRightToTheFirstStranger) {
  EXPECT_EQ(behind("127.0.0.1", "1.1.1.1, 192.0.2.7, 10.1.2.3"), "192.0.2.7");
  EXPECT_EQ(behind("127.0.0.1", "1.1.1.1,10.1.2.3,192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(behind("127.0.0.1", "10.1.2.3, 127.0.0.2"), "10.1.2.3");
}

TEST(TrustedProxies, AreNotFollowedPastWhatIsNoAddress) {
  for (const char* list : {"unknown", "192.0.2.7, ", "192.0.2.7, _hidden", "192.0.2.7:80", ","}) {
    EXPECT_EQ(behind("127.0.0.1", list), "127.0.0.1") << list;
  }
}

TEST(TrustedProxies, TellTheScheme) {
  const Client proxy{address("127.0.0.1")};
  EXPECT_EQ(client_behind(proxy, "", "https", kTrusted).scheme, Scheme::Https);
  EXPECT_EQ(client_behind(proxy, "", "https, http", kTrusted).scheme, Scheme::Http);
  EXPECT_EQ(client_behind(proxy, "", "", kTrusted).scheme, Scheme::Unknown);
  EXPECT_EQ(client_behind(proxy, "", "ftp", kTrusted).scheme, Scheme::Unknown);
}

TEST(TrustedProxies, AreNetworksOrAddresses) {
  for (const char* text : {"", "a", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0/8", "/8"}) {
    EXPECT_EQ(read_network(text), std::nullopt) << text;
  }
  const std::vector<Network> all{*read_network("0.0.0.0/0")};
  const Client seen = client_behind({address("192.0.2.1")}, "192.0.2.7", "", all);
  EXPECT_EQ(seen.address, address("192.0.2.7"));
}

TEST(TrustedProxies, KnowIpv4ClientsOfAnIpv6Socket) {
  EXPECT_EQ(without_mapping(address("::ffff:192.0.2.1")), address("192.0.2.1"));
  EXPECT_EQ(without_mapping(address("2001:db8::1")), address("2001:db8::1"));
}

}  // namespace
}  // namespace server
