#include "call/video_ladder.h"

namespace call {
namespace {

constexpr Bitrate least_of(const VideoRung& rung) { return rung.least; }
constexpr Bitrate least_of(const ScreenRung& rung) { return rung.motion_least; }

template <class Rung, std::size_t Size>
const Rung& best_of(const Rung (&ladder)[Size], Bitrate bitrate, std::uint32_t shown_height,
                    std::uint32_t height) {
  const Rung* best = &ladder[0];
  for (const Rung& rung : ladder) {
    if (&rung > &rung_of(ladder, shown_height)) break;
    const Bitrate margin = rung.height > height && height > 0 ? least_of(rung) / 8 : 0;
    if (bitrate >= least_of(rung) + margin) best = &rung;
  }
  return *best;
}

}  // namespace

const VideoRung& rung_within(Bitrate bitrate, std::uint32_t shown_height, std::uint32_t height) {
  return best_of(kVideoLadder, bitrate, shown_height, height);
}

const ScreenRung& screen_rung_within(Bitrate bitrate, std::uint32_t shown_height,
                                     std::uint32_t height) {
  return best_of(kScreenLadder, bitrate, shown_height, height);
}

}  // namespace call
