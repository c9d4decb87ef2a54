// Whether pictures are sent that the line may not bear: stopped where there is too little for them,
// and tried again later, each time later after attempts that failed.
#pragma once

#include <optional>

#include "call/time.h"
#include "call/video_ladder.h"

namespace call {

class PictureGate {
 public:
  // After pictures were stopped it is tried so much later to send them again, and twice that after
  // each attempt that failed, up to the second; an attempt that lasts for the third has not failed.
  static constexpr Duration kRetryMin{8'000};
  static constexpr Duration kRetryMax{64'000};
  static constexpr Duration kLasts{20'000};

  // `least` is what there has to be for them, `attempt` a little more, to send them again with: not
  // to fail at once.
  void decide(bool wanted, Bitrate budget, Bitrate least, Bitrate attempt, Time now);

  bool is_closed() const { return closed_; }

 private:
  bool closed_ = false;
  Time retry_at_{};
  Duration retry_after_ = kRetryMin;
  std::optional<Time> resumed_at_;  // While the latest attempt may still fail.
};

}  // namespace call
