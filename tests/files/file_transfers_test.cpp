#include "files/file_transfers.h"

#include <gtest/gtest.h>

#include "channels/only.h"
#include "files/model.h"
#include "protocol/file_message.h"
#include "protocol/limits.h"

namespace files {
namespace {

using call::Duration;
using call::Time;
using protocol::FileMessage;
using protocol::FileStopReason;

constexpr LinkId kLink{7};
constexpr PeerId kBo{2};
const std::string kHash(protocol::kHashDigits, 'a');

// Our end alone, with Bo at the other, of whom the test says all that he says.
struct Here {
  Here() {
    tell(ChannelOpened{kLink, "bo"});
    tell(PeopleChanged{{{kBo, kLink}}});
    say(protocol::FilesHello{});
    said.clear();
  }

  void tell(const Event& event) {
    const Step step = core.handle(event, now);
    wake_at = step.wake_at;
    for (const Action& action : step.actions) {
      if (const auto* text = std::get_if<SendText>(&action))
        said.push_back(*protocol::decode_file_message(text->text));
      else if (const auto* shown = std::get_if<ShowTransfer>(&action))
        views[shown->view.id] = shown->view;
      else
        done.push_back(action);
    }
  }
  void say(const FileMessage& message) {
    tell(TextReceived{kLink, protocol::encode_file_message(message)});
  }
  void choose(std::uint64_t size) {
    tell(FileChosen{SourceId{++sources}, "a.txt", size, "text/plain", {kBo}});
  }
  void offered(std::uint64_t number, std::uint64_t size) {
    say(protocol::FileOffer{.number = number, .name = "a.txt", .size = size});
  }
  const TransferView& view(std::uint32_t id) { return views.at(TransferId{id}); }
  template <class A>
  std::vector<A> all() const {
    return only<A>(done);
  }

  FileTransfers core;
  Time now{Duration(1'000)};
  std::optional<Time> wake_at{};
  std::vector<FileMessage> said{};
  std::vector<Action> done{};
  std::map<TransferId, TransferView> views{};
  std::uint32_t sources = 0;
};

TEST(FileTransfers, SendsNoByteBeforeItIsAskedFor) {
  Here here;
  here.choose(50'000);
  EXPECT_TRUE(here.all<SendBytes>().empty());
  EXPECT_EQ(here.view(1).state, TransferState::Offered);
  here.say(protocol::FileAccept{.number = 1, .from = 0});
  EXPECT_EQ(here.all<SendBytes>(), (std::vector<SendBytes>{{kLink, SourceId{1}, 1, 0, 4'096}}));
  EXPECT_EQ(here.all<HashSource>().size(), 1u);
}

TEST(FileTransfers, HandsTheNextFrameOnWhenTheChannelHasRoom) {
  Here here;
  here.choose(50'000);
  here.say(protocol::FileAccept{.number = 1, .from = 40'000});
  here.tell(BytesSent{LinkId{99}});
  EXPECT_EQ(here.all<SendBytes>().size(), 1u);
  here.tell(BytesSent{kLink});
  const auto frames = here.all<SendBytes>();
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].offset, 40'000u);
  EXPECT_EQ(frames[1].offset, 44'096u);
}

TEST(FileTransfers, LetsFilesTakeTurns) {
  Here here;
  here.choose(50'000);
  here.choose(50'000);
  here.say(protocol::FileAccept{.number = 1, .from = 0});
  here.say(protocol::FileAccept{.number = 2, .from = 0});
  here.tell(BytesSent{kLink});
  const auto frames = here.all<SendBytes>();
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].number, 1u);
  EXPECT_EQ(frames[1].number, 2u);
}

TEST(FileTransfers, TellsTheHashOnceAllIsSent) {
  Here here;
  here.choose(0);
  here.say(protocol::FileAccept{.number = 1, .from = 0});
  EXPECT_EQ(here.said.size(), 1u);
  here.tell(SourceHashed{SourceId{1}, kHash});
  EXPECT_EQ(here.said.back(), FileMessage(protocol::FileEnd{1, kHash}));
  here.say(protocol::FileDone{1, true});
  EXPECT_EQ(here.view(1).state, TransferState::Done);
  EXPECT_EQ(here.all<ReleaseSource>(), std::vector<ReleaseSource>{{SourceId{1}}});
}

TEST(FileTransfers, ThrowsAwayWhatIsNotWhatWasSent) {
  Here here;
  here.offered(1, 3);
  here.tell(OfferAccepted{TransferId{1}});
  here.tell(BytesReceived{kLink, 1, 0, 3});
  here.say(protocol::FileEnd{1, kHash});
  EXPECT_EQ(here.view(1).state, TransferState::Checking);
  here.tell(TransferHashed{TransferId{1}, std::string(protocol::kHashDigits, 'b')});
  EXPECT_EQ(here.view(1).state, TransferState::Damaged);
  EXPECT_EQ(here.all<DiscardFile>().size(), 1u);
  EXPECT_TRUE(here.all<KeepFile>().empty());
  EXPECT_EQ(here.said.back(), FileMessage(protocol::FileDone{1, false}));
}

TEST(FileTransfers, KeepsWhatIsWhole) {
  Here here;
  here.offered(1, 3);
  here.tell(OfferAccepted{TransferId{1}});
  here.tell(BytesReceived{kLink, 1, 0, 3});
  here.say(protocol::FileEnd{1, kHash});
  here.tell(TransferHashed{TransferId{1}, kHash});
  EXPECT_EQ(here.all<KeepFile>().size(), 1u);
  EXPECT_EQ(here.view(1).state, TransferState::Checking);
  here.tell(FileKept{TransferId{1}});
  EXPECT_EQ(here.view(1).state, TransferState::Done);
  EXPECT_EQ(here.said.back(), FileMessage(protocol::FileDone{1, true}));
}

TEST(FileTransfers, TakesNoByteThatWasNotAskedForOrIsNotNext) {
  Here here;
  here.offered(1, 100);
  here.tell(BytesReceived{kLink, 1, 0, 10});
  here.tell(OfferAccepted{TransferId{1}});
  here.tell(BytesReceived{kLink, 2, 0, 10});
  here.tell(BytesReceived{kLink, 1, 1, 10});
  here.tell(BytesReceived{kLink, 1, 0, 101});
  here.tell(BytesReceived{LinkId{8}, 1, 0, 10});
  EXPECT_TRUE(here.all<WriteBytes>().empty());
  here.tell(BytesReceived{kLink, 1, 0, 10});
  here.tell(BytesReceived{kLink, 1, 0, 10});
  here.tell(BytesReceived{kLink, 1, 5, 10});
  EXPECT_EQ(here.all<WriteBytes>(),
            (std::vector<WriteBytes>{{TransferId{1}, 0}, {TransferId{1}, 5}}));
}

TEST(FileTransfers, GivesUpASenderThatDoesNotWaitForTheDisk) {
  Here here;
  here.offered(1, 2 * Receiving::kUnwrittenMax);
  here.tell(OfferAccepted{TransferId{1}});
  std::uint64_t offset = 0;
  for (; offset < Receiving::kUnwrittenMax; offset += protocol::kFileFrameBytesMax)
    here.tell(BytesReceived{kLink, 1, offset, protocol::kFileFrameBytesMax});
  EXPECT_EQ(here.view(1).state, TransferState::Going);
  here.tell(BytesReceived{kLink, 1, offset, 1});
  EXPECT_EQ(here.view(1).state, TransferState::Failed);
  EXPECT_EQ(here.said.back(), FileMessage(protocol::FileStop{1, false, FileStopReason::Failed}));
}

TEST(FileTransfers, RefusesMoreOffersThanTheLimitAtATime) {
  Here here;
  for (std::uint64_t number = 1; number <= protocol::kFileOffersMax; ++number)
    here.offered(number, 1);
  EXPECT_TRUE(here.said.empty());
  here.offered(99, 1);
  EXPECT_EQ(here.said.back(), FileMessage(protocol::FileStop{99, false, FileStopReason::TooMany}));
  EXPECT_EQ(here.views.size(), protocol::kFileOffersMax);
}

TEST(FileTransfers, RefusesOffersThatComeTooOften) {
  Here here;
  std::uint64_t number = 0;
  for (int i = 0; i <= Receiving::kOfferBurst; ++i) {
    here.offered(++number, 1);
    here.say(protocol::FileStop{number, true, FileStopReason::Cancelled});
  }
  EXPECT_EQ(here.views.size(), static_cast<std::size_t>(Receiving::kOfferBurst));
  here.now += Receiving::kOfferInterval;
  here.offered(++number, 1);
  EXPECT_EQ(here.views.size(), static_cast<std::size_t>(Receiving::kOfferBurst) + 1);
}

TEST(FileTransfers, OffersNoMoreThanTheLimitAndSaysSo) {
  Here here;
  for (std::size_t i = 0; i <= protocol::kFileOffersMax; ++i) here.choose(1);
  EXPECT_EQ(here.said.size(), protocol::kFileOffersMax);
  EXPECT_EQ(here.all<RefuseOffer>(),
            (std::vector<RefuseOffer>{{SourceId{here.sources}, OfferProblem::TooMany}}));
  here.done.clear();
  here.tell(FileChosen{SourceId{50}, "a", 1, "", {PeerId{9}}});
  here.tell(FileChosen{SourceId{51}, "a", protocol::kFileNumberMax + 1, "", {kBo}});
  EXPECT_EQ(here.all<RefuseOffer>(),
            (std::vector<RefuseOffer>{{SourceId{50}, OfferProblem::Nobody},
                                      {SourceId{51}, OfferProblem::TooLarge}}));
  EXPECT_EQ(here.all<ReleaseSource>().size(), 2u);
}

TEST(FileTransfers, TellsAgainWhatBecameOfAnOffer) {
  Here here;
  here.offered(1, 3);
  here.tell(TransferCancelled{TransferId{1}});
  const FileMessage refusal = protocol::FileStop{1, false, FileStopReason::Cancelled};
  EXPECT_EQ(here.said, std::vector<FileMessage>{refusal});
  here.offered(1, 3);
  EXPECT_EQ(here.said, (std::vector<FileMessage>{refusal, refusal}));
  EXPECT_EQ(here.views.size(), 1u);
}

TEST(FileTransfers, AnswersAHelloByNothingWhereNothingWasEverOffered) {
  Here here;
  here.say(protocol::FilesHello{});
  EXPECT_TRUE(here.said.empty());
  here.choose(1);
  here.tell(TransferCancelled{TransferId{1}});
  here.said.clear();
  here.say(protocol::FilesHello{});
  const FileMessage none_stand = protocol::FilesOffered{.last = 1, .numbers = {}};
  EXPECT_EQ(here.said, std::vector<FileMessage>{none_stand});
}

TEST(FileTransfers, ThrowsAwayThePlaceOfAnOfferThatIsWithdrawnMeanwhile) {
  Here here;
  here.offered(1, 3);
  here.say(protocol::FilesOffered{.last = 1, .numbers = {}});
  EXPECT_EQ(here.view(1).state, TransferState::Cancelled);
  here.tell(OfferAccepted{TransferId{1}});
  EXPECT_EQ(here.all<DiscardFile>().size(), 1u);
}

TEST(FileTransfers, WaitsForAPersonWhoIsGoneForAWhile) {
  Here here;
  here.choose(50'000);
  here.tell(ChannelClosed{kLink});
  EXPECT_FALSE(here.view(1).connected);
  EXPECT_FALSE(here.wake_at.has_value()) << "they are in the room";
  here.tell(PeopleChanged{});
  EXPECT_EQ(here.wake_at, here.now + channels::kAbsenceMax);
  here.now = *here.wake_at - Duration(1);
  here.tell(TimerFired{});
  EXPECT_EQ(here.view(1).state, TransferState::Offered);
  here.now += Duration(1);
  here.tell(TimerFired{});
  EXPECT_EQ(here.view(1).state, TransferState::Gone);
  EXPECT_FALSE(here.wake_at.has_value());
}

TEST(FileTransfers, IsOverWhenWeLeave) {
  Here here;
  here.choose(50'000);
  here.offered(1, 3);
  here.tell(OfferAccepted{TransferId{2}});
  here.tell(RoomLeft{});
  EXPECT_EQ(here.view(1).state, TransferState::Gone);
  EXPECT_EQ(here.view(2).state, TransferState::Gone);
  EXPECT_EQ(here.all<DiscardFile>().size(), 1u);
  EXPECT_EQ(here.all<ReleaseSource>().size(), 1u);
}

TEST(FileTransfers, TakesNobodyForSomebodyElse) {
  Here here;
  here.choose(50'000);
  here.tell(ChannelOpened{LinkId{8}, "eve"});
  here.tell(TextReceived{LinkId{8}, protocol::encode_file_message(protocol::FilesHello{})});
  here.tell(
      TextReceived{LinkId{8}, protocol::encode_file_message(protocol::FileAccept{.number = 1})});
  EXPECT_TRUE(here.all<SendBytes>().empty());
  EXPECT_EQ(here.view(1).state, TransferState::Offered);
}

TEST(FileTransfers, TellsOfProgressAloneFourTimesASecond) {
  Here here;
  here.offered(1, 100'000);
  here.tell(OfferAccepted{TransferId{1}});
  here.tell(BytesReceived{kLink, 1, 0, 1'000});
  EXPECT_EQ(here.view(1).bytes, 0u);
  EXPECT_EQ(here.wake_at, here.now + FileTransfers::kShowInterval);
  here.now = *here.wake_at;
  here.tell(TimerFired{});
  EXPECT_EQ(here.view(1).bytes, 1'000u);
}

TEST(FileTransfers, ToldOfAPauseSendsNothingUntilItIsOver) {
  Here here;
  here.choose(50'000);
  here.say(protocol::FileAccept{.number = 1, .from = 0});
  here.say(protocol::FilePause{1, false, true});
  here.tell(BytesSent{kLink});
  EXPECT_EQ(here.all<SendBytes>().size(), 1u);
  EXPECT_TRUE(here.view(1).paused_there);
  here.say(protocol::FilePause{1, false, false});
  EXPECT_EQ(here.all<SendBytes>().size(), 2u);
}

TEST(FileTransfers, TellsOfASourceThatCannotBeReadAndOfAPlaceThatIsFull) {
  Here here;
  here.choose(50'000);
  here.offered(1, 3);
  here.said.clear();
  here.tell(OfferAccepted{TransferId{2}});
  here.tell(SourceFailed{SourceId{1}});
  here.tell(KeepingFailed{TransferId{2}});
  EXPECT_EQ(here.said.at(1), FileMessage(protocol::FileStop{1, true, FileStopReason::Failed}));
  EXPECT_EQ(here.said.at(2), FileMessage(protocol::FileStop{1, false, FileStopReason::Failed}));
  EXPECT_TRUE(here.view(1).ended_here);
  EXPECT_TRUE(here.view(2).ended_here);
}

TEST(FileTransfers, GoesOnWhereItWasOverTheNextLink) {
  Model model(2, 1);
  model.connect(0, 1);
  model.run(Duration(500));
  const std::string bytes(4'000'000, 'x');
  model.offer(0, "a.txt", bytes);
  model.settle();
  model.feed(1, OfferAccepted{TransferId{1}});
  const auto has_half = [&] { return model.page(1).find("a.txt", 0)->bytes > 200'000; };
  while (!has_half()) model.run(Duration(10));
  model.cut(0, 1);
  model.run(Duration(20'000));
  const std::uint64_t before = model.page(1).find("a.txt", 0)->bytes;
  EXPECT_LT(before, bytes.size());
  model.connect(0, 1);
  model.settle();
  EXPECT_EQ(model.page(1).kept.at(TransferId{1}), bytes);
  EXPECT_EQ(model.page(0).find("a.txt", 1)->state, TransferState::Done);
}

TEST(FileTransfers, FindsOutThatAHashIsWrong) {
  Model model(2, 1);
  model.connect(0, 1);
  model.run(Duration(500));
  model.page(0).lies_about_hash = true;
  model.offer(0, "a.txt", "bytes");
  model.settle();
  model.feed(1, OfferAccepted{TransferId{1}});
  model.settle();
  EXPECT_TRUE(model.page(1).kept.empty());
  EXPECT_TRUE(model.page(1).places.empty());
  EXPECT_EQ(model.page(0).find("a.txt", 1)->state, TransferState::Damaged);
}

}  // namespace
}  // namespace files
