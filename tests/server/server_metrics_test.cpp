#include "server/server_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "protocol/message.h"

namespace server {
namespace {

using namespace protocol;
using testing::HasSubstr;
using testing::Not;

class ServerMetricsTest : public testing::Test {
 protected:
  std::string text() { return metrics_.text({}, 0); }

  ServerMetrics metrics_;
};

TEST_F(ServerMetricsTest, BeginsWithEveryKindAndNothingCounted) {
  for (const char* line : {"confab_connections 0\n", "confab_rooms 0\n", "confab_seats 0\n",
                           "confab_send_queue_high_water_bytes 0\n", "confab_resumes_total 0\n",
                           "confab_log_lines_dropped_total 0\n",
                           "confab_relayed_messages_total{type=\"webrtc_offer\"} 0\n",
                           "confab_relayed_bytes_total{type=\"peer_state\"} 0\n"}) {
    EXPECT_THAT(text(), HasSubstr(line));
  }
}

TEST_F(ServerMetricsTest, CountsRelayedMessagesAndTheirBytesByType) {
  metrics_.relayed(RelayedType::Offer, 100);
  metrics_.relayed(RelayedType::Offer, 20);
  metrics_.relayed(RelayedType::Answer, 3);
  metrics_.relayed(RelayedType::Candidate, 4);
  metrics_.sent(PeerState{}, 5);
  metrics_.sent(Heartbeat{}, 1'000'000);
  const std::string now = text();
  for (const char* line :
       {"messages_total{type=\"webrtc_offer\"} 2\n", "bytes_total{type=\"webrtc_offer\"} 120\n",
        "messages_total{type=\"webrtc_answer\"} 1\n", "bytes_total{type=\"webrtc_answer\"} 3\n",
        "bytes_total{type=\"webrtc_ice_candidate\"} 4\n", "bytes_total{type=\"peer_state\"} 5\n"}) {
    EXPECT_THAT(now, HasSubstr(line));
  }
  EXPECT_THAT(now, Not(HasSubstr("heartbeat")));
}

TEST_F(ServerMetricsTest, CountsResumesRefusalsAndClosings) {
  metrics_.sent(RoomJoined{.resumed = true}, 1);
  metrics_.sent(RoomJoined{.resumed = false}, 1);
  metrics_.sent(Error{ErrorCode::NoSuchPeer, "There is nobody.", "join"}, 1);
  metrics_.sent(FullRoom{"secret", 8}, 1);
  metrics_.closing(4008);
  metrics_.handshake_failed("http_403");
  const std::string now = text();
  for (const char* line :
       {"confab_resumes_total 1\n", "confab_refusals_total{code=\"no_such_peer\"} 1\n",
        "confab_refusals_total{code=\"full_room\"} 1\n", "confab_closings_total{code=\"4008\"} 1\n",
        "confab_handshake_failures_total{reason=\"http_403\"} 1\n"}) {
    EXPECT_THAT(now, HasSubstr(line));
  }
  EXPECT_THAT(now, Not(HasSubstr("secret")));
}

TEST_F(ServerMetricsTest, KeepsTheHighestThatWasQueued) {
  for (const std::size_t bytes : {10U, 3'000'000U, 20U}) metrics_.queued(bytes);
  EXPECT_THAT(text(), HasSubstr("confab_send_queue_high_water_bytes 3000000\n"));
}

TEST_F(ServerMetricsTest, TellsHowFullItIsNow) {
  EXPECT_THAT(metrics_.text({.connections = 3, .rooms = 1, .seats = 2}, 0),
              AllOf(HasSubstr("confab_connections 3\n"), HasSubstr("confab_rooms 1\n"),
                    HasSubstr("confab_seats 2\n")));
  EXPECT_THAT(text(), HasSubstr("confab_connections 0\n"));
}

TEST_F(ServerMetricsTest, TellsHowManyLinesOfTheLogWereDropped) {
  EXPECT_THAT(metrics_.text({}, 3), HasSubstr("confab_log_lines_dropped_total 3\n"));
  EXPECT_THAT(metrics_.text({}, 5), HasSubstr("confab_log_lines_dropped_total 5\n"));
}

}  // namespace
}  // namespace server
