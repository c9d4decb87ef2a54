#include "server/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/pipe.h"

namespace server {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

constexpr const char* kTime = "....-..-..T..:..:..\\.[0-9][0-9][0-9][+-]..:..";

class LogTest : public testing::Test {
 protected:
  ~LogTest() override { start_log("off", LogFormat::Text, pipe_.writer()); }

  void start(const std::string& level, LogFormat format) {
    start_log(level, format, pipe_.writer());
  }

  std::string logged() {
    finish_log();
    return pipe_.read();
  }

  Pipe pipe_;
};

TEST_F(LogTest, AsTextIsTimeLevelEventAndFields) {
  start("info", LogFormat::Text);
  log_info("opened", {{"connection", 7U}, {"how", "lost"}});
  EXPECT_THAT(logged(), MatchesRegex(kTime + std::string(" info opened connection=7 how=lost\n")));
  log_warning("alone");
  EXPECT_THAT(logged(), MatchesRegex(kTime + std::string(" warning alone\n")));
}

TEST_F(LogTest, AsJsonIsOneObjectALine) {
  start("info", LogFormat::Json);
  log_error("opened", {{"connection", 7U}, {"how", "a \"b\"\n"}});
  EXPECT_THAT(logged(), MatchesRegex("\\{\"time\":\"" + std::string(kTime) +
                                     "\",\"level\":\"error\",\"event\":\"opened\","
                                     "\"connection\":7,\"how\":\"a \\\\\"b\\\\\"\\\\n\"\\}\n"));
}

TEST_F(LogTest, AsTextCannotBeForgedByAValue) {
  start("info", LogFormat::Text);
  log_info("opened", {{"how", "x\n2026 info opened"}, {"next", ""}, {"more", "a=b"}, {"ä", "ö"}});
  EXPECT_THAT(logged(),
              HasSubstr("opened how=\"x\\n2026 info opened\" next=\"\" more=\"a=b\" ä=\"ö\"\n"));
}

TEST_F(LogTest, HasNothingBelowItsLevel) {
  start("warn", LogFormat::Text);
  log_debug("debug");
  log_info("info");
  EXPECT_THAT(logged(), IsEmpty());
  log_warning("warning");
  log_error("error");
  EXPECT_THAT(logged(), MatchesRegex(".* warning warning\n.* error error\n"));
}

TEST_F(LogTest, AnnouncesAtAnyLevelInTheWayOfTheFormat) {
  start("off", LogFormat::Text);
  announce("Ready at x", "ready", {{"url", "x"}});
  EXPECT_EQ(logged(), "Ready at x\n");
  start("off", LogFormat::Json);
  announce("Ready at x", "ready", {{"url", "x"}});
  EXPECT_THAT(logged(), HasSubstr("\"level\":\"info\",\"event\":\"ready\",\"url\":\"x\"}\n"));
}

TEST_F(LogTest, SaysHowManyLinesWereDroppedOnceThereIsRoomAlsoWhileThereIsMuchToLog) {
  start("info", LogFormat::Text);
  const std::string text(1000, 'x');
  while (log_lines_dropped() == 0) log_info("filler", {{"text", text}});
  const std::string said = "warning log_lines_dropped total=";
  std::string read;
  while (read.find(said) == std::string::npos || !read.ends_with('\n')) {
    log_info("later");
    read += pipe_.read();
  }
  const std::uint64_t total = std::stoull(read.substr(read.find(said) + said.size()));
  EXPECT_GE(total, 1U);
  EXPECT_LE(total, log_lines_dropped());
}

}  // namespace
}  // namespace server
