// The channels to one person, over which what is said of files goes.
#pragma once

#include <string>
#include <utility>

#include "channels/channels.h"
#include "files/action.h"
#include "protocol/file_message.h"

namespace files {

class Channels : public channels::Channels {
 public:
  explicit Channels(Actions& out)
      : channels::Channels(protocol::encode_file_message(protocol::FilesHello{}),
                           [&out](SendText action) { out.push_back(std::move(action)); }) {}

  void send(const protocol::FileMessage& message) const {
    if (used() != LinkId{}) send_text(protocol::encode_file_message(message));
  }
};

}  // namespace files
