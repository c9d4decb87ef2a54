#include "talk/message_log.h"

#include <gtest/gtest.h>

namespace talk {
namespace {

constexpr PeerId kBo{2};

struct Log : MessageLog {
  Actions shown() {
    Actions out;
    show(out);
    return out;
  }
};

TEST(MessageLog, ShowsWhatIsNewAndThenOnlyWhatChanged) {
  Log log;
  const MessageId id = log.write("Hi", 2, call::Time{});
  const Actions first = log.shown();
  ASSERT_EQ(first.size(), 1u);
  EXPECT_TRUE(std::get<ShowMessage>(first[0]).is_new);
  EXPECT_TRUE(log.shown().empty());
  log.delivered(id);
  log.delivered(id);
  const Actions then = log.shown();
  ASSERT_EQ(then.size(), 1u) << "at once";
  EXPECT_FALSE(std::get<ShowMessage>(then[0]).is_new);
  EXPECT_EQ(std::get<ShowMessage>(then[0]).message.delivery, Delivery::Delivered);
}

TEST(MessageLog, KeepsAsManyAsTheLimitAndForgetsTheOldest) {
  Log log;
  const MessageId own = log.write("Hi", 1, call::Time{});
  for (std::size_t i = 1; i < MessageLog::kKeptMax; ++i) log.receive(kBo, "Hi", call::Time{});
  EXPECT_EQ(log.shown().size(), MessageLog::kKeptMax);
  log.receive(kBo, "Hi", call::Time{});
  EXPECT_EQ(log.shown().back(), Action(ForgetMessage{own}));
  log.delivered(own);
  EXPECT_TRUE(log.shown().empty());
}

TEST(MessageLog, CountsNothingAsUnreadThatIsForgotten) {
  Log log;
  for (std::size_t i = 0; i <= MessageLog::kKeptMax; ++i) log.receive(kBo, "Hi", call::Time{});
  log.shown();
  EXPECT_EQ(log.unread(), MessageLog::kKeptMax);
}

TEST(MessageLog, ForgetsAllThatItShowed) {
  Log log;
  const MessageId id = log.write("Hi", 1, call::Time{});
  log.shown();
  log.receive(kBo, "Hi", call::Time{});
  Actions out;
  log.forget_all(out);
  EXPECT_EQ(out, Actions{ForgetMessage{id}});
  EXPECT_EQ(log.unread(), 0u);
}

}  // namespace
}  // namespace talk
