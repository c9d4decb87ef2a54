// The channels to one person, over which talk goes.
#pragma once

#include <utility>

#include "channels/channels.h"
#include "protocol/talk_message.h"
#include "talk/action.h"

namespace talk {

class Channels : public channels::Channels {
 public:
  explicit Channels(Actions& out)
      : channels::Channels(protocol::encode_talk_message(protocol::TalkHello{}),
                           [&out](SendText action) { out.emplace_back(std::move(action)); }) {}

  void send(const protocol::TalkMessage& message) const {
    if (used() != LinkId{}) send_text(protocol::encode_talk_message(message));
  }
};

}  // namespace talk
