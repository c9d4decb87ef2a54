// What we send to whom: holds the budget of our line, shares it among all links by what each
// receiver shows, and asks for the parameters of the senders where they change.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "call/action.h"
#include "call/allocator.h"
#include "call/picture_gate.h"
#include "call/time.h"
#include "call/uplink_budget.h"

namespace call {

class Uplink {
 public:
  // In which a new connection, or a camera that comes on, sends a small picture: its first one, a
  // whole one, is large, and has to go through what the browser at first thinks the line bears.
  static constexpr Duration kStartSmall{1'000};
  static constexpr std::uint32_t kStartHeight = 180;
  // Likewise of a screen on a new connection.
  static constexpr std::uint32_t kStartScreenHeight = 360;
  static constexpr Duration kRetryMax = PictureGate::kRetryMax;

  struct Receiver {
    LinkId link;
    std::uint32_t height;         // Of our picture as it is shown there; 0: not at all.
    bool starting;                // Not connected yet, or within kStartSmall.
    std::uint32_t screen_height;  // As height, of our screen.
  };
  // What of ours is on.
  struct Sources {
    bool camera = false;
    bool screen = false;
    bool screen_moves = false;   // It shows a film, say, rather than text,
    bool screen_sounds = false;  // and is heard as well.
  };

  // Of a link over which something comes in, so that it is not dead.
  void sampled(const LinkSampled& sample, Time now);
  // To be called about twice a second and when anything changes.
  void share(const std::vector<Receiver>& receivers, const Sources& sources, Time now,
             Actions& out);

  // Our pictures were stopped, for the line bears sound alone.
  bool sound_alone() const { return pictures_.is_closed(); }
  // Our camera was stopped, for the line does not bear it beside the screen.
  bool screen_alone() const { return cameras_.is_closed(); }
  // What the line is thought to bear; the sum of what links may send is no more, except for the
  // least that a voice takes (share_uplink).
  Bitrate budget() const { return budget_.bitrate(); }

 private:
  struct Wish {
    LinkId link;
    std::uint32_t height;  // To send in, at most; 0: nothing.
    std::uint32_t screen_height;
  };
  struct Sent {
    SetSendParameters parameters{};
    Share share{};  // That they were made of.
  };

  std::vector<Wish> wishes_of(const std::vector<Receiver>& receivers, const Sources& sources,
                              Time now);
  void forget_closed(const std::vector<Receiver>& receivers);
  void decide_on_pictures(const Wants& wants, bool has_picture, Time now);
  void send(const Wish& wish, const Want& want, const Share& share, Actions& out);
  void set_screen(const Wish& wish, const Share& share, const SetSendParameters& before,
                  SetSendParameters& next) const;

  UplinkBudget budget_;
  std::map<LinkId, Sent> sent_;  // The latest.
  Sources sources_;
  Time picture_since_{};
  PictureGate pictures_;
  PictureGate cameras_;  // Beside a screen.
};

}  // namespace call
