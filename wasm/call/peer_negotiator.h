// Perfect negotiation (W3C webrtc-pc, section 10.7) for one peer connection, without the browser,
// made safe for signalling that loses messages.
//
// The flags of the W3C example are kept here; `signaling_` follows RTCPeerConnection's
// signalingState from the completions that the platform reports. The two cannot drift apart as long
// as the platform reports each completion in the task in which its promise settles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "call/action.h"
#include "call/candidate_queue.h"

namespace call {

// The polite peer gives way when both offer at once. Exactly one of a pair is polite.
enum class Role : bool { Impolite, Polite };

// Who makes the first offer. The other leaves its first negotiationneeded alone, so that a join
// does not begin with a collision.
enum class Opening : bool { TheyOffer, WeOffer };

class PeerNegotiator {
 public:
  PeerNegotiator(LinkId link, Role role, Opening opening)
      : link_(link), role_(role), may_offer_(opening == Opening::WeOffer) {}

  void negotiation_needed(Actions& out);
  // Returns the round to send the description with: an answer repeats that of its offer.
  std::uint32_t local_description_set(protocol::SdpKind kind);
  void remote_description_received(const protocol::Description& message, Actions& out);
  void remote_description_set(std::uint32_t round, protocol::SdpKind kind, Actions& out);
  CandidateQueue::Verdict candidate_received(const protocol::IceCandidate& candidate, Actions& out);

  // To be called when messages may have been lost and can be sent again. Offers anew if an answer
  // is outstanding.
  void signalling_restored(Actions& out);
  // As signalling_restored(), but offers anew also if the answer has come: candidates may have been
  // lost after it. Nothing before the first offer.
  void offer_again(Actions& out);

  // No offer of either side is on its way, as far as can be known here.
  bool settled() const {
    return signaling_ == Signaling::Stable && !making_offer_ && applying_.empty();
  }
  // The first of this link, which is theirs to make.
  bool waits_for_their_offer() const { return !may_offer_ && applying_.empty(); }
  // For it to make or to apply a description, not for the other side.
  bool waits_for_browser() const {
    return making_offer_ || !applying_.empty() || signaling_ == Signaling::RemoteOffer;
  }

 private:
  enum class Signaling : std::uint8_t { Stable, LocalOffer, RemoteOffer };

  // Of theirs, handed to the browser and not yet applied.
  struct Applying {
    protocol::SdpKind kind;
    std::vector<std::string> fragments;
  };

  bool awaiting_answer(std::uint32_t round) const;
  bool our_offer_is_outstanding() const;
  bool applying(protocol::SdpKind kind) const;

  LinkId link_;
  Role role_;
  bool may_offer_;
  Signaling signaling_ = Signaling::Stable;
  bool making_offer_ = false;
  std::vector<Applying> applying_;  // In order.
  std::uint32_t offer_round_ = 0;   // Of our latest offer.
  std::uint32_t answer_round_ = 0;  // Of the remote offer that we answer next.
  CandidateQueue candidates_;
};

}  // namespace call
