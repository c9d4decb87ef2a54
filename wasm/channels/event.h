// What the page tells of the people in the room and of the data channels to them, to each core that
// speaks over such channels.
#pragma once

#include <string>

#include "call/event.h"
#include "protocol/message.h"

namespace channels {

using call::LinkId;
using protocol::PeerId;

// Who is in the room, and their link that is shown.
struct Present {
  PeerId peer;
  LinkId link;  // Zero: none.
};

// We have left it, or lost our seat for good.
struct RoomLeft {};

// `certificate` is the same for all links to one load of a page, and for no other, and the browser
// saw to it that the other end has it; empty: unknown.
struct ChannelOpened {
  LinkId link;
  std::string certificate;
};
struct ChannelClosed {
  LinkId link;
};
struct TextReceived {
  LinkId link;
  std::string text;
};

// From the timer that the last step asked for.
struct TimerFired {};

}  // namespace channels
