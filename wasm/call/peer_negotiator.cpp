#include "call/peer_negotiator.h"

#include <algorithm>
#include <utility>

#include "call/opus_options.h"

namespace call {

using protocol::SdpKind;

void PeerNegotiator::negotiation_needed(Actions& out) {
  if (!may_offer_) return;
  making_offer_ = true;
  out.push_back(SetLocalDescription{link_});
}

std::uint32_t PeerNegotiator::local_description_set(SdpKind kind) {
  if (kind == SdpKind::Answer) {
    signaling_ = Signaling::Stable;
    return answer_round_;
  }
  making_offer_ = false;
  signaling_ = Signaling::LocalOffer;
  return ++offer_round_;
}

void PeerNegotiator::remote_description_received(const protocol::Description& message,
                                                 Actions& out) {
  const bool offer = message.kind == SdpKind::Offer;
  if (!offer && !awaiting_answer(message.round)) return;  // Overtaken by a newer offer of ours.
  if (offer && our_offer_is_outstanding() && role_ == Role::Impolite) return;

  applying_.push_back({message.kind, username_fragments(message.sdp)});
  out.push_back(
      SetRemoteDescription{link_, message.round, message.kind, with_opus_options(message.sdp)});
}

void PeerNegotiator::remote_description_set(std::uint32_t round, SdpKind kind, Actions& out) {
  const bool offer = kind == SdpKind::Offer;
  const auto applied = std::find_if(applying_.begin(), applying_.end(),
                                    [kind](const Applying& one) { return one.kind == kind; });
  if (applied == applying_.end()) return;  // Of nothing that was asked for.
  std::vector<std::string> fragments = std::move(applied->fragments);
  applying_.erase(applied);
  if (offer) answer_round_ = round;
  may_offer_ = true;
  signaling_ = offer ? Signaling::RemoteOffer : Signaling::Stable;
  for (const protocol::IceCandidate& candidate : candidates_.open(std::move(fragments)))
    out.push_back(AddCandidate{link_, candidate});
  // Of offers that follow each other only the last is answered: after its answer, one more
  // SetLocalDescription would be an offer that nobody wanted.
  if (offer && !applying(SdpKind::Offer)) out.push_back(SetLocalDescription{link_});
}

CandidateQueue::Verdict PeerNegotiator::candidate_received(const protocol::IceCandidate& candidate,
                                                           Actions& out) {
  const auto verdict = candidates_.admit(candidate);
  if (verdict == CandidateQueue::Verdict::AddNow) out.push_back(AddCandidate{link_, candidate});
  return verdict;
}

void PeerNegotiator::signalling_restored(Actions& out) {
  if (our_offer_is_outstanding() && !making_offer_) negotiation_needed(out);
}

void PeerNegotiator::offer_again(Actions& out) {
  if (offer_round_ > 0 && settled()) return negotiation_needed(out);
  signalling_restored(out);
}

bool PeerNegotiator::awaiting_answer(std::uint32_t round) const {
  return our_offer_is_outstanding() && !making_offer_ && round == offer_round_;
}

// Once its answer is being applied it no longer is: the browser queues their offer behind the
// answer. Nor is it once an offer of theirs is being applied in its place.
bool PeerNegotiator::our_offer_is_outstanding() const {
  return making_offer_ || (signaling_ == Signaling::LocalOffer && applying_.empty());
}

bool PeerNegotiator::applying(SdpKind kind) const {
  return std::any_of(applying_.begin(), applying_.end(),
                     [kind](const Applying& one) { return one.kind == kind; });
}

}  // namespace call
