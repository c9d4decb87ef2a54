#include "server/websocket_queue.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using namespace std::string_view_literals;

TEST(WebSocketQueue, HoldsFramesInOrder) {
  WebSocketQueue queue;
  queue.add_upgrade("HTTP/1.1 101\r\n\r\n");
  queue.add_text("hi");
  queue.add_ping();
  queue.add_pong("x");
  queue.add_close(4000);
  EXPECT_EQ(queue.bytes(), "HTTP/1.1 101\r\n\r\n\x81\x02hi\x89\0\x8A\x01x\x88\x02\x0F\xA0"sv);
  EXPECT_EQ(queue.frames(), 5U);
}

TEST(WebSocketQueue, WritesALengthInAsFewBytesAsItCan) {
  const auto head_of = [](std::size_t size) {
    WebSocketQueue queue;
    queue.add_text(std::string(size, 'x'));
    return std::string(queue.bytes().substr(0, queue.bytes().size() - size));
  };
  EXPECT_EQ(head_of(125), "\x81\x7D"sv);
  EXPECT_EQ(head_of(126), "\x81\x7E\0\x7E"sv);
  EXPECT_EQ(head_of(65'535), "\x81\x7E\xFF\xFF"sv);
  EXPECT_EQ(head_of(65'536), "\x81\x7F\0\0\0\0\0\x01\0\0"sv);
}

TEST(WebSocketQueue, CountsWhatWasNotSentWhole) {
  WebSocketQueue queue;
  for (const std::size_t size : {3U, 200U, 70'000U, 0U}) queue.add_text(std::string(size, 'x'));
  queue.sent(4);
  EXPECT_EQ(queue.frames(), 4U);
  queue.sent(1);
  EXPECT_EQ(queue.frames(), 3U);
  queue.sent(204 + 70'000);
  EXPECT_EQ(queue.frames(), 2U);
  EXPECT_EQ(queue.bytes(), "xxxxxxxxxx\x81\0"sv);
  queue.sent(12);
  EXPECT_EQ(queue.frames(), 0U);
  EXPECT_EQ(queue.bytes(), "");
}

class WebSocketQueueDrop : public testing::Test {
 protected:
  WebSocketQueueDrop() {
    for (const char* text : {"one", "two", "three"}) queue_.add_text(text);
  }

  WebSocketQueue queue_;
};

TEST_F(WebSocketQueueDrop, TakesAllThatWasNotBegun) {
  queue_.drop(0);
  EXPECT_EQ(queue_.bytes(), "");
  EXPECT_EQ(queue_.frames(), 0U);
}

TEST_F(WebSocketQueueDrop, LeavesTheFrameThatWasBegun) {
  queue_.sent(6);
  queue_.drop(0);
  EXPECT_EQ(queue_.bytes(), "\x03two");
  EXPECT_EQ(queue_.frames(), 1U);
}

TEST_F(WebSocketQueueDrop, TakesTheNextOneBetweenTwo) {
  queue_.sent(5);
  queue_.drop(0);
  EXPECT_EQ(queue_.bytes(), "");
}

TEST_F(WebSocketQueueDrop, LeavesWhatWasPromised) {
  queue_.drop(6);
  EXPECT_EQ(queue_.bytes(), "\x81\x03one\x81\x03two");
  EXPECT_EQ(queue_.frames(), 2U);
  queue_.drop(5);
  EXPECT_EQ(queue_.bytes(), "\x81\x03one");
}

}  // namespace
}  // namespace server
