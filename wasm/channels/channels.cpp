#include "channels/channels.h"

#include <algorithm>
#include <utility>

namespace channels {

bool Channels::has(LinkId link) const {
  return std::any_of(channels_.begin(), channels_.end(),
                     [link](const Channel& channel) { return channel.link == link; });
}

void Channels::opened(LinkId link) {
  if (has(link)) return;
  channels_.push_back({link});
  send_({link, hello_});
}

bool Channels::closed(LinkId link) {
  std::erase_if(channels_, [link](const Channel& channel) { return channel.link == link; });
  return choose();
}

Greeting Channels::greeted(LinkId link, call::Time now) {
  if (!hellos_.take(now)) return Greeting::None;
  for (Channel& channel : channels_)
    if (channel.link == link) channel.greeted = true;
  if (choose()) return Greeting::Changed;
  return link == used_ ? Greeting::Again : Greeting::None;
}

void Channels::send_text(std::string text) const {
  if (used_ != LinkId{}) send_({used_, std::move(text)});
}

// The other end, which may not know of what closed here, is asked for what it said meanwhile.
bool Channels::choose() {
  LinkId latest{};
  for (const Channel& channel : channels_)
    if (channel.greeted) latest = std::max(latest, channel.link);
  if (std::exchange(used_, latest) == latest) return false;
  send_text(hello_);
  return true;
}

}  // namespace channels
