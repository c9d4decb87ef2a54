#include "fuzz/call_witness.h"

#include <algorithm>
#include <variant>

#include "call/allocator.h"
#include "fuzz/fuzz_target.h"
#include "protocol/client_codec.h"
#include "protocol/limits.h"

namespace fuzz {

using call::LinkId;
using call::PeerView;
using call::ViewPhase;

void CallWitness::socket_opened() {
  socket_ = Socket::Open;
  join_sent_ = false;
}

void CallWitness::performed(const call::Step& step) {
  here_.clear();
  sent_to_.clear();
  for (const PeerView& peer : view_.peers) here_.insert(peer.id);
  for (const call::Action& action : step.actions)
    std::visit([this](const auto& a) { perform(a); }, action);
  const auto is_view = [](const auto& action) {
    return std::holds_alternative<call::ShowRoom>(action);
  };
  promise(std::count_if(step.actions.begin(), step.actions.end(), is_view) <= 1,
          "a step shows one view at most");
  for (const PeerView& peer : view_.peers) here_.insert(peer.id);
  for (const protocol::PeerId id : sent_to_)
    promise(here_.contains(id), "messages go to those who are here");
  wake_at_ = step.wake_at;
  check_view();
}

void CallWitness::perform(const call::OpenSignal&) {
  promise(socket_ == Socket::None, "there is one socket at a time");
  socket_ = Socket::Connecting;
}

void CallWitness::perform(const call::CloseSignal&) {
  promise(socket_ != Socket::None, "only a socket that is there is closed");
  socket_ = Socket::None;
}

void CallWitness::perform(const call::SendSignal& action) {
  promise(socket_ == Socket::Open, "only an open socket is sent over");
  check_message(action.text);
}

void CallWitness::perform(const call::OpenLink& action) {
  promise(links_.empty() || action.link > links_.back(), "a link is never opened twice");
  promise(action.link != LinkId{}, "a link has a name");
  links_.push_back(action.link);
  open_links_.insert(action.link);
}

void CallWitness::perform(const call::CloseLink& action) {
  check_open(action.link);
  open_links_.erase(action.link);
}

void CallWitness::perform(const call::SetLocalDescription& action) {
  check_open(action.link);
  operations(action.link).ask(action);
}

void CallWitness::perform(const call::SetRemoteDescription& action) {
  check_open(action.link);
  operations(action.link).ask(action);
}

void CallWitness::perform(const call::ShowRoom& action) {
  promise(!(action.view == view_), "only a view that changed is shown");
  view_ = action.view;
}

void CallWitness::perform(const call::SetSendParameters& action) {
  check_open(action.link);
  promise(action.audio_bitrate >= call::kAudioLeast, "no sound is starved");
}

void CallWitness::check_open(LinkId link) const {
  promise(open_links_.contains(link), "only a link that is open is used");
}

void CallWitness::check_message(const std::string& text) {
  promise(text.size() <= protocol::kMessageBytesMax, "a message fits its limit");
  const auto decoded = protocol::decode_client_message(text);
  const auto* message = std::get_if<protocol::ClientMessage>(&decoded);
  promise(message != nullptr, "what is sent is a message of the protocol");
  if (std::holds_alternative<protocol::Watch>(*message)) {
    return promise(may_watch_ && !join_sent_, "a room is watched before it is joined, if at all");
  }
  const bool join = std::holds_alternative<protocol::Join>(*message);
  promise(join != join_sent_, "each socket begins with its one join");
  join_sent_ = true;
  if (const auto* description = std::get_if<protocol::Description>(message))
    sent_to_.push_back(description->peer);
  if (const auto* candidate = std::get_if<protocol::Candidate>(message))
    sent_to_.push_back(candidate->peer);
}

void CallWitness::check_view() const {
  const auto out_of_order = [](const PeerView& a, const PeerView& b) { return a.id >= b.id; };
  promise(
      std::adjacent_find(view_.peers.begin(), view_.peers.end(), out_of_order) == view_.peers.end(),
      "everybody is shown once, in order");
  const bool nobody = view_.speaker == protocol::PeerId{};
  const auto spoke = [this](const PeerView& peer) { return peer.id == view_.speaker; };
  promise(nobody || std::any_of(view_.peers.begin(), view_.peers.end(), spoke),
          "who spoke last is here");
  promise(!nobody || !view_.speaks, "nobody does not speak");
  std::set<LinkId> shown;
  for (const PeerView& peer : view_.peers) {
    if (peer.link == LinkId{}) continue;
    check_open(peer.link);
    promise(shown.insert(peer.link).second, "each link is with one peer");
  }
  promise(open_links_.size() <= 2 * view_.peers.size(), "there are at most two links with a peer");
  if (view_.phase == ViewPhase::InRoom)
    promise(socket_ == Socket::Open && view_.problem == call::Problem::None,
            "who is in the room is connected to the server");
  if (view_.phase == ViewPhase::Idle)
    promise(view_.peers.empty() && (may_watch_ || (socket_ == Socket::None && !wake_at_)),
            "who is out keeps no link, and no socket or timer but to watch");
}

}  // namespace fuzz
