// What the log says of a message: its type and whom it concerns. Never what is in it: no room, no
// name, no address, no SDP, no claim.
#pragma once

#include <cstdint>
#include <string_view>

#include "protocol/message.h"

namespace server {

struct MessageSummary {
  std::string_view type;   // As on the wire.
  std::uint64_t peer = 0;  // The participant that the message is about, from or for; 0: none.
  bool operator==(const MessageSummary&) const = default;
};

MessageSummary summary_of(const protocol::ClientMessage& message);
MessageSummary summary_of(const protocol::ServerMessage& message);

}  // namespace server
