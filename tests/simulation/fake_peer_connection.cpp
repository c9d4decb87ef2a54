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
  // Of a description that is under way too: a restart may come too often, but is never lost.
  ufrag_to_replace_ = std::max({local_ufrag(), book_.at(pending_local_).ufrag, draft_.ufrag});
  update_negotiation_flag();
}

void FakePeerConnection::set_local_description() { chain({.kind = OperationKind::SetLocal}); }

void FakePeerConnection::set_remote_description(std::uint32_t round, const std::string& sdp) {
  const SdpId id = book_.from_sdp(sdp);
  if (id == 0) environment_.violate("codec", "a description arrived that nobody made: " + sdp);
  chain({.kind = OperationKind::SetRemote, .round = round, .sdp = id});
}

void FakePeerConnection::add_candidate(const protocol::IceCandidate& candidate) {
  // Chromium takes the end of candidates at any time, while webrtc-pc 4.4.2 chains it as others.
  if (candidate.candidate.empty() && !closed_) settle(OperationKind::AddCandidate, Outcome::Ok);
  chain({.kind = OperationKind::AddCandidate, .candidate = candidate});
}

void FakePeerConnection::close() {
  closed_ = true;
  operations_.clear();
}

std::optional<call::Event> FakePeerConnection::operation_completes() {
  if (closed_) return std::nullopt;
  const Operation operation = std::move(operations_.front());
  operations_.pop_front();
  const Outcome outcome = browser_fails() ? Outcome::OperationError : apply(operation);
  draft_ = {};
  settle(operation.kind, outcome);
  run_chain();
  return tell(operation, outcome);
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
  if (closed_) return settle(operation.kind, Outcome::InvalidStateError);
  operations_.push_back(std::move(operation));
  if (operations_.size() > kOperationsMax)
    environment_.violate("bounded memory", "the operations of a peer connection pile up");
  if (operations_.size() == 1) run_chain();
}

// Candidates take no time. Of a description, the first in the chain has its completion scheduled.
void FakePeerConnection::run_chain() {
  while (!operations_.empty() && operations_.front().kind == OperationKind::AddCandidate) {
    const protocol::IceCandidate& candidate = operations_.front().candidate;
    const Outcome outcome = apply_candidate(candidate);
    if (!candidate.candidate.empty()) settle(OperationKind::AddCandidate, outcome);
    operations_.pop_front();
  }
  if (!operations_.empty()) {
    if (operations_.front().kind == OperationKind::SetLocal) draft_ = describe();
    if (environment_.strikes(Fault::NeverSettles)) return strike(Fault::NeverSettles);
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
  return needs_met_ < needs_ || ufrag_to_replace_ != 0;
}

void FakePeerConnection::became_stable() {
  signaling_ = Signaling::Stable;
  offering_since_.reset();
  pending_local_ = 0;
  pending_remote_ = 0;
  negotiation_needed_ = false;
  they_restart_ = false;
  if (local_ufrag() > ufrag_to_replace_) ufrag_to_replace_ = 0;
  // This operation has left the chain already, but its promise is yet to settle.
  update_flag_on_empty_chain_ = true;
}

void FakePeerConnection::settle(OperationKind kind, Outcome outcome) {
  if (settled_) settled_(kind, outcome);
}

bool FakePeerConnection::browser_fails() {
  if (!environment_.strikes(Fault::DescriptionRejected)) return false;
  strike(Fault::DescriptionRejected);
  return true;
}

void FakePeerConnection::strike(Fault fault) {
  environment_.struck(fault);
  tampered_with_ = true;
}

FakePeerConnection::Outcome FakePeerConnection::apply(const Operation& operation) {
  if (broken_) return Outcome::OperationError;
  if (operation.kind == OperationKind::SetLocal) return apply_local(), Outcome::Ok;
  return book_.at(operation.sdp).kind == SdpKind::Offer ? apply_remote_offer(operation.sdp)
                                                        : apply_remote_answer(operation.sdp);
}

void FakePeerConnection::apply_local() {
  gather(draft_.ufrag);
  draft_.candidates = std::min(entry(ours_, draft_.ufrag).known, kCandidates);
  const SdpId made = book_.add(draft_);
  if (signaling_ != Signaling::HaveRemoteOffer) {
    pending_local_ = made;
    signaling_ = Signaling::HaveLocalOffer;
    offering_since_ = environment_.scheduler.now();
    return;
  }
  agree_on_role(book_.at(made).active);
  needs_met_ = std::max(needs_met_, 1u);  // The first tracks fit into an answer.
  current_local_ = made;
  current_remote_ = pending_remote_;
  became_stable();
}

FakePeerConnection::Outcome FakePeerConnection::apply_remote_offer(SdpId offer) {
  // RFC 8829 section 5.2.2: m-lines stay for good.
  const SdpId before = current_local_ != 0 ? current_local_ : pending_remote_;
  if (book_.at(offer).lines < book_.at(before).lines) {
    environment_.violate("m-line monotonicity",
                         "an offer was applied that is older than the session");
    return Outcome::InvalidAccessError;
  }
  if (signaling_ == Signaling::HaveLocalOffer) {  // Implicit rollback.
    pending_local_ = 0;
    offering_since_.reset();
    ++times_rolled_back_;
    ++environment_.statistics.collisions;
  }
  // Chromium does not forget it with an offer that is replaced, as RFC 8829 section 5.3 has it.
  they_restart_ = they_restart_ || book_.at(offer).ufrag != remote_ufrag();
  pending_remote_ = offer;
  signaling_ = Signaling::HaveRemoteOffer;
  check_no_candidate_was_lost(book_.at(offer));
  return Outcome::Ok;
}

FakePeerConnection::Outcome FakePeerConnection::apply_remote_answer(SdpId answer) {
  if (signaling_ != Signaling::HaveLocalOffer) {
    environment_.violate(kStateLegality, "setRemoteDescription(answer) with no offer outstanding");
    return Outcome::InvalidStateError;
  }
  const Session& offer = book_.at(pending_local_);
  if (book_.at(answer).answers != pending_local_)
    environment_.violate(kStateLegality, "an answer was applied that answers another offer");
  if (book_.at(answer).lines != offer.lines || !agree_on_role(!book_.at(answer).active))
    return Outcome::InvalidAccessError;
  needs_met_ += offer.lines - book_.at(current_local_).lines;
  current_local_ = pending_local_;
  current_remote_ = answer;
  became_stable();
  check_no_candidate_was_lost(book_.at(answer));
  return Outcome::Ok;
}

// A role that is taken stays, over ICE restarts too (RFC 8842 section 5.5). Who answers an offer
// and, when that answer is lost, has an offer of its own answered by the other, is the client in
// both. Chromium finds out with the second answer, and accepts no description from then on.
bool FakePeerConnection::agree_on_role(bool we_are_client) {
  const DtlsRole role = we_are_client ? DtlsRole::Client : DtlsRole::Server;
  broken_ = role_ != DtlsRole::None && role_ != role;
  role_ = broken_ ? role_ : role;
  if (broken_) strike(Fault::DtlsRoleConflict);
  return !broken_;
}

FakePeerConnection::Outcome FakePeerConnection::apply_candidate(
    const protocol::IceCandidate& candidate) {
  if (current_remote_ == 0 && pending_remote_ == 0) {
    environment_.violate(kCandidateSafety, "addIceCandidate with no remote description");
    return Outcome::InvalidStateError;
  }
  const std::uint32_t ufrag = SessionBook::number(candidate.username_fragment);
  const Session& remote = book_.at(current_remote_ != 0 ? current_remote_ : pending_remote_);
  if (book_.author_of_ufrag(ufrag) != remote.author)
    environment_.violate(kCandidateSafety, "a candidate of another peer connection");
  if (candidate.candidate.empty()) return Outcome::Ok;

  const auto ordinal = SessionBook::number(candidate.candidate.substr(kCandidateHead.size()));
  const std::uint32_t bit = 1u << ordinal;
  Candidates& list = entry(theirs_, ufrag);
  if (((list.known | list.rejected) & bit) != 0)
    environment_.violate(kCandidateSafety, "a candidate was added twice");
  // Chromium fulfils this for any usernameFragment, while webrtc-pc 4.4.2 wants an OperationError.
  const bool matches = ufrag == remote_ufrag() || ufrag == book_.at(pending_remote_).ufrag;
  (matches ? list.known : list.rejected) |= bit;
  return Outcome::Ok;
}

call::Event FakePeerConnection::tell(const Operation& operation, Outcome outcome) const {
  if (outcome != Outcome::Ok) return call::DescriptionFailed{owner_.link};
  if (operation.kind == OperationKind::SetRemote)
    return call::RemoteDescriptionSet{owner_.link, operation.round, book_.at(operation.sdp).kind};
  const SdpId local = pending_local_ != 0 ? pending_local_ : current_local_;
  return call::LocalDescriptionSet{owner_.link, book_.at(local).kind, book_.to_sdp(local)};
}

// A candidate that came too early for its description, unless the description itself has it.
void FakePeerConnection::check_no_candidate_was_lost(const Session& accepted) {
  const std::uint32_t included = (1u << accepted.candidates) - 1;
  if ((entry(theirs_, accepted.ufrag).rejected & ~included) != 0)
    environment_.violate(kCandidateSafety, "a candidate of an accepted description was lost");
}

Session FakePeerConnection::describe() {
  const Session& offer = book_.at(pending_remote_);
  if (signaling_ == Signaling::HaveRemoteOffer)
    return {.author = self_,
            .kind = SdpKind::Answer,
            .ufrag = ufrag_for_answer(),
            .answers = pending_remote_,
            .lines = offer.lines,
            .active = role_ != DtlsRole::Server};
  return {.author = self_,
          .kind = SdpKind::Offer,
          .ufrag = ufrag_for_offer(),
          .lines = book_.at(current_local_).lines + needs_ - needs_met_};
}

std::uint32_t FakePeerConnection::ufrag_for_offer() {
  const std::uint32_t ufrag = pending_local_ != 0 ? book_.at(pending_local_).ufrag : local_ufrag();
  return ufrag == 0 || ufrag_to_replace_ != 0 ? book_.new_ufrag(self_) : ufrag;
}

// Restarts when they do (RFC 8829 section 5.3.1).
std::uint32_t FakePeerConnection::ufrag_for_answer() {
  return local_ufrag() == 0 || they_restart_ ? book_.new_ufrag(self_) : local_ufrag();
}

void FakePeerConnection::gather(std::uint32_t ufrag) {
  const bool begun = std::any_of(ours_.begin(), ours_.end(),
                                 [ufrag](const Candidates& c) { return c.ufrag == ufrag; });
  if (begun) return;
  ours_.push_back({.ufrag = ufrag});
  environment_.scheduler.after(environment_.up_to(environment_.faults.browser_delay_max),
                               CandidateTurnsUp{self_, ufrag});
}

FakePeerConnection::Candidates& FakePeerConnection::entry(std::vector<Candidates>& list,
                                                          std::uint32_t ufrag) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [ufrag](const Candidates& c) { return c.ufrag == ufrag; });
  if (found != list.end()) return *found;
  return list.emplace_back(Candidates{.ufrag = ufrag});
}

}  // namespace simulation
