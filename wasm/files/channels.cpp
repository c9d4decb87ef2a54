#include "files/channels.h"

#include <algorithm>
#include <utility>

namespace files {

bool Channels::has(LinkId link) const {
  return std::any_of(channels_.begin(), channels_.end(),
                     [link](const Channel& channel) { return channel.link == link; });
}

void Channels::opened(LinkId link) {
  if (has(link)) return;
  channels_.push_back({link});
  send_over(link, protocol::FilesHello{});
}

bool Channels::closed(LinkId link) {
  std::erase_if(channels_, [link](const Channel& channel) { return channel.link == link; });
  return choose();
}

bool Channels::greeted(LinkId link) {
  for (Channel& channel : channels_)
    if (channel.link == link) channel.greeted = true;
  return choose();
}

void Channels::send(const protocol::FileMessage& message) const {
  if (used_ != LinkId{}) send_over(used_, message);
}

// The other end, which may not know of what closed here, is asked for what it said meanwhile.
bool Channels::choose() {
  LinkId latest{};
  for (const Channel& channel : channels_)
    if (channel.greeted) latest = std::max(latest, channel.link);
  if (std::exchange(used_, latest) == latest) return false;
  send(protocol::FilesHello{});
  return true;
}

void Channels::send_over(LinkId link, const protocol::FileMessage& message) const {
  out_->push_back(SendText{link, protocol::encode_file_message(message)});
}

}  // namespace files
