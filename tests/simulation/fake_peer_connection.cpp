#include "fake_peer_connection.h"

#include <algorithm>

namespace simulation {
namespace {

using protocol::SdpKind;

constexpr const char* kStateLegality = "state legality";
constexpr const char* kCandidateSafety = "candidate safety";
constexpr std::string_view kCandidateHead = "candidate:";

}  // namespace

FakePeerConnection::FakePeerConnection(Environment& environment, SessionBook& book, LinkIndex self,
                                       Owner owner)
    : environment_(environment), book_(book), self_(self), owner_(owner) {
  update_negotiation_flag();
}

void FakePeerConnection::need_negotiation() {
  ++needs_;
  update_negotiation_flag();
}

void FakePeerConnection::restart_ice() {
  ufrag_to_replace_ = std::max(local_ufrag(), book_.at(pending_local_).ufrag);
  update_negotiation_flag();
}

void FakePeerConnection::set_local_description() { chain({.kind = Operation::Kind::SetLocal}); }

void FakePeerConnection::set_remote_description(std::uint32_t round, const std::string& sdp) {
  const SdpId id = book_.from_sdp(sdp);
  if (id == 0) environment_.violate("codec", "a description arrived that nobody made: " + sdp);
  chain({.kind = Operation::Kind::SetRemote, .round = round, .sdp = id});
}

void FakePeerConnection::add_candidate(const protocol::IceCandidate& candidate) {
  chain({.kind = Operation::Kind::AddCandidate, .candidate = candidate});
}

void FakePeerConnection::close() {
  closed_ = true;
  operations_.clear();
}

std::optional<call::Event> FakePeerConnection::operation_completes() {
  if (closed_) return std::nullopt;
  const Operation operation = std::move(operations_.front());
  operations_.pop_front();
  const bool rejected =
      !environment_.faults_over && environment_.strikes(environment_.faults.description_percent);
  call::Event event = rejected ? reject() : complete(operation);
  run_chain();
  return event;
}

std::optional<call::Event> FakePeerConnection::negotiation_flag_updates() {
  if (closed_) return std::nullopt;
  if (!operations_.empty()) {
    update_flag_on_empty_chain_ = true;
    return std::nullopt;
  }
  if (signaling_ != Signaling::Stable) return std::nullopt;  // Updated again once it is.
  if (!needs_negotiation()) negotiation_needed_ = false;
  if (!needs_negotiation() || negotiation_needed_) return std::nullopt;
  negotiation_needed_ = true;
  return call::NegotiationNeeded{owner_.link};
}

std::optional<call::Event> FakePeerConnection::candidate_turns_up(std::uint32_t ufrag) {
  const bool in_use = ufrag == local_ufrag() || ufrag == book_.at(pending_local_).ufrag;
  if (closed_ || !in_use) return std::nullopt;
  const std::uint32_t found = entry(ours_, ufrag).known++;
  protocol::IceCandidate candidate{.sdp_mid = "0", .username_fragment = std::to_string(ufrag)};
  if (found < kCandidates) {
    candidate.candidate = std::string(kCandidateHead) + std::to_string(found);
    environment_.scheduler.after(environment_.up_to(environment_.faults.browser_delay_max),
                                 CandidateTurnsUp{self_, ufrag});
  }
  return call::CandidateFound{owner_.link, std::move(candidate)};
}

bool FakePeerConnection::at_rest() const {
  return signaling_ == Signaling::Stable && operations_.empty() && !needs_negotiation();
}

bool FakePeerConnection::knows_candidates() const {
  const auto known = std::find_if(theirs_.begin(), theirs_.end(), [this](const Candidates& list) {
    return list.ufrag == remote_ufrag();
  });
  return book_.at(current_remote_).candidates > 0 || (known != theirs_.end() && known->known != 0);
}

void FakePeerConnection::chain(Operation operation) {
  operations_.push_back(std::move(operation));
  if (operations_.size() > kOperationsMax)
    environment_.violate("bounded memory", "the operations of a peer connection pile up");
  if (operations_.size() == 1) run_chain();
}

// Candidates take no time. Of a description, the first in the chain has its completion scheduled.
void FakePeerConnection::run_chain() {
  while (!operations_.empty() && operations_.front().kind == Operation::Kind::AddCandidate) {
    complete_candidate(operations_.front().candidate);
    operations_.pop_front();
  }
  if (!operations_.empty()) {
    environment_.scheduler.after(environment_.up_to(environment_.faults.browser_delay_max),
                                 OperationCompletes{self_});
  } else if (update_flag_on_empty_chain_) {
    update_flag_on_empty_chain_ = false;
    update_negotiation_flag();
  }
}

void FakePeerConnection::update_negotiation_flag() {
  if (!operations_.empty()) {
    update_flag_on_empty_chain_ = true;
  } else {
    environment_.scheduler.after(Duration(0), NegotiationFlagUpdates{self_});
  }
}

bool FakePeerConnection::needs_negotiation() const {
  const bool restarts = local_ufrag() != 0 && local_ufrag() <= ufrag_to_replace_;
  return needs_met_ < needs_ || restarts;
}

void FakePeerConnection::became_stable() {
  signaling_ = Signaling::Stable;
  pending_local_ = 0;
  pending_remote_ = 0;
  negotiation_needed_ = false;
  // This operation has left the chain already, but its promise is yet to settle.
  update_flag_on_empty_chain_ = true;
}

call::Event FakePeerConnection::complete(const Operation& operation) {
  if (operation.kind == Operation::Kind::SetLocal)
    return signaling_ == Signaling::HaveRemoteOffer ? complete_local_answer()
                                                    : complete_local_offer();
  return book_.at(operation.sdp).kind == SdpKind::Offer ? complete_remote_offer(operation)
                                                        : complete_remote_answer(operation);
}

call::Event FakePeerConnection::reject() {
  ++environment_.statistics.rejections;
  return call::DescriptionFailed{owner_.link};
}

call::Event FakePeerConnection::complete_local_offer() {
  pending_local_ = book_.add(describe(SdpKind::Offer, ufrag_for_offer(), 0));
  needs_offered_ = needs_;
  signaling_ = Signaling::HaveLocalOffer;
  return call::LocalDescriptionSet{owner_.link, SdpKind::Offer, book_.to_sdp(pending_local_)};
}

call::Event FakePeerConnection::complete_local_answer() {
  current_local_ = book_.add(describe(SdpKind::Answer, ufrag_for_answer(), pending_remote_));
  current_remote_ = pending_remote_;
  needs_met_ = std::max(needs_met_, 1u);  // The first tracks fit into an answer.
  became_stable();
  return call::LocalDescriptionSet{owner_.link, SdpKind::Answer, book_.to_sdp(current_local_)};
}

call::Event FakePeerConnection::complete_remote_offer(const Operation& operation) {
  if (signaling_ == Signaling::HaveLocalOffer) {  // Implicit rollback.
    pending_local_ = 0;
    ++times_rolled_back_;
    ++environment_.statistics.collisions;
  }
  pending_remote_ = operation.sdp;
  signaling_ = Signaling::HaveRemoteOffer;
  check_no_candidate_was_lost(book_.at(operation.sdp));
  return call::RemoteDescriptionSet{owner_.link, operation.round, SdpKind::Offer};
}

call::Event FakePeerConnection::complete_remote_answer(const Operation& operation) {
  const Session& answer = book_.at(operation.sdp);
  if (signaling_ != Signaling::HaveLocalOffer)
    environment_.violate(kStateLegality, "setRemoteDescription(answer) with no offer outstanding");
  if (answer.answers != pending_local_)
    environment_.violate(kStateLegality, "an answer was applied that answers another offer");
  current_local_ = pending_local_;
  current_remote_ = operation.sdp;
  needs_met_ = std::max(needs_met_, needs_offered_);
  became_stable();
  check_no_candidate_was_lost(answer);
  return call::RemoteDescriptionSet{owner_.link, operation.round, SdpKind::Answer};
}

void FakePeerConnection::complete_candidate(const protocol::IceCandidate& candidate) {
  if (current_remote_ == 0 && pending_remote_ == 0)
    return environment_.violate(kCandidateSafety, "addIceCandidate with no remote description");
  const std::uint32_t ufrag = SessionBook::number(candidate.username_fragment);
  const Session& remote = book_.at(current_remote_ != 0 ? current_remote_ : pending_remote_);
  if (book_.author_of_ufrag(ufrag) != remote.author)
    return environment_.violate(kCandidateSafety, "a candidate of another peer connection");
  if (candidate.candidate.empty()) return;

  const auto ordinal = SessionBook::number(candidate.candidate.substr(kCandidateHead.size()));
  const std::uint32_t bit = 1u << ordinal;
  Candidates& list = entry(theirs_, ufrag);
  if (((list.known | list.rejected) & bit) != 0)
    return environment_.violate(kCandidateSafety, "a candidate was added twice");
  const bool matches = ufrag == remote_ufrag() || ufrag == book_.at(pending_remote_).ufrag;
  (matches ? list.known : list.rejected) |= bit;
}

// A candidate that came too early for its description, unless the description itself has it.
void FakePeerConnection::check_no_candidate_was_lost(const Session& accepted) {
  const std::uint32_t included = (1u << accepted.candidates) - 1;
  if ((entry(theirs_, accepted.ufrag).rejected & ~included) != 0)
    environment_.violate(kCandidateSafety, "a candidate of an accepted description was lost");
}

std::uint32_t FakePeerConnection::ufrag_for_offer() {
  const std::uint32_t ufrag = pending_local_ != 0 ? book_.at(pending_local_).ufrag : local_ufrag();
  return ufrag == 0 || ufrag <= ufrag_to_replace_ ? start_gathering() : ufrag;
}

// Restarts when they do (RFC 8829 section 5.3.1).
std::uint32_t FakePeerConnection::ufrag_for_answer() {
  const bool they_restart = remote_ufrag() != book_.at(pending_remote_).ufrag;
  return local_ufrag() == 0 || they_restart ? start_gathering() : local_ufrag();
}

std::uint32_t FakePeerConnection::start_gathering() {
  const std::uint32_t ufrag = book_.new_ufrag(self_);
  environment_.scheduler.after(environment_.up_to(environment_.faults.browser_delay_max),
                               CandidateTurnsUp{self_, ufrag});
  return ufrag;
}

Session FakePeerConnection::describe(SdpKind kind, std::uint32_t ufrag, SdpId answers) {
  return {.author = self_,
          .kind = kind,
          .ufrag = ufrag,
          .candidates = std::min(entry(ours_, ufrag).known, kCandidates),
          .answers = answers};
}

FakePeerConnection::Candidates& FakePeerConnection::entry(std::vector<Candidates>& list,
                                                          std::uint32_t ufrag) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [ufrag](const Candidates& c) { return c.ufrag == ufrag; });
  if (found != list.end()) return *found;
  return list.emplace_back(Candidates{.ufrag = ufrag});
}

}  // namespace simulation
