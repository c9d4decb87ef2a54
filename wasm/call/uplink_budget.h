// What our line bears in all, upwards: learned from what all links show together.
//
// Each link of a mesh has a congestion controller of its own in the browser, and all of them share
// one line. What they think it bears cannot be added up: a link that sends little has found out
// little, and each that tried found the same room. But when the line is full it shows on many links
// at once: their estimates fall below what they were given, packets are lost, or the round trip
// grows. Then the budget falls to what came through. While it is clean and more is wanted, it
// grows: fast where the line has borne as much before or never failed, slowly close to where it
// last was full.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "call/allocator.h"
#include "call/event.h"
#include "call/time.h"
#include "call/video_ladder.h"

namespace call {

class UplinkBudget {
 public:
  static constexpr Bitrate kStart = 4'000'000;  // More than a single large picture takes.
  static constexpr Bitrate kMin = 40'000;       // One voice.
  static constexpr Bitrate kMax = 50'000'000;
  // Estimates of a connection that is so young are guesses.
  static constexpr Duration kSettling{3'000};
  // Links that have not been sampled for so long have no say.
  static constexpr Duration kFresh{1'500};
  // Between two judgements.
  static constexpr Duration kPeriod{450};
  // Between two cuts: until then the first has no effect that could be seen.
  static constexpr Duration kCutInterval{1'000};
  // So long after a cut it does not grow, so that queues on the way become empty.
  static constexpr Duration kGrowsAfter{4'000};
  // A lossy radio link does not have to be a full one; more than the second is lost by no other.
  static constexpr std::uint32_t kLossNoGrowth = 30;  // In a thousand.
  static constexpr std::uint32_t kLossFull = 100;

  // `share` is what the link was allowed to send since the sample before.
  void sampled(const LinkSampled& sample, const Share& share, Time now);
  void closed(LinkId link) { links_.erase(link); }
  // Takes all samples since the last time together; does nothing within kPeriod. `wanted` is what
  // could be used in all. Below `least` something has to be given up: first it is seen whether the
  // line bears that much.
  void judge(Bitrate wanted, Bitrate least, Time now);

  // What is above was not learned from anything that was sent.
  void limit(Bitrate most) { bitrate_ = std::min(bitrate_, most); }

  Bitrate bitrate() const { return bitrate_; }
  // When the line was full last.
  std::optional<Time> cut_at() const { return cut_at_; }

 private:
  struct Link {
    Time first_at{};
    Time at{};
    std::uint64_t bytes = 0;
    std::uint64_t packets = 0;
    std::uint64_t lost = 0;
    Bitrate sent = 0;       // Between the latest two samples.
    Bitrate allotted = 0;   // Likewise,
    Bitrate camera = 0;     // and how much of it for the camera.
    Bitrate available = 0;  // 0: unknown.
    std::optional<Time> fell_at{};
    std::uint32_t round_trip = 0;
    std::uint32_t least_round_trip = 0;         // Of the latest minute at most,
    std::uint32_t least_round_trip_before = 0;  // made up of two halves.
    Time half_began_at{};
  };
  // All links together.
  struct Sight {
    unsigned with_estimate = 0;
    unsigned fallen = 0;
    unsigned links = 0;
    // Whose controller lets them send less than they may, as far as can be seen.
    unsigned held = 0;
    unsigned with_round_trip = 0;
    unsigned slow = 0;
    std::uint64_t allotted = 0;
    std::uint64_t passes = 0;  // Of it, what the controllers let pass.
    std::uint64_t sent = 0;
    std::uint32_t loss = 0;  // In a thousand.
  };

  static void note_round_trip(Link& link, std::uint32_t round_trip, Time now);
  static bool is_held(const Link& link);
  bool fell_lately(const Link& link, Time now) const;
  Sight look(Time now) const;
  void follow_delay(const Sight& sight);
  bool is_full(const Sight& sight) const;
  void cut(const Sight& sight, Bitrate least, Time now);
  void grow(Bitrate wanted);

  std::map<LinkId, Link> links_;
  Bitrate bitrate_ = kStart;
  Bitrate ceiling_ = 0;  // What the line bore when it was full last; 0: never, or more by now.
  static constexpr std::uint64_t kNever = UINT64_MAX;
  // While the round trips are long: that they are is a reason to send less, but not less than this.
  std::uint64_t slow_floor_ = kNever;
  std::optional<Time> judged_at_;
  std::optional<Time> cut_at_;
  // Sent and lost lately, on all links: older ones count less and less.
  std::uint64_t packets_ = 0;
  std::uint64_t lost_ = 0;
};

}  // namespace call
