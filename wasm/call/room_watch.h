// Who is in the room that a person may join next, as the server tells who watches it
// (docs/protocol.md, "watch").
//
// Knows no socket: it is told when one is open, and when it is no longer there for this.
#pragma once

#include <optional>
#include <string>

#include "call/outbox.h"
#include "call/time.h"
#include "protocol/message.h"

namespace call {

class RoomWatch {
 public:
  // A name that is being typed is asked about once it has stood still for so long.
  static constexpr Duration kTypingPause{300};

  explicit RoomWatch(Outbox& out) : out_(out) {}

  // `room` need not be one; while it is not, nothing is watched.
  void wish(const std::string& room, const std::string& token, Time now);
  void forget_wish() { wish_ = {}; }
  bool is_wanted() const;

  void socket_opened();
  void socket_taken();  // Gone, or used for a seat: the server tells nothing more.
  void received(const protocol::RoomPeers& message);
  void received(const protocol::IceServers& message);
  void timer_fired(Time now);
  std::optional<Time> wake_at() const { return is_open_ ? ask_at_ : std::nullopt; }

  // Nothing until the server has told of the room wished for.
  const std::optional<protocol::RoomPeers>& present() const { return present_; }

 private:
  void ask();

  Outbox& out_;
  protocol::Watch wish_;  // Trimmed.
  bool is_open_ = false;
  bool is_watching_ = false;  // Some room, over this socket.
  std::optional<Time> ask_at_;
  std::optional<protocol::RoomPeers> present_;
};

}  // namespace call
