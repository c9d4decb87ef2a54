// A fluid model of one line that all links of a person share: a queue with an end, and on each link
// a congestion controller as a browser's, which slows down when the queue grows, and looks for more
// when it does not; or none at all, so that loss and round trips have to tell.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <variant>
#include <vector>

#include "call/random.h"
#include "call/uplink.h"

namespace call {

class UplinkModel {
 public:
  static constexpr Duration kStep{100};
  static constexpr std::uint64_t kQueueMax = 400;  // Milliseconds of the line.

  UplinkModel(std::size_t links, std::uint32_t height, bool controllers, std::uint64_t seed)
      : controllers_(controllers), random_(seed) {
    for (std::size_t i = 1; i <= links; ++i) {
      const LinkId id{static_cast<std::uint32_t>(i)};
      receivers_.push_back({id, height, false, 0});
      links_[id].phase = random_.up_to(Duration(400));
    }
  }

  // All of them show it in that height from now on.
  void share_screen(std::uint32_t height, const Uplink::Sources& sources) {
    sources_ = sources;
    for (Uplink::Receiver& receiver : receivers_) receiver.screen_height = height;
  }

  // Bit/s.
  void set_line(std::uint64_t capacity) { capacity_ = capacity; }

  void run(Duration duration) {
    lost_ = offered_ = 0;
    for (const Time end = now_ + duration; now_ < end; now_ += kStep) step();
  }

  const Uplink& uplink() const { return uplink_; }
  // In the latest run, in a thousand of what was sent.
  std::uint64_t loss() const { return offered_ == 0 ? 0 : 1'000 * lost_ / offered_; }
  std::uint64_t allotted() const {
    std::uint64_t sum = 0;
    for (const auto& [id, link] : links_) sum += link.allowed();
    return sum;
  }
  const SetSendParameters& parameters(std::size_t link) const {
    return links_.at(LinkId{static_cast<std::uint32_t>(link)}).parameters;
  }

 private:
  struct Link {
    SetSendParameters parameters{};
    std::uint64_t estimate = 300'000;
    Time slowed_at{};
    Duration phase{};
    std::uint64_t bits = 0;
    std::uint64_t packets = 0;  // Thousandths.
    std::uint64_t lost = 0;

    std::uint64_t allowed() const {
      const std::uint64_t music = parameters.screen_audio_bitrate;
      return parameters.audio_bitrate + kAudioOverhead + (music > 0 ? music + kAudioOverhead : 0) +
             (parameters.video_bitrate + parameters.screen_bitrate) / 15 * 16;
    }
  };

  void step() {
    if (now_.time_since_epoch() % Duration(500) == Duration(0)) share();
    std::uint64_t offered = 0;
    for (auto& [id, link] : links_) offered += rate_of(link);
    const std::uint64_t loss = fill_queue(offered);
    offered_ += offered;
    lost_ += offered * loss / 1'000;
    for (auto& [id, link] : links_) send(link, loss);
    for (auto& [id, link] : links_)
      if ((now_.time_since_epoch() + link.phase) / kStep % 5 == 0) sample(id, link);
  }
  // Returns how much of a thousand is lost.
  std::uint64_t fill_queue(std::uint64_t offered) {
    const auto ms = static_cast<std::uint64_t>(kStep.count());
    queue_ += offered * ms;  // Thousandths of bits.
    queue_ -= std::min(queue_, capacity_ * ms);
    const std::uint64_t most = capacity_ * kQueueMax;
    if (queue_ <= most) return 0;
    const std::uint64_t over = queue_ - most;
    queue_ = most;
    return std::min<std::uint64_t>(1'000, 1'000 * over / std::max<std::uint64_t>(1, offered * ms));
  }
  std::uint64_t rate_of(const Link& link) const {
    return controllers_ ? std::min(link.allowed(), link.estimate) : link.allowed();
  }
  std::uint64_t queue_delay() const { return queue_ / std::max<std::uint64_t>(1, capacity_); }

  void send(Link& link, std::uint64_t loss) {
    const std::uint64_t rate = rate_of(link);
    const auto ms = static_cast<std::uint64_t>(kStep.count());
    const std::uint64_t packets = 50 * ms + rate * ms / 9'600;
    link.bits += rate * ms / 1'000;
    link.packets += packets;
    link.lost += packets * loss / 1'000;
    if (queue_delay() > 100 && random_.chance(70) && now_ - link.slowed_at > Duration(600)) {
      link.estimate = std::max<std::uint64_t>(30'000, rate * 85 / 100 * (1'000 - loss / 2) / 1'000);
      link.slowed_at = now_;
    } else if (queue_delay() < 50) {
      link.estimate = std::min(std::max(link.estimate, rate * 3 / 2 + 10'000),
                               link.estimate + link.estimate / 100 + 1'000);
    }
  }
  void sample(LinkId id, const Link& link) {
    uplink_.sampled({.link = id,
                     .packets_sent = link.packets / 1'000,
                     .packets_received = 0,
                     .frames_decoded = 0,
                     .reports = 0,
                     .report = {},
                     .bytes_sent = link.bits / 8,
                     .packets_lost = link.lost / 1'000,
                     .round_trip_time = static_cast<std::uint32_t>(40 + queue_delay()),
                     .available_bitrate = controllers_ ? static_cast<Bitrate>(link.estimate) : 0},
                    now_);
  }
  void share() {
    Actions actions;
    uplink_.share(receivers_, sources_, now_, actions);
    for (const Action& action : actions)
      if (const auto* set = std::get_if<SetSendParameters>(&action))
        links_[set->link].parameters = *set;
  }

  const bool controllers_;
  Random random_;
  Time now_{Duration(100'000)};
  std::uint64_t capacity_ = 1;
  std::uint64_t queue_ = 0;
  std::uint64_t offered_ = 0;
  std::uint64_t lost_ = 0;
  Uplink uplink_;
  std::vector<Uplink::Receiver> receivers_;
  Uplink::Sources sources_{.camera = true};
  std::map<LinkId, Link> links_;
};

}  // namespace call
