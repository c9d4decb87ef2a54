#include "call/candidate_queue.h"

#include <gtest/gtest.h>

namespace call {
namespace {

using Verdict = CandidateQueue::Verdict;
using protocol::IceCandidate;

IceCandidate candidate(std::size_t n, std::string fragment = "u") {
  return {"candidate:" + std::to_string(n), "0", 0, std::move(fragment)};
}

TEST(UsernameFragments, AreReadOncePerDescriptionInEachForm) {
  using Fragments = std::vector<std::string>;
  EXPECT_EQ(username_fragments("v=0\r\na=ice-ufrag:aB3d\r\na=ice-pwd:x\r\n"), Fragments{"aB3d"});
  EXPECT_EQ(username_fragments("a=ice-ufrag:u\nm=audio\nm=video\na=ice-ufrag:u\n"), Fragments{"u"});
  EXPECT_EQ(username_fragments("a=ice-ufrag:u\r\na=ice-ufrag:v"), (Fragments{"u", "v"}));
  EXPECT_EQ(username_fragments("a=ice-ufrag:"), Fragments{""});
  EXPECT_EQ(username_fragments("v=0\r\n"), Fragments{});
  EXPECT_EQ(username_fragments(""), Fragments{});
}

TEST(CandidateQueue, HoldsCandidatesUntilADescriptionIsInPlace) {
  CandidateQueue queue;
  EXPECT_EQ(queue.admit(candidate(1)), Verdict::Held);
  EXPECT_EQ(queue.admit(candidate(2)), Verdict::Held);
  EXPECT_EQ(queue.open({"u"}), (std::vector{candidate(1), candidate(2)}));
}

TEST(CandidateQueue, LetsCandidatesThroughAfterwards) {
  CandidateQueue queue;
  queue.open({"u"});
  EXPECT_EQ(queue.admit(candidate(1)), Verdict::AddNow);
  EXPECT_TRUE(queue.open({"u"}).empty());
}

TEST(CandidateQueue, HoldsAsManyAsItsLimitAndReportsOneMore) {
  CandidateQueue queue;
  for (std::size_t n = 0; n < CandidateQueue::kSizeMax; ++n)
    EXPECT_EQ(queue.admit(candidate(n)), Verdict::Held);
  EXPECT_EQ(queue.admit(candidate(0)), Verdict::Dropped);
  EXPECT_EQ(queue.open({"u"}).size(), CandidateQueue::kSizeMax);
  EXPECT_EQ(queue.admit(candidate(0, "early")), Verdict::Held);
}

TEST(CandidateQueue, DropsWhatBelongsToAnEarlierDescription) {
  CandidateQueue queue;
  queue.open({"u"});
  queue.open({"v"});
  EXPECT_EQ(queue.admit(candidate(1, "u")), Verdict::Stale);
  EXPECT_EQ(queue.admit(candidate(2, "v")), Verdict::AddNow);
}

TEST(CandidateQueue, HoldsWhatBelongsToADescriptionThatIsYetToCome) {
  CandidateQueue queue;
  queue.open({"u"});
  EXPECT_EQ(queue.admit(candidate(1, "v")), Verdict::Held);
  EXPECT_EQ(queue.admit(candidate(2, "w")), Verdict::Held);
  EXPECT_EQ(queue.open({"v"}), std::vector{candidate(1, "v")});
  EXPECT_EQ(queue.open({"w"}), std::vector{candidate(2, "w")});
}

TEST(CandidateQueue, SortsOutWhatWasHeldBeforeTheFirstDescription) {
  CandidateQueue queue;
  queue.admit(candidate(1, "u"));
  queue.admit(candidate(2, "v"));
  queue.admit(candidate(3, ""));
  EXPECT_EQ(queue.open({"u"}), (std::vector{candidate(1, "u"), candidate(3, "")}));
  EXPECT_EQ(queue.open({"v"}), std::vector{candidate(2, "v")});
}

TEST(CandidateQueue, TakesACandidateThatNamesNoFragmentForTheDescriptionInPlace) {
  CandidateQueue queue;
  queue.open({"u"});
  EXPECT_EQ(queue.admit(candidate(1, "")), Verdict::AddNow);
}

TEST(CandidateQueue, LetsAllThroughToADescriptionWithoutFragments) {
  CandidateQueue queue;
  queue.admit(candidate(1, "v"));
  EXPECT_EQ(queue.open({}), std::vector{candidate(1, "v")});
  EXPECT_EQ(queue.admit(candidate(2, "w")), Verdict::AddNow);
}

TEST(CandidateQueue, KnowsAFragmentThatComesBack) {
  CandidateQueue queue;
  queue.open({"u"});
  queue.open({"v"});
  queue.open({"u"});
  EXPECT_EQ(queue.admit(candidate(1, "u")), Verdict::AddNow);
  EXPECT_EQ(queue.admit(candidate(2, "v")), Verdict::Stale);
}

TEST(CandidateQueue, PassesTheEndOfCandidatesOnLikeACandidate) {
  CandidateQueue queue;
  const IceCandidate end{"", "0", 0, "u"};
  EXPECT_EQ(queue.admit(end), Verdict::Held);
  EXPECT_EQ(queue.open({"u"}), std::vector{end});
}

TEST(CandidateQueue, RemembersAsManyEarlierFragmentsAsItsLimitAndForgetsOneMore) {
  CandidateQueue queue;
  for (std::size_t n = 0; n <= CandidateQueue::kPastMax; ++n) queue.open({std::to_string(n)});
  EXPECT_EQ(queue.admit(candidate(1, "0")), Verdict::Stale);
  queue.open({"one more"});
  EXPECT_EQ(queue.admit(candidate(1, "0")), Verdict::Held);
  EXPECT_EQ(queue.admit(candidate(1, "1")), Verdict::Stale);
}

}  // namespace
}  // namespace call
