// RTCPeerConnection as W3C webrtc-pc describes it, and as strict, with the media left out: the
// operations chain (4.4.1.2), signaling states and implicit rollback (4.4.1.5), the negotiation
// needed flag (4.7.3), ICE restarts, and candidates that belong to a description. Where Chromium
// does otherwise, so does this; e2e/tests/conformance.spec.js compares them. What a core must never
// ask for is a violation, whatever the outcome in a browser.
//
// Whether a path connects is not decided here but in MediaPaths.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "call/event.h"
#include "environment.h"
#include "session_book.h"

namespace simulation {

class FakePeerConnection {
 public:
  static constexpr std::uint32_t kCandidates = 2;  // Of each ufrag; then comes end-of-candidates.
  static constexpr std::size_t kOperationsMax = 300;

  struct Owner {
    ClientIndex client = 0;
    protocol::PeerId self{};  // What the server calls the client.
    call::LinkId link{};      // What the client's core calls this.
  };

  enum class Signaling : std::uint8_t { Stable, HaveLocalOffer, HaveRemoteOffer };
  enum class OperationKind : std::uint8_t { SetLocal, SetRemote, AddCandidate };
  // Of an operation: fulfilled, or the name of the DOMException that it is rejected with.
  enum class Outcome : std::uint8_t { Ok, InvalidStateError, InvalidAccessError, OperationError };
  using Settled = std::function<void(OperationKind, Outcome)>;

  // `self` numbers it in the call.
  FakePeerConnection(Environment& environment, SessionBook& book, LinkIndex self, Owner owner);

  // The page adds a track, or does another thing that only an offer of its own can convey.
  void need_negotiation();
  void restart_ice();
  void set_local_description();
  void set_remote_description(std::uint32_t round, const std::string& sdp);
  void add_candidate(const protocol::IceCandidate& candidate);
  void close();
  // `settled` is called as each operation ends. One that is under way at close() never does.
  void tell_outcomes_to(Settled settled) { settled_ = std::move(settled); }

  // What a task brings about; nothing when it has been overtaken.
  std::optional<call::Event> operation_completes();
  std::optional<call::Event> negotiation_flag_updates();
  std::optional<call::Event> candidate_turns_up(std::uint32_t ufrag);

  const Owner& owner() const { return owner_; }
  // For one that was opened before the server had said.
  void name_owner(protocol::PeerId self) {
    if (owner_.self == protocol::PeerId{}) owner_.self = self;
  }
  bool closed() const { return closed_; }
  Signaling signaling() const { return signaling_; }
  // It rejects every description from now on.
  bool broken() const { return broken_; }
  // Stable, with nothing under way and nothing that needs negotiation.
  bool at_rest() const;
  // Since when an offer of ours has waited for its answer.
  std::optional<Time> offering_since() const { return offering_since_; }
  // A description failed here, or never settled.
  bool tampered_with() const { return tampered_with_; }
  std::uint32_t times_rolled_back() const { return times_rolled_back_; }
  // Of the current session; 0 before the first.
  SdpId local() const { return current_local_; }
  SdpId remote() const { return current_remote_; }
  SdpId pending_local() const { return pending_local_; }
  SdpId pending_remote() const { return pending_remote_; }
  std::uint32_t local_ufrag() const { return book_.at(current_local_).ufrag; }
  std::uint32_t remote_ufrag() const { return book_.at(current_remote_).ufrag; }
  bool knows_candidates() const;

 private:
  enum class DtlsRole : std::uint8_t { None, Client, Server };
  struct Operation {
    OperationKind kind{};
    std::uint32_t round = 0;
    SdpId sdp = 0;
    protocol::IceCandidate candidate{};
  };
  // What is known of the candidates of one ufrag, ours or theirs.
  struct Candidates {
    std::uint32_t ufrag = 0;
    std::uint32_t known = 0;  // Ours: how many were found. Theirs: a bit for each added.
    std::uint32_t rejected = 0;
  };

  void chain(Operation operation);
  void run_chain();
  void update_negotiation_flag();
  bool needs_negotiation() const;
  void became_stable();
  bool agree_on_role(bool we_are_client);

  void settle(OperationKind kind, Outcome outcome);
  bool browser_fails();
  void strike(Fault fault);
  Outcome apply(const Operation& operation);
  void apply_local();
  Outcome apply_remote_offer(SdpId offer);
  Outcome apply_remote_answer(SdpId answer);
  Outcome apply_candidate(const protocol::IceCandidate& candidate);
  call::Event tell(const Operation& operation, Outcome outcome) const;
  void check_no_candidate_was_lost(const Session& accepted);

  std::uint32_t ufrag_for_offer();
  std::uint32_t ufrag_for_answer();
  void gather(std::uint32_t ufrag);
  Session describe();
  static Candidates& entry(std::vector<Candidates>& list, std::uint32_t ufrag);

  Environment& environment_;
  SessionBook& book_;
  const LinkIndex self_;
  Owner owner_;
  bool closed_ = false;
  Settled settled_;

  Signaling signaling_ = Signaling::Stable;
  SdpId current_local_ = 0;
  SdpId current_remote_ = 0;
  SdpId pending_local_ = 0;
  SdpId pending_remote_ = 0;

  std::deque<Operation> operations_;  // The first is under way.
  bool update_flag_on_empty_chain_ = false;
  bool negotiation_needed_ = false;
  std::uint32_t needs_ = 1;  // The tracks that it is made with are the first.
  std::uint32_t needs_met_ = 0;
  std::uint32_t ufrag_to_replace_ = 0;  // And all before it. 0: no ICE restart is wanted.
  bool they_restart_ = false;           // ICE, with an offer that was not answered yet.
  Session draft_;  // What the setLocalDescription() that is under way will set.
  DtlsRole role_ = DtlsRole::None;
  bool broken_ = false;

  std::vector<Candidates> ours_;
  std::vector<Candidates> theirs_;
  std::uint32_t times_rolled_back_ = 0;
  std::optional<Time> offering_since_;
  bool tampered_with_ = false;
};

}  // namespace simulation
