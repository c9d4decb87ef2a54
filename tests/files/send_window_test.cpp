#include "files/send_window.h"

#include <gtest/gtest.h>

#include <deque>

#include "protocol/limits.h"

namespace files {
namespace {

using call::Duration;
using call::Time;

constexpr Time at(int milliseconds) { return Time{Duration(milliseconds)}; }

// A line of so many bytes a millisecond behind a queue, `delay` long, in both directions together.
struct Line {
  std::uint64_t rate;
  Duration delay;
  Duration queue_max{};

  void run(SendWindow& window, Time from, Time to) {
    for (Time now = from; now < to; now += Duration(1)) {
      while (!on_the_way.empty() && on_the_way.front().arrives <= now) {
        window.written(1, on_the_way.front().end, now);
        on_the_way.pop_front();
      }
      while (const std::uint32_t length = window.room()) {
        sent += length;
        window.sent(1, sent, length, now);
        free_at = std::max(free_at, now) + Duration(length / rate);
        if (now > from + Duration(3'000)) queue_max = std::max(queue_max, free_at - now);
        on_the_way.push_back({free_at + delay, sent});
      }
    }
  }

  struct Frame {
    Time arrives;
    std::uint64_t end;
  };
  std::deque<Frame> on_the_way{};
  Time free_at{};
  std::uint64_t sent = 0;
};

TEST(SendWindow, BeginsWithLittle) {
  SendWindow window;
  std::uint64_t sent = 0;
  while (const std::uint32_t length = window.room()) window.sent(1, sent += length, length, at(0));
  EXPECT_EQ(sent, 8'192u);
  EXPECT_EQ(window.in_flight(), 8'192u);
}

TEST(SendWindow, GrowsToItsBoundOnALineThatBearsIt) {
  SendWindow window;
  Line{.rate = 1'000'000, .delay = Duration(20)}.run(window, at(0), at(5'000));
  EXPECT_EQ(window.bytes(), SendWindow::kBytesMax);
  EXPECT_LE(window.in_flight(), SendWindow::kBytesMax);
}

TEST(SendWindow, UsesALineAndLetsLittleWaitBeforeIt) {
  for (const std::uint64_t rate : {40u, 125u, 1'250u}) {
    SendWindow window;
    Line line{.rate = rate, .delay = Duration(40)};
    line.run(window, at(0), at(20'000));
    EXPECT_GE(line.sent, rate * 20'000 * 8 / 10) << rate;
    EXPECT_LE(line.queue_max, 3 * SendWindow::kTarget) << rate;
  }
}

TEST(SendWindow, SendsOneOrTwoFramesAtATimeOverTheThinnestLine) {
  SendWindow window;
  Line line{.rate = 4, .delay = Duration(40)};
  line.run(window, at(0), at(30'000));
  EXPECT_LT(window.bytes(), 2 * SendWindow::kBytesMin);
  EXPECT_LE(line.queue_max, Duration(2 * SendWindow::kBytesMin / line.rate));
}

TEST(SendWindow, GoesOnAfterTheWayBecameLonger) {
  SendWindow window;
  Line line{.rate = 1'250, .delay = Duration(10)};
  line.run(window, at(0), at(10'000));
  line.delay = Duration(310);
  line.run(window, at(10'000), at(140'000));
  const std::uint64_t before = line.sent;
  line.run(window, at(140'000), at(150'000));
  EXPECT_GE(line.sent - before, std::uint64_t{1'250} * 10'000 / 2);
}

TEST(SendWindow, WaitsForNothingThatIsForgotten) {
  SendWindow window;
  window.sent(1, 4'096, 4'096, at(0));
  window.sent(2, 4'096, 4'096, at(0));
  window.forget(1);
  EXPECT_EQ(window.in_flight(), 4'096u);
  window.written(1, 4'096, at(5));
  EXPECT_EQ(window.in_flight(), 4'096u);
  window.written(2, 4'096, at(5));
  EXPECT_EQ(window.in_flight(), 0u);
}

TEST(SendWindow, HasFramesThatAChannelTakes) {
  SendWindow window;
  Line{.rate = 1'000'000, .delay = Duration(20)}.run(window, at(0), at(5'000));
  window.forget(1);
  EXPECT_EQ(window.room(), protocol::kFileFrameBytesMax);
}

}  // namespace
}  // namespace files
