#include "talk/talk.h"

#include <gtest/gtest.h>

#include "talk/here.h"

namespace talk {
namespace {

using call::Duration;
using protocol::ChatMessage;
using protocol::ChatReceived;
using protocol::TalkMessage;
using protocol::TalkState;

constexpr PeerId kEve{3};

TEST(Talk, SaysAMessageAndShowsWhoHasIt) {
  Here here;
  here.write("  Hi \r\n there\t ");
  EXPECT_EQ(here.said, (std::vector<TalkMessage>{ChatMessage{1, "Hi \n there", 0}}));
  EXPECT_EQ(here.message(1).delivery, Delivery::Waiting);
  here.say(ChatReceived{1});
  EXPECT_EQ(here.message(1), (MessageView{.id = MessageId{1},
                                          .text = "Hi \n there",
                                          .at = here.now,
                                          .delivery = Delivery::Delivered,
                                          .delivered = 1,
                                          .of = 1}));
}

TEST(Talk, ConfirmsAMessageAndShowsItOnce) {
  Here here;
  here.say(ChatMessage{4, "Hi", 300});
  EXPECT_EQ(here.said, std::vector<TalkMessage>{ChatReceived{4}});
  EXPECT_EQ(here.message(1).text, "Hi");
  EXPECT_EQ(here.message(1).peer, kBo);
  EXPECT_EQ(here.message(1).at, here.now - Duration(300));
  here.comes(4, "Hi");
  here.comes(3, "Before");
  EXPECT_EQ(here.messages.size(), 1u);
  EXPECT_EQ(here.said, (std::vector<TalkMessage>(3, ChatReceived{4}))) << "it may have been lost";
}

TEST(Talk, SaysAgainWhatStandsWhenAsked) {
  Here here;
  here.write("First");
  here.write("Second");
  here.tell(HandChanged{true});
  here.comes(9, "Hi");
  here.say(ChatReceived{1});
  here.said.clear();
  here.now += Duration(2'500);
  here.say(protocol::TalkHello{});
  EXPECT_EQ(here.said, (std::vector<TalkMessage>{TalkState{1, false}, ChatReceived{9},
                                                 ChatMessage{2, "Second", 2'500}}));
}

TEST(Talk, KeepsWhatIsWrittenWithoutAConnectionForTheNext) {
  Here here;
  here.tell(ChannelClosed{kLink});
  here.write("Hi");
  EXPECT_TRUE(here.said.empty());
  here.tell(ChannelOpened{LinkId{8}, "bo"});
  here.said.clear();
  here.say(protocol::TalkHello{}, LinkId{8});
  EXPECT_EQ(here.all_said<ChatMessage>(), (std::vector<ChatMessage>{{1, "Hi", 0}}));
}

TEST(Talk, WritesToWhoIsInTheRoomButNotConnectedYet) {
  Here here;
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {kEve, LinkId{}}}});
  here.write("Hi");
  EXPECT_EQ(here.message(1).of, 2u);
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {kEve, LinkId{8}}}});
  here.said.clear();
  here.say(protocol::TalkHello{}, LinkId{8});
  EXPECT_EQ(here.all_said<ChatMessage>(), (std::vector<ChatMessage>{{1, "Hi", 0}}));
}

TEST(Talk, WritesNothingToWhoComesLater) {
  Here here;
  here.write("Hi");
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {kEve, LinkId{8}}}});
  here.said.clear();
  here.say(protocol::TalkHello{}, LinkId{8});
  EXPECT_TRUE(here.all_said<ChatMessage>().empty());
}

TEST(Talk, GivesWhatWaitsToWhoReloadedInTheSameSeat) {
  Here here;
  here.tell(ChannelClosed{kLink});
  here.write("Hi");
  here.tell(ChannelOpened{LinkId{8}, "bo anew"});
  here.tell(PeopleChanged{kSelf, {{kBo, LinkId{8}}}});
  here.said.clear();
  here.say(protocol::TalkHello{}, LinkId{8});
  here.say(ChatReceived{1}, LinkId{8});
  EXPECT_EQ(here.all_said<ChatMessage>().size(), 1u);
  EXPECT_EQ(here.message(1).delivery, Delivery::Delivered);
}

TEST(Talk, ShowsAndConfirmsOnceItIsKnownWhoItIs) {
  Here here;
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  here.say(protocol::TalkHello{}, LinkId{8});
  here.say(ChatMessage{1, "Hi", 0}, LinkId{8});
  here.say(protocol::TalkReaction{}, LinkId{8});
  EXPECT_TRUE(here.messages.empty());
  EXPECT_TRUE(here.all_said<ChatReceived>().empty());
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {kEve, LinkId{8}}}});
  EXPECT_EQ(here.all_said<ChatReceived>(), std::vector<ChatReceived>{{1}});
  EXPECT_EQ(here.message(1).peer, kEve);
  EXPECT_TRUE(here.all<ShowReaction>().empty()) << "they are of the moment";
}

TEST(Talk, BelievesNobodyToHaveWhatTheyWereNotTold) {
  Here here;
  here.tell(ChannelClosed{kLink});
  here.write("Hi");
  here.tell(ChannelOpened{LinkId{8}, "bo"});
  here.say(ChatReceived{99}, LinkId{8});
  EXPECT_EQ(here.message(1).delivery, Delivery::Waiting);
}

TEST(Talk, TellsOfWhatReachedOnlySomeBeforeTheOthersWent) {
  Here here;
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}, {kEve, LinkId{}}}});
  here.write("Hi");
  here.say(ChatReceived{1});
  EXPECT_EQ(here.message(1).delivery, Delivery::Waiting);
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}}});
  EXPECT_EQ(here.wake_at, here.now + channels::kAbsenceMax);
  here.now = *here.wake_at - Duration(1);
  here.tell(TimerFired{});
  EXPECT_EQ(here.message(1).delivery, Delivery::Waiting);
  here.now += Duration(1);
  here.tell(TimerFired{});
  EXPECT_EQ(here.message(1).delivery, Delivery::InPart);
  EXPECT_EQ(here.message(1).delivered, 1u);
  EXPECT_EQ(here.message(1).of, 2u);
}

TEST(Talk, TellsOfWhatReachedNobody) {
  Here here;
  here.tell(ChannelClosed{kLink});
  here.write("Hi");
  here.tell(PeopleChanged{kSelf, {}});
  here.now += channels::kAbsenceMax;
  here.tell(TimerFired{});
  EXPECT_EQ(here.message(1).delivery, Delivery::NotDelivered);
}

TEST(Talk, RefusesWhatIsEmptyAndWhatNobodyIsThereFor) {
  Here here;
  here.write(" \u00A0\n\x01");
  here.tell(PeopleChanged{kSelf, {{kSelf, LinkId{}}}});
  here.write("Hi");
  EXPECT_EQ(here.refused(),
            (std::vector<RefuseMessage>{{TalkProblem::Empty}, {TalkProblem::Nobody}}));
  EXPECT_TRUE(here.messages.empty());
}

TEST(Talk, PutsAHandAfterAllThatAreUp) {
  Here here;
  here.say(TalkState{4, false});
  here.tell(HandChanged{true});
  here.tell(HandChanged{true});
  EXPECT_EQ(here.said, (std::vector<TalkMessage>{TalkState{5, false}}));
  EXPECT_EQ(here.view.hands, (std::vector<PeerId>{kBo, PeerId{}}));
  here.say(TalkState{0, false});
  here.tell(HandChanged{false});
  EXPECT_TRUE(here.view.hands.empty());
  EXPECT_EQ(here.said.back(), TalkMessage(TalkState{0, false}));
}

TEST(Talk, OrdersHandsOfTheSameNumberBySeat) {
  Here here;
  here.tell(HandChanged{true});
  here.say(TalkState{1, false});
  EXPECT_EQ(here.view.hands, (std::vector<PeerId>{PeerId{}, kBo}));
  here.tell(PeopleChanged{PeerId{9}, {{kBo, kLink}}});
  EXPECT_EQ(here.view.hands, (std::vector<PeerId>{kBo, PeerId{}}));
}

TEST(Talk, ShowsHandsAndRecordingsOnlyOfWhoIsInTheRoom) {
  Here here;
  here.say(TalkState{1, true});
  EXPECT_EQ(here.view, (TalkView{.hands = {kBo}, .recording = {kBo}}));
  here.tell(PeopleChanged{kSelf, {}});
  EXPECT_EQ(here.view, TalkView{});
  here.tell(PeopleChanged{kSelf, {{kBo, kLink}}});
  EXPECT_EQ(here.view, (TalkView{.hands = {kBo}, .recording = {kBo}}));
}

TEST(Talk, ForgetsTheRoomButNotThatItIsRecorded) {
  Here here;
  here.comes(1, "Hi");
  here.tell(HandChanged{true});
  here.tell(RecordingChanged{true});
  here.tell(RoomLeft{});
  EXPECT_EQ(here.all<ForgetMessage>(), (std::vector<ForgetMessage>{{MessageId{1}}}));
  EXPECT_EQ(here.view, (TalkView{.recording = {PeerId{}}}));
}

TEST(Talk, CountsWhatIsUnreadWhileItIsNotShown) {
  Here here;
  here.comes(1, "One");
  here.comes(2, "Two");
  here.write("Mine");
  EXPECT_EQ(here.view.unread, 2u);
  here.tell(MessagesSeen{true});
  here.comes(3, "Three");
  EXPECT_EQ(here.view.unread, 0u);
  here.tell(MessagesSeen{false});
  EXPECT_EQ(here.view.unread, 0u);
  here.comes(4, "Four");
  EXPECT_EQ(here.view.unread, 1u);
}

TEST(Talk, ShowsReactionsAtBothEnds) {
  Here here;
  here.tell(ReactionChosen{"heart"});
  here.tell(ReactionChosen{"boo"});
  EXPECT_EQ(here.said, std::vector<TalkMessage>{protocol::TalkReaction{Reaction::Heart}});
  here.say(protocol::TalkReaction{Reaction::Party});
  EXPECT_EQ(here.all<ShowReaction>(),
            (std::vector<ShowReaction>{{PeerId{}, Reaction::Heart}, {kBo, Reaction::Party}}));
}

TEST(Talk, DropsWhatIsNoMessageAndWhatStoodBefore) {
  Here here;
  here.tell(TextReceived{kLink, "{}"});
  here.tell(TextReceived{LinkId{99}, R"({"type":"hello"})"});
  here.tell(ChannelOpened{LinkId{8}, "bo"});
  here.say(TalkState{1, true}, LinkId{8});
  EXPECT_EQ(here.view, TalkView{}) << "no hello came there";
  here.say(protocol::TalkHello{}, LinkId{8});
  here.say(TalkState{1, true});
  EXPECT_EQ(here.view, TalkView{}) << "that of the latest link is used";
  here.say(TalkState{1, true}, LinkId{8});
  EXPECT_EQ(here.view.hands, std::vector<PeerId>{kBo});
}

// Else what comes next over it would seem to confirm what was dropped.
TEST(Talk, TakesMessagesOverALinkThatIsNotUsedAnyMore) {
  Here here;
  here.tell(ChannelOpened{LinkId{8}, "bo"});
  here.say(protocol::TalkHello{}, LinkId{8});
  here.comes(1, "Hi");
  EXPECT_EQ(here.messages.size(), 1u);
}

}  // namespace
}  // namespace talk
