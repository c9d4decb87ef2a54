// Each limit of talk, at it and one past it.
#include <gtest/gtest.h>

#include "protocol/limits.h"
#include "talk/here.h"

namespace talk {
namespace {

using call::Duration;
using protocol::ChatMessage;
using protocol::TalkState;

TEST(TalkLimits, TakesTextsUpToTheLimitAndKeepsLongerOnesInTheForm) {
  Here here;
  here.write(" " + std::string(protocol::kChatBytesMax, 'a') + " ");
  EXPECT_EQ(here.message(1).text.size(), protocol::kChatBytesMax);
  here.write(std::string(protocol::kChatBytesMax + 1, 'a'));
  EXPECT_EQ(here.refused(), (std::vector<RefuseMessage>{{TalkProblem::TooLong}}));
}

TEST(TalkLimits, TakesNoMoreThanManyMessagesWithinAShortTime) {
  Here here;
  for (int i = 0; i < Person::kWrittenBurst; ++i) here.write("Hi");
  EXPECT_TRUE(here.refused().empty());
  here.write("Hi");
  EXPECT_EQ(here.refused(), (std::vector<RefuseMessage>{{TalkProblem::TooMany}}));
  here.now += Person::kMessageInterval;
  here.write("Hi");
  EXPECT_EQ(here.refused().size(), 1u);
}

// Written so slowly that only what waits counts.
void write_slowly(Here& here, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    here.now += Person::kMessageInterval;
    here.write("Hi");
  }
}

TEST(TalkLimits, LetsNoMoreWaitForTheOnlyOneThanTheLimit) {
  Here here;
  write_slowly(here, Waiting::kWaitingMax);
  EXPECT_TRUE(here.refused().empty());
  write_slowly(here, 1);
  EXPECT_EQ(here.refused(), (std::vector<RefuseMessage>{{TalkProblem::TooMany}}));
  here.say(protocol::ChatReceived{1});
  write_slowly(here, 1);
  EXPECT_EQ(here.refused().size(), 1u);
}

TEST(TalkLimits, LetsOneWhoCannotBeReachedNotSilenceTheOthers) {
  Here here;
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {PeerId{3}, LinkId{}}}});
  for (std::uint64_t number = 1; number <= Waiting::kWaitingMax + 1; ++number) {
    write_slowly(here, 1);
    here.say(protocol::ChatReceived{number});
  }
  EXPECT_TRUE(here.refused().empty());
  EXPECT_EQ(here.message(Waiting::kWaitingMax).delivery, Delivery::Waiting);
  EXPECT_EQ(here.message(Waiting::kWaitingMax + 1).delivery, Delivery::InPart);
}

TEST(TalkLimits, HandsOnNoMoreThanMayWaitToWhoHasTheSeatNext) {
  Here here;
  here.tell(ChannelClosed{kLink});
  write_slowly(here, Waiting::kWaitingMax);
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  here.tell(PeopleChanged{kSelf, {{kBo, LinkId{}}, {PeerId{3}, LinkId{8}}}});
  write_slowly(here, 1);
  here.tell(PeopleChanged{kSelf, {{kBo, LinkId{8}}}});
  EXPECT_EQ(here.message(1).delivery, Delivery::NotDelivered);
  EXPECT_EQ(here.message(2).delivery, Delivery::Waiting);
}

TEST(TalkLimits, DropsAFloodOfMessagesAndTellsOfItOnce) {
  Here here;
  std::uint64_t number = 0;
  const std::size_t count = Person::kMessageBurst;
  for (std::size_t i = 0; i < count; ++i) here.comes(++number, "Hi");
  EXPECT_EQ(here.messages.size(), count);
  EXPECT_TRUE(here.refused().empty());
  here.comes(++number, "Hi");
  here.comes(++number, "Hi");
  EXPECT_EQ(here.messages.size(), count);
  EXPECT_EQ(here.refused(), (std::vector<RefuseMessage>{{TalkProblem::Flood}}));
  here.now += Person::kMessageInterval;
  here.comes(++number, "Hi");
  EXPECT_EQ(here.messages.size(), count + 1);
}

TEST(TalkLimits, KeepsNoMoreThanTheLimitOfWhomItDoesNotKnow) {
  Here here;
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  for (std::uint64_t number = 1; number <= Person::kMessageBurst; ++number) {
    here.now += Person::kMessageInterval;
    here.say(ChatMessage{number, "Hi", 0}, LinkId{8});
  }
  EXPECT_TRUE(here.refused().empty());
  here.now += Person::kMessageInterval;
  here.say(ChatMessage{999, "Hi", 0}, LinkId{8});
  EXPECT_EQ(here.refused(), (std::vector<RefuseMessage>{{TalkProblem::Flood}}));
  here.tell(PeopleChanged{kSelf, {{PeerId{3}, LinkId{8}}}});
  EXPECT_EQ(here.messages.size(), Person::kMessageBurst);
}

TEST(TalkLimits, TakesAllThatWaitedAndAllThatMayBeWrittenBesides) {
  Here here;
  Here there;
  there.tell(ChannelClosed{kLink});
  write_slowly(there, Waiting::kWaitingMax);
  there.now += Person::kWrittenBurst * Person::kMessageInterval;
  there.tell(ChannelOpened{LinkId{8}, "bo"});
  there.say(protocol::TalkHello{}, LinkId{8});
  there.say(protocol::ChatReceived{Waiting::kWaitingMax}, LinkId{8});
  for (int i = 0; i < Person::kWrittenBurst; ++i) there.write("Hi");
  EXPECT_TRUE(there.refused().empty());
  for (const ChatMessage& message : there.all_said<ChatMessage>()) here.say(message);
  EXPECT_EQ(here.messages.size(), Person::kMessageBurst);
  EXPECT_TRUE(here.refused().empty());
}

TEST(TalkLimits, ShowsNoMoreReactionsThanTheLimit) {
  Here here;
  const auto burst = static_cast<std::size_t>(Person::kReactionBurst);
  for (std::size_t i = 0; i <= burst; ++i) {
    here.say(protocol::TalkReaction{Reaction::Clap});
    here.tell(ReactionChosen{"clap"});
  }
  EXPECT_EQ(here.all<ShowReaction>().size(), 2 * burst);
  EXPECT_EQ(here.all_said<protocol::TalkReaction>().size(), burst);
  here.now += Person::kReactionInterval;
  here.say(protocol::TalkReaction{Reaction::Clap});
  here.tell(ReactionChosen{"clap"});
  EXPECT_EQ(here.all<ShowReaction>().size(), 2 * burst + 2);
}

TEST(TalkLimits, TakesTheLatestOfWhatSomebodySaysOfThemselvesTooOften) {
  Here here;
  for (int i = 1; i <= Person::kStateBurst; ++i)
    here.say(TalkState{static_cast<std::uint64_t>(i % 2), false});
  EXPECT_TRUE(here.view.hands.empty());
  here.say(TalkState{1, false});
  here.say(TalkState{1, true});
  EXPECT_EQ(here.view, TalkView{});
  EXPECT_EQ(here.wake_at, here.now + Person::kStateInterval);
  here.now = *here.wake_at;
  here.tell(TimerFired{});
  EXPECT_EQ(here.view, (TalkView{.hands = {kBo}, .recording = {kBo}}));
  EXPECT_FALSE(here.wake_at.has_value());
}

TEST(TalkLimits, RaisesAHandAtMostToTheHighestNumber) {
  Here here;
  here.say(TalkState{protocol::kTalkNumberMax - 1, false});
  here.tell(HandChanged{true});
  EXPECT_EQ(here.said.back(), protocol::TalkMessage(TalkState{protocol::kTalkNumberMax, false}));
  here.tell(HandChanged{false});
  here.say(TalkState{protocol::kTalkNumberMax, false});
  here.tell(HandChanged{true});
  EXPECT_EQ(here.said.back(), protocol::TalkMessage(TalkState{protocol::kTalkNumberMax, false}));
}

TEST(TalkLimits, SaysNoGreaterAgeThanTheLimit) {
  Here here;
  here.tell(ChannelClosed{kLink});
  here.write("Hi");
  here.tell(ChannelOpened{LinkId{8}, "bo"});
  here.now += Duration(protocol::kChatAgeMax) + Duration(1);
  here.said.clear();
  here.say(protocol::TalkHello{}, LinkId{8});
  EXPECT_EQ(here.all_said<ChatMessage>(),
            (std::vector<ChatMessage>{{1, "Hi", protocol::kChatAgeMax}}));
}

}  // namespace
}  // namespace talk
