#include "server/socket_deadlines.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using Due = SocketDeadlines::Due;

class SocketDeadlinesTest : public testing::Test {
 protected:
  static Time at(int milliseconds) { return Time{Duration(1'700'000'000'000 + milliseconds)}; }
  Due idle(int milliseconds) { return deadlines_.idle(limits_, at(milliseconds)); }
  bool cut_off(int milliseconds) { return deadlines_.cut_off(limits_, at(milliseconds)); }
  bool too_slow(std::size_t waiting, int milliseconds) {
    return deadlines_.too_slow(limits_, waiting, at(milliseconds));
  }

  Limits limits_{.queue_bytes = 1'000, .queue_time = 3, .idle = 8, .close = 2};
  SocketDeadlines deadlines_;
};

TEST_F(SocketDeadlinesTest, ASilentSocketIsPingedOnceAfterHalfOfItsTimeAndThenGivenUp) {
  EXPECT_EQ(idle(0), Due::Nothing);
  EXPECT_EQ(idle(3'999), Due::Nothing);
  EXPECT_EQ(idle(4'000), Due::Ping);
  EXPECT_EQ(idle(4'001), Due::Nothing);
  EXPECT_EQ(idle(7'999), Due::Nothing);
  EXPECT_EQ(idle(8'000), Due::GivingUp);
}

TEST_F(SocketDeadlinesTest, ASocketThatIsHeardHasAllOfItsTimeAgain) {
  idle(0);
  EXPECT_EQ(idle(4'000), Due::Ping);
  deadlines_.heard();
  EXPECT_EQ(idle(7'000), Due::Nothing);
  EXPECT_EQ(idle(10'999), Due::Nothing);
  EXPECT_EQ(idle(11'000), Due::Ping);
  EXPECT_EQ(idle(14'999), Due::Nothing);
  EXPECT_EQ(idle(15'000), Due::GivingUp);
}

TEST_F(SocketDeadlinesTest, ASocketThatDoesNotCloseIsCutOffInItsTime) {
  EXPECT_FALSE(cut_off(500));
  EXPECT_FALSE(cut_off(2'499));
  EXPECT_TRUE(cut_off(2'500));
}

TEST_F(SocketDeadlinesTest, MoreThanHalfMayWaitForSoLong) {
  EXPECT_FALSE(too_slow(501, 0));
  EXPECT_FALSE(too_slow(1'000, 2'999));
  EXPECT_TRUE(too_slow(501, 3'000));
}

TEST_F(SocketDeadlinesTest, HalfMayWaitForEver) {
  EXPECT_FALSE(too_slow(501, 0));
  EXPECT_FALSE(too_slow(500, 2'999));
  EXPECT_FALSE(too_slow(501, 3'000));
  EXPECT_FALSE(too_slow(501, 5'999));
  EXPECT_TRUE(too_slow(501, 6'000));
}

TEST_F(SocketDeadlinesTest, AreThoseOfTheDefaultsWhereNothingElseIsSaid) {
  limits_ = {};
  idle(0);
  EXPECT_EQ(idle(9'999), Due::Nothing);
  EXPECT_EQ(idle(10'000), Due::Ping);
  EXPECT_EQ(idle(19'999), Due::Nothing);
  EXPECT_EQ(idle(20'000), Due::GivingUp);
  EXPECT_FALSE(cut_off(0));
  EXPECT_FALSE(cut_off(4'999));
  EXPECT_TRUE(cut_off(5'000));
}

}  // namespace
}  // namespace server
