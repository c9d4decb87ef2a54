#include "server/log_writer.h"

#include <gtest/gtest.h>

#include "server/pipe.h"

namespace server {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;

std::string numbered(int number) { return "line " + std::to_string(number) + "\n"; }

TEST(LogWriter, WritesLinesInOrder) {
  const Pipe pipe;
  LogWriter writer(pipe.writer());
  EXPECT_TRUE(writer.write("one\n"));
  EXPECT_TRUE(writer.write("two\n"));
  EXPECT_TRUE(writer.finish(kPatience));
  EXPECT_EQ(pipe.read(), "one\ntwo\n");
  EXPECT_EQ(writer.dropped(), 0U);
}

TEST(LogWriter, DropsWhatDoesNotFitIntoItsQueueAndGoesOnOnceItIsRead) {
  const Pipe pipe;
  std::string expected = pipe.fill();
  LogWriter writer(pipe.writer(), 1'000);
  for (int i = 0; writer.dropped() < 300; ++i) {
    if (writer.write(numbered(i))) expected += numbered(i);
  }
  EXPECT_FALSE(writer.finish(1ms));
  std::string read;
  while (!writer.finish(1ms)) read += pipe.read();
  read += pipe.read();
  EXPECT_EQ(read, expected);
  EXPECT_TRUE(writer.write("again\n"));
  EXPECT_TRUE(writer.finish(kPatience));
  EXPECT_EQ(pipe.read(), "again\n");
  EXPECT_EQ(writer.dropped(), 300U);
}

TEST(LogWriter, TakesALineThatJustFits) {
  const Pipe pipe;
  LogWriter writer(pipe.writer(), 5);
  EXPECT_FALSE(writer.write("12345\n"));
  EXPECT_TRUE(writer.write("1234\n"));
  EXPECT_TRUE(writer.finish(kPatience));
  EXPECT_EQ(pipe.read(), "1234\n");
  EXPECT_EQ(writer.dropped(), 1U);
}

TEST(LogWriter, EndsWhileItsReaderDoesNotRead) {
  const Pipe pipe;
  pipe.fill();
  {
    LogWriter writer(pipe.writer(), 1'000);
    while (writer.write("for nobody\n")) continue;
  }
  // The thread is still at it, and writes all before it ends.
  for (std::string read; read.find("for nobody\n") == std::string::npos;) read += pipe.read();
}

TEST(LogWriter, CountsWhatAFullDiskRefuses) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  LogWriter writer(full);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(writer.write(numbered(i)));
  EXPECT_TRUE(writer.finish(kPatience));
  EXPECT_EQ(writer.dropped(), 3U);
  ::close(full);
}

TEST(LogWriter, CountsWhatNobodyCanReadAnyMore) {
  Pipe pipe;
  LogWriter writer(pipe.writer());
  pipe.close_reader();
  EXPECT_TRUE(writer.write("one\n"));
  EXPECT_TRUE(writer.finish(kPatience));
  EXPECT_EQ(writer.dropped(), 1U);
}

TEST(LogWriter, WaitsForADescriptorThatDoesNotBlock) {
  const Pipe pipe;
  ::fcntl(pipe.writer(), F_SETFL, O_NONBLOCK);
  LogWriter writer(pipe.writer());
  const std::string line(9'999, 'x');
  EXPECT_TRUE(writer.write(line + "\n"));
  std::string read;
  while (!writer.finish(1ms)) read += pipe.read();
  read += pipe.read();
  EXPECT_EQ(read, line + "\n");
  EXPECT_EQ(writer.dropped(), 0U);
}

}  // namespace
}  // namespace server
