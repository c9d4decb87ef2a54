// Shares what the uplink bears among all links: a pure function, in whole numbers, so that it is
// the same on every platform.
#pragma once

#include <vector>

#include "call/video_ladder.h"

namespace call {

// Of our microphone on one link.
inline constexpr Bitrate kAudioMost = 32'000;  // As browsers have it for speech.
inline constexpr Bitrate kAudioLeast = 12'000;
// Of fifty packets a second the heads: IP and UDP 28 bytes, RTP with its extensions and SRTP 32.
inline constexpr Bitrate kAudioOverhead = 24'000;
// Of the sound of our screen, in stereo; with less it is not worth its overhead.
inline constexpr Bitrate kMusicMost = 96'000;
inline constexpr Bitrate kMusicLeast = 32'000;

// What one link could use for pictures: 0 for none, or kVideoMin and kScreenMin, and more.
struct Want {
  Bitrate camera = 0;
  Bitrate screen = 0;
};

struct Wants {
  std::vector<Want> links;
  bool screen_sound = false;  // For all of them.
};

struct Share {
  Bitrate audio = 0;  // Without kAudioOverhead.
  Bitrate video = 0;  // 0: none.
  Bitrate screen = 0;
  Bitrate music = 0;  // As audio; 0: none.
  bool operator==(const Share&) const = default;
};

// What goes over the network.
constexpr Bitrate total_of(const Share& share) {
  return share.audio + kAudioOverhead + share.video + share.screen +
         (share.music > 0 ? share.music + kAudioOverhead : 0);
}

// What there has to be for pictures: sound comes first, and who wants a screen, or else a camera's
// picture, gets one.
Bitrate least_with_pictures(const Wants& wants);
// The same, for cameras beside the screens as well.
Bitrate least_with_cameras(const Wants& wants);
// Of which more is of no use.
Bitrate most_wanted(const Wants& wants);

// One for each link, in their order. The sum is at most `budget`, except that no microphone gets
// less than kAudioLeast. A larger budget is less for nobody, and who wants the same gets the same.
// Whoever wants a screen has at least kScreenMin, or nobody has any picture; whoever wants a camera
// has at least kVideoMin, or nobody has any. What is left goes to the sound of the screen, then to
// screens, then to cameras, to each by what it still wants.
std::vector<Share> share_uplink(Bitrate budget, const Wants& wants);

}  // namespace call
