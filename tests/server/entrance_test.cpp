#include "server/entrance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace server {
namespace {

using testing::HasSubstr;
using Place = Entrance::Place;
using Connection = Entrance::Connection;

boost::asio::ip::address address(const std::string& text) {
  return boost::asio::ip::make_address(text);
}

class EntranceTest : public testing::Test {
 protected:
  std::string metrics() { return metrics_.text({}, 0); }

  Time now_{Duration(1'700'000'000'000)};
  ServerMetrics metrics_;
  LimitReports reports_{[this] { return now_; }, metrics_};
  std::vector<Network> proxies_{*read_network("198.51.100.0/24")};
  Limits limits_{.address_connections = 2, .address_connects = 4, .connections = 3};
  Entrance entrance_{limits_, 1024, proxies_, [this] { return now_; }, reports_};
};

TEST_F(EntranceTest, LetsAnAddressHaveSoManySockets) {
  std::vector<Place> places;
  for (int i = 0; i < 2; ++i) places.push_back(*entrance_.socket(address("192.0.2.1")));
  EXPECT_EQ(entrance_.socket(address("192.0.2.1")), std::nullopt);
  EXPECT_NE(entrance_.socket(address("192.0.2.2")), std::nullopt);
  EXPECT_THAT(metrics(), HasSubstr("confab_limits_hit_total{limit=\"address_connections\"} 1\n"));
  places.pop_back();
  EXPECT_NE(entrance_.socket(address("192.0.2.1")), std::nullopt);
}

TEST_F(EntranceTest, LetsAnAddressMakeSoManySocketsASecond) {
  for (int i = 0; i < 16; ++i) EXPECT_NE(entrance_.socket(address("2001:db8::1")), std::nullopt);
  EXPECT_EQ(entrance_.socket(address("2001:db8::2")), std::nullopt);
  EXPECT_THAT(metrics(), HasSubstr("confab_limits_hit_total{limit=\"address_connects\"} 1\n"));
  now_ += Duration(250);
  EXPECT_NE(entrance_.socket(address("2001:db8::2")), std::nullopt);
}

TEST_F(EntranceTest, LetsAnAddressHaveFourTimesAsManyConnections) {
  std::vector<Connection> connections;
  for (int i = 0; i < 8; ++i) connections.push_back(*entrance_.connection(address("192.0.2.1")));
  EXPECT_FALSE(entrance_.connection(address("192.0.2.1")).has_value());
  EXPECT_TRUE(entrance_.connection(address("192.0.2.2")).has_value());
}

TEST_F(EntranceTest, DoesNotLimitProxies) {
  std::vector<Place> places;
  for (int i = 0; i < 100; ++i) {
    places.push_back(*entrance_.socket(address("::ffff:198.51.100.7")));
    EXPECT_TRUE(entrance_.connection(address("198.51.100.7")).has_value());
  }
}

TEST_F(EntranceTest, ServesSoManyAndTellsMoreToComeLater) {
  std::vector<Connection> connections;
  for (int i = 0; i < 3; ++i) {
    connections.push_back(*entrance_.connection(address("192.0.2." + std::to_string(i))));
    EXPECT_FALSE(connections.back().refused);
  }
  EXPECT_TRUE(entrance_.connection(address("192.0.2.4"))->refused);
  EXPECT_THAT(metrics(), HasSubstr("confab_limits_hit_total{limit=\"connections\"} 1\n"));
  connections.pop_back();
  EXPECT_FALSE(entrance_.connection(address("192.0.2.4"))->refused);
}

TEST_F(EntranceTest, HangsUpOnTooManyWhoWaitToBeToldSo) {
  std::vector<Connection> connections;
  for (std::size_t i = 0; i < 3 + kRefusedMax; ++i) {
    connections.push_back(*entrance_.connection(address("10.0.0." + std::to_string(i))));
  }
  EXPECT_FALSE(entrance_.connection(address("192.0.2.4")).has_value());
  connections.pop_back();
  EXPECT_TRUE(entrance_.connection(address("192.0.2.4"))->refused);
}

TEST_F(EntranceTest, SpreadsThoseWhoComeAgain) {
  std::vector<std::string_view> seconds;
  for (int i = 0; i < 10; ++i) seconds.push_back(entrance_.retry_after());
  EXPECT_THAT(seconds, testing::ElementsAre("2", "3", "4", "5", "6", "7", "8", "9", "10", "2"));
}

TEST(ConnectionsMax, LeavesDescriptorsForTheRest) {
  EXPECT_EQ(connections_max({}, 65'536), 65'280U);
  EXPECT_EQ(connections_max({}, 100), 50U);
  EXPECT_EQ(connections_max({.connections = 7}, 65'536), 7U);
}

}  // namespace
}  // namespace server
