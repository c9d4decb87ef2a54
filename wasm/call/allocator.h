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

struct Share {
  Bitrate audio;  // Without kAudioOverhead.
  Bitrate video;  // 0: none.
  bool operator==(const Share&) const = default;
};

// What goes over the network.
constexpr Bitrate total_of(const Share& share) {
  return share.audio + kAudioOverhead + share.video;
}

// What there has to be for a picture: sound comes first, and who wants a picture gets one. `wants`
// are what each link could use for its picture: 0 for none, or kVideoMin and more.
Bitrate least_with_video(const std::vector<Bitrate>& wants);

// One for each of `wants`, in their order. The sum is at most `budget`, except that no sound gets
// less than kAudioLeast. A larger budget is less for nobody, and who wants the same gets the same.
// Whoever wants a picture has at least kVideoMin, or nobody has any; what is left goes to each by
// what it still wants.
std::vector<Share> share_uplink(Bitrate budget, const std::vector<Bitrate>& wants);

}  // namespace call
