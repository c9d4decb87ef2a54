// Does what a CallCore asks for, in books instead of a browser, and holds each step to what the
// core promises whatever happens: to the platform, and to the server.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "call/call_core.h"
#include "fuzz/link_operations.h"

namespace fuzz {

class CallWitness {
 public:
  enum class Socket { None, Connecting, Open };

  Socket socket() const { return socket_; }
  std::optional<call::Time> wake_at() const { return wake_at_; }
  // All there ever were, also those that are closed.
  const std::vector<call::LinkId>& links() const { return links_; }
  // Also of a link that is closed: what it did last may be told afterwards.
  LinkOperations& operations(call::LinkId link) { return operations_[link]; }

  // The socket that the core asked for is open, or gone.
  void socket_opened();
  void socket_closed() { socket_ = Socket::None; }
  // A room was named to be watched, or none is any more.
  void may_watch(bool may) { may_watch_ = may; }
  // To be called with every step.
  void performed(const call::Step& step);

 private:
  // What the core asks for, one after the other.
  void perform(const call::OpenSignal& action);
  void perform(const call::CloseSignal& action);
  void perform(const call::SendSignal& action);
  void perform(const call::OpenLink& action);
  void perform(const call::CloseLink& action);
  void perform(const call::SetLocalDescription& action);
  void perform(const call::SetRemoteDescription& action);
  void perform(const call::ShowRoom& action);
  void perform(const call::SetSendParameters& action);
  void perform(const call::KeepSeat&) {}
  void perform(const call::Warn&) {}
  void perform(const call::ShowDeparture&) {}
  // All that is for one link and has no more to be said of.
  template <class LinkAction>
  void perform(const LinkAction& action) {
    check_open(action.link);
  }

  void check_open(call::LinkId link) const;
  void check_message(const std::string& text);
  void check_view() const;

  Socket socket_ = Socket::None;
  bool join_sent_ = false;  // Over this socket.
  bool may_watch_ = false;
  std::vector<call::LinkId> links_;
  std::set<call::LinkId> open_links_;
  std::map<call::LinkId, LinkOperations> operations_;
  call::RoomView view_;
  std::set<protocol::PeerId> here_;  // Before or after this step.
  std::vector<protocol::PeerId> sent_to_;
  std::optional<call::Time> wake_at_;
};

}  // namespace fuzz
