// The data channels of one label on the links to one person, and which of them is used: of those
// over which their hello came, that of the latest link. Links are made in the same order at both
// ends, so both come to use the same one. What comes over another is of before, or will be said
// again.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "call/pace.h"
#include "call/time.h"
#include "channels/event.h"

namespace channels {

// An action of each core that has channels: over the one on this link.
struct SendText {
  LinkId link;
  std::string text;
  bool operator==(const SendText&) const = default;
};
constexpr const char* word_of(const SendText&) { return "send-text"; }

// What a hello asks for.
enum class Greeting : std::uint8_t {
  None,     // Nothing: the channel is not the one that is used, or hellos come too often.
  Again,    // Over the channel that is used: all that stands is to be said.
  Changed,  // This one is used from now on: the same.
};

class Channels {
 public:
  // So many hellos are answered at once, and then one in each interval; each asks for all that
  // stands.
  static constexpr int kHelloBurst = 32;
  static constexpr call::Duration kHelloInterval{500};

  using Send = std::function<void(SendText)>;
  // `hello` is what is said first on each channel, by `send` as all else.
  Channels(std::string hello, Send send) : hello_(std::move(hello)), send_(std::move(send)) {}

  bool empty() const { return channels_.empty(); }
  bool has(LinkId link) const;
  LinkId used() const { return used_; }  // Zero: none.

  void opened(LinkId link);
  // Whether another one is used than before; then all that stands is to be said.
  bool closed(LinkId link);
  Greeting greeted(LinkId link, call::Time now);

  // Over the one that is used; said again with all the rest if there is none.
  void send_text(std::string text) const;

 private:
  struct Channel {
    LinkId link;
    bool greeted = false;
  };
  bool choose();

  std::string hello_;
  Send send_;
  std::vector<Channel> channels_;
  LinkId used_{};
  call::Pace hellos_{kHelloBurst, kHelloInterval};
};

}  // namespace channels
