#include "server/limit_reports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "server/log.h"
#include "server/pipe.h"

namespace server {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

class LimitReportsTest : public testing::Test {
 protected:
  LimitReportsTest() { start_log("info", LogFormat::Text, pipe_.writer()); }
  ~LimitReportsTest() override { start_log("off", LogFormat::Text, pipe_.writer()); }

  std::string logged() {
    finish_log();
    return pipe_.read();
  }

  Pipe pipe_;
  Time now_{Duration(1'700'000'000'000)};
  ServerMetrics metrics_;
  LimitReports reports_{[this] { return now_; }, metrics_};
};

TEST_F(LimitReportsTest, AreALineInTenSecondsHoweverOften) {
  reports_.hit(Limit::Connections);
  EXPECT_THAT(logged(), EndsWith(" warning limit_hit limit=connections times=1\n"));
  now_ += kLimitLogPeriod - Duration(1);
  reports_.hit(Limit::Connections);
  EXPECT_THAT(logged(), IsEmpty());
  now_ += Duration(1);
  reports_.hit(Limit::Connections);
  EXPECT_THAT(logged(), EndsWith(" warning limit_hit limit=connections times=2\n"));
}

TEST_F(LimitReportsTest, AreForEachKindByItself) {
  reports_.hit(Limit::Connections);
  logged();
  reports_.hit(Limit::Descriptors);
  EXPECT_THAT(logged(), EndsWith(" warning limit_hit limit=descriptors times=1\n"));
}

TEST_F(LimitReportsTest, AreAllCounted) {
  for (int i = 0; i < 3; ++i) reports_.hit(Limit::AddressConnects);
  EXPECT_THAT(metrics_.text({}, 0),
              HasSubstr("confab_limits_hit_total{limit=\"address_connects\"} 3\n"));
}

}  // namespace
}  // namespace server
