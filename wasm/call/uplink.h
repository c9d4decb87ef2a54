// What we send to whom: holds the budget of our line, shares it among all links by what each
// receiver shows, and asks for the parameters of the senders where they change.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "call/action.h"
#include "call/allocator.h"
#include "call/time.h"
#include "call/uplink_budget.h"

namespace call {

class Uplink {
 public:
  // In which a new connection, or a camera that comes on, sends a small picture: its first one, a
  // whole one, is large, and has to go through what the browser at first thinks the line bears.
  static constexpr Duration kStartSmall{1'000};
  static constexpr std::uint32_t kStartHeight = 180;
  // After pictures were stopped it is tried so much later to send them again, and twice that after
  // each attempt that failed, up to the second; an attempt that lasts for the third has not failed.
  static constexpr Duration kRetryMin{8'000};
  static constexpr Duration kRetryMax{64'000};
  static constexpr Duration kLasts{20'000};

  struct Receiver {
    LinkId link;
    std::uint32_t height;  // Of our picture as it is shown there; 0: not at all.
    bool starting;         // Not connected yet, or within kStartSmall.
  };

  // Of a link over which something comes in, so that it is not dead.
  void sampled(const LinkSampled& sample, Time now);
  // To be called about twice a second and when anything changes. `has_picture`: our camera or
  // screen is on.
  void share(const std::vector<Receiver>& receivers, bool has_picture, Time now, Actions& out);

  // Our pictures were stopped, for the line bears sound alone.
  bool sound_alone() const { return sound_alone_; }
  // What the line is thought to bear; the sum of what links may send is no more, except for the
  // least that a voice takes (share_uplink).
  Bitrate budget() const { return budget_.bitrate(); }

 private:
  struct Wish {
    LinkId link;
    std::uint32_t height;  // To send in, at most; 0: nothing.
    Bitrate bitrate;       // Of use for it.
  };
  // Of all links together.
  struct Needs {
    Bitrate least = 0;    // With pictures.
    Bitrate attempt = 0;  // A little more than that, to send them again with: not to fail at once.
    Bitrate all = 0;      // That is of use.
  };
  struct Sent {
    SetSendParameters parameters{};
    Share share{};  // That they were made of.
  };

  static Needs needs_of(const std::vector<Bitrate>& wants);
  std::vector<Wish> wishes_of(const std::vector<Receiver>& receivers, bool has_picture, Time now);
  void forget_closed(const std::vector<Receiver>& receivers);
  void decide_on_pictures(bool wanted, const Needs& needs, Time now);
  void send(const Wish& wish, const Share& share, Actions& out);

  UplinkBudget budget_;
  std::map<LinkId, Sent> sent_;  // The latest.
  bool had_picture_ = false;
  Time picture_since_{};
  bool sound_alone_ = false;
  Time retry_at_{};
  Duration retry_after_ = kRetryMin;
  std::optional<Time> resumed_at_;  // While the latest attempt may still fail.
};

}  // namespace call
