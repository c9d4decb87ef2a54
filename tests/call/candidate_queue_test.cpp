#include "call/candidate_queue.h"

#include <gtest/gtest.h>

namespace call {
namespace {

using Verdict = CandidateQueue::Verdict;
using protocol::IceCandidate;

IceCandidate candidate(std::size_t n) { return {"candidate:" + std::to_string(n), "0", 0, "u"}; }

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
}

}  // namespace
}  // namespace call
