// What one step of the core asks for, gathered in order.
#pragma once

#include <utility>

#include "call/action.h"
#include "protocol/client_codec.h"

namespace call {

class Outbox {
 public:
  Actions& actions() { return actions_; }
  void act(Action action) { actions_.push_back(std::move(action)); }

  // Only a joined room has somebody to send to. What is sent before or between is lost on purpose:
  // after a return each side repairs what may be missing (docs/protocol.md, "Seats").
  void set_joined(bool joined) { joined_ = joined; }
  void send(const protocol::ClientMessage& message) {
    if (joined_) act(SendSignal{protocol::encode_client_message(message)});
  }

  Actions take() { return std::exchange(actions_, {}); }

 private:
  bool joined_ = false;
  Actions actions_;
};

}  // namespace call
