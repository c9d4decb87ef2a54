// What the page tells about talk. One event at a time, in the order it happened.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "channels/event.h"
#include "talk/action.h"

namespace talk {

// From the person.

struct MessageWritten {
  std::string text;  // As it is in the form.
};
// The messages are shown, or no more; while they are, none is unread.
struct MessagesSeen {
  bool are_seen;
};
struct HandChanged {
  bool is_raised;
};
struct ReactionChosen {
  std::string reaction;  // A word of protocol::kReactionWords; another one is none.
};
struct RecordingChanged {
  bool is_recording;
};

// From the call.

using channels::Present;
struct PeopleChanged {
  PeerId self;  // Zero: not known.
  std::vector<Present> present;
};
using channels::RoomLeft;

// From the `talk` channel of a link.

using channels::ChannelClosed;
using channels::ChannelOpened;
using channels::TextReceived;

using channels::TimerFired;

using Event =
    std::variant<MessageWritten, MessagesSeen, HandChanged, ReactionChosen, RecordingChanged,
                 PeopleChanged, RoomLeft, ChannelOpened, ChannelClosed, TextReceived, TimerFired>;

}  // namespace talk
