#include "call/candidate_queue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace call {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

std::vector<std::string> username_fragments(std::string_view sdp) {
  constexpr std::string_view kAttribute = "a=ice-ufrag:";
  std::vector<std::string> fragments;
  for (auto at = sdp.find(kAttribute); at != sdp.npos; at = sdp.find(kAttribute, at)) {
    at += kAttribute.size();
    const std::string_view fragment = sdp.substr(at, sdp.find_first_of("\r\n", at) - at);
    if (!contains(fragments, fragment)) fragments.emplace_back(fragment);
  }
  return fragments;
}

CandidateQueue::Verdict CandidateQueue::admit(const protocol::IceCandidate& candidate) {
  const Verdict verdict = judge(candidate);
  if (verdict != Verdict::Held) return verdict;
  if (held_.size() == kSizeMax) return Verdict::Dropped;
  held_.push_back(candidate);
  return Verdict::Held;
}

std::vector<protocol::IceCandidate> CandidateQueue::open(std::vector<std::string> fragments) {
  open_ = true;
  for (std::string& fragment : std::exchange(current_, std::move(fragments)))
    if (!contains(current_, fragment)) past_.push_back(std::move(fragment));
  if (past_.size() > kPastMax)
    past_.erase(past_.begin(), std::prev(past_.end(), static_cast<std::ptrdiff_t>(kPastMax)));

  std::vector<protocol::IceCandidate> ready;
  for (protocol::IceCandidate& candidate : std::exchange(held_, {})) {
    const Verdict verdict = judge(candidate);
    if (verdict == Verdict::AddNow) {
      ready.push_back(std::move(candidate));
    } else if (verdict == Verdict::Held) {
      held_.push_back(std::move(candidate));
    }
  }
  return ready;
}

CandidateQueue::Verdict CandidateQueue::judge(const protocol::IceCandidate& candidate) const {
  if (!open_) return Verdict::Held;
  const std::string& fragment = candidate.username_fragment;
  if (fragment.empty() || current_.empty() || contains(current_, fragment)) return Verdict::AddNow;
  return contains(past_, fragment) ? Verdict::Stale : Verdict::Held;
}

}  // namespace call
