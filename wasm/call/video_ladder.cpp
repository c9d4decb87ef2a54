#include "call/video_ladder.h"

namespace call {

const VideoRung& rung_within(Bitrate bitrate, std::uint32_t shown_height, std::uint32_t height) {
  const VideoRung* best = &kVideoLadder[0];
  for (const VideoRung& rung : kVideoLadder) {
    if (&rung > &rung_for(shown_height)) break;
    const Bitrate margin = rung.height > height && height > 0 ? rung.least / 8 : 0;
    if (bitrate >= rung.least + margin) best = &rung;
  }
  return *best;
}

}  // namespace call
