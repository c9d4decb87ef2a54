#include "call/picture_gate.h"

#include <algorithm>

namespace call {

void PictureGate::decide(bool wanted, Bitrate budget, Bitrate least, Bitrate attempt, Time now) {
  if (resumed_at_ && now - *resumed_at_ >= kLasts) {
    resumed_at_.reset();
    retry_after_ = kRetryMin;
  }
  if (!wanted) {
    closed_ = false;
  } else if (closed_) {
    closed_ = now < retry_at_ || budget < attempt;
    if (!closed_) resumed_at_ = now;
  } else if (budget < least) {
    closed_ = true;
    if (resumed_at_) retry_after_ = std::min(2 * retry_after_, kRetryMax);
    resumed_at_.reset();
    retry_at_ = now + retry_after_;
  }
}

}  // namespace call
