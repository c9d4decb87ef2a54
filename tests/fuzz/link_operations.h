// The descriptions that one RTCPeerConnection was asked to apply and has not applied yet: one after
// the other, as its operations chain does (W3C webrtc-pc 4.4.1.2), each in the state it then is in.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "call/action.h"
#include "call/event.h"

namespace fuzz {

class LinkOperations {
 public:
  void ask(const call::SetLocalDescription&) { asked_.push_back(std::nullopt); }
  void ask(const call::SetRemoteDescription& action) {
    asked_.push_back(call::RemoteDescriptionSet{action.link, action.round, action.kind});
  }
  bool empty() const { return asked_.empty(); }

  // Ends the oldest; with a failure if the state does not allow it, or if that is wanted.
  call::Event finish(call::LinkId link, bool fail, std::string sdp) {
    using protocol::SdpKind;
    const auto remote = asked_.front();
    asked_.pop_front();
    const bool stray = remote && remote->kind == SdpKind::Answer && state_ != State::LocalOffer;
    if (fail || stray) return call::DescriptionFailed{link};
    const bool answers = state_ == State::RemoteOffer;
    if (remote) {
      state_ = remote->kind == SdpKind::Offer ? State::RemoteOffer : State::Stable;
      return *remote;
    }
    state_ = answers ? State::Stable : State::LocalOffer;
    return call::LocalDescriptionSet{link, answers ? SdpKind::Answer : SdpKind::Offer,
                                     std::move(sdp)};
  }

 private:
  enum class State { Stable, LocalOffer, RemoteOffer };

  std::deque<std::optional<call::RemoteDescriptionSet>> asked_;  // Nothing: the local one.
  State state_ = State::Stable;
};

}  // namespace fuzz
