// In which sizes a picture is sent. There are few, so that an encoder is seldom set up anew.
#pragma once

#include <cstddef>
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

// In which sizes a screen is sent. Text has the size that it is shown in whatever the line bears:
// to stay legible it gets fewer pictures instead. What moves is made smaller, as a camera's picture
// is.
struct ScreenRung {
  std::uint32_t height;
  Bitrate text_most;     // More is of no use to text,
  Bitrate motion_least;  // with less, a smaller moving picture looks better,
  Bitrate motion_most;   // and more is of no use to it.
};

inline constexpr ScreenRung kScreenLadder[] = {{180, 250'000, 150'000, 400'000},
                                               {360, 500'000, 400'000, 900'000},
                                               {720, 1'000'000, 900'000, 2'500'000},
                                               {1080, 1'500'000, 2'500'000, 4'000'000},
                                               {1440, 2'000'000, 4'000'000, 6'000'000}};

inline constexpr std::uint32_t kTextFrameRate = 5;
inline constexpr std::uint32_t kMotionFrameRate = 30;

// Less takes too long for a page of text.
inline constexpr Bitrate kScreenMin = kScreenLadder[0].motion_least;

// Less is no moving picture any more.
inline constexpr Bitrate kVideoMin = kVideoLadder[0].least;

// For a picture that is shown so high: the lowest that is as high, else the highest.
template <class Rung, std::size_t Size>
constexpr const Rung& rung_of(const Rung (&ladder)[Size], std::uint32_t shown_height) {
  for (const Rung& rung : ladder)
    if (rung.height >= shown_height) return rung;
  return *std::prev(std::end(ladder));
}
constexpr const VideoRung& rung_for(std::uint32_t shown_height) {
  return rung_of(kVideoLadder, shown_height);
}
constexpr const ScreenRung& screen_rung_for(std::uint32_t shown_height) {
  return rung_of(kScreenLadder, shown_height);
}

// That makes the best of `bitrate` and is not higher than `shown_height` needs. `height` is what it
// has been until now, 0 for nothing: it grows only for a good deal more than the next rung needs.
const VideoRung& rung_within(Bitrate bitrate, std::uint32_t shown_height, std::uint32_t height);
// Likewise, of a screen that moves.
const ScreenRung& screen_rung_within(Bitrate bitrate, std::uint32_t shown_height,
                                     std::uint32_t height);

}  // namespace call
