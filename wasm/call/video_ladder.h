// In which sizes a picture is sent. There are few, so that an encoder is seldom set up anew.
#pragma once

#include <cstdint>
#include <iterator>

namespace call {

using Bitrate = std::uint32_t;  // Bit/s, as it goes over the network.

struct VideoRung {
  std::uint32_t height;      // Of the picture, in pixels.
  std::uint32_t frame_rate;  // At most.
  Bitrate least;             // With less, a smaller picture looks better.
  Bitrate most;              // More is of no use to it.
};

inline constexpr VideoRung kVideoLadder[] = {
    {90, 15, 60'000, 120'000},   {180, 20, 120'000, 300'000},   {270, 24, 300'000, 500'000},
    {360, 30, 500'000, 900'000}, {540, 30, 900'000, 1'500'000}, {720, 30, 1'500'000, 2'500'000}};

// Less is no moving picture any more.
inline constexpr Bitrate kVideoMin = kVideoLadder[0].least;

// For a picture that is shown so high: the lowest that is as high, else the highest.
constexpr const VideoRung& rung_for(std::uint32_t shown_height) {
  for (const VideoRung& rung : kVideoLadder)
    if (rung.height >= shown_height) return rung;
  return *std::prev(std::end(kVideoLadder));
}

// That makes the best of `bitrate` and is not higher than `shown_height` needs. `height` is what it
// has been until now, 0 for nothing: it grows only for a good deal more than the next rung needs.
const VideoRung& rung_within(Bitrate bitrate, std::uint32_t shown_height, std::uint32_t height);

}  // namespace call
