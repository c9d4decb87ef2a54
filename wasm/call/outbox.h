// What one step of the core asks for, gathered in order.
#pragma once

#include <string>
#include <utility>

#include "call/action.h"
#include "protocol/client_codec.h"
#include "protocol/limits.h"

namespace call {

class Outbox {
 public:
  Actions& actions() { return actions_; }
  void act(Action action) { actions_.push_back(std::move(action)); }

  // Only a joined room has somebody to send to, or one whose join went out just before: messages
  // are handled in order. What is sent before or between is lost on purpose: after a return each
  // side repairs what may be missing (docs/protocol.md, "Seats").
  void set_joined(bool joined) { joined_ = joined; }
  // False if the message is past protocol::kMessageBytesMax: the server would close the socket.
  bool send(const protocol::ClientMessage& message) {
    if (!joined_) return true;
    std::string text = protocol::encode_client_message(message);
    if (text.size() > protocol::kMessageBytesMax) return false;
    act(SendSignal{std::move(text)});
    return true;
  }

  Actions take() { return std::exchange(actions_, {}); }

 private:
  bool joined_ = false;
  Actions actions_;
};

}  // namespace call
