#include "call/allocator.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <numeric>

namespace call {
namespace {

constexpr std::uint64_t kSoundAtItsBest = kAudioMost + kAudioOverhead;

std::uint64_t least_for_pictures(const std::vector<Bitrate>& wants) {
  const auto none = std::count(wants.begin(), wants.end(), Bitrate{0});
  return (wants.size() - static_cast<std::size_t>(none)) * std::uint64_t{kVideoMin};
}

std::vector<Share> share_among_sound(Bitrate budget, std::size_t links) {
  const std::uint64_t each = budget / links;
  const std::uint64_t payload = each > kAudioOverhead ? each - kAudioOverhead : 0;
  const auto audio = std::clamp<std::uint64_t>(payload, kAudioLeast, kAudioMost);
  return std::vector<Share>(links, {static_cast<Bitrate>(audio), 0});
}

}  // namespace

Bitrate least_with_video(const std::vector<Bitrate>& wants) {
  return static_cast<Bitrate>(wants.size() * kSoundAtItsBest + least_for_pictures(wants));
}

std::vector<Share> share_uplink(Bitrate budget, const std::vector<Bitrate>& wants) {
  if (wants.empty()) return {};
  const std::uint64_t least = least_with_video(wants);
  if (budget < least) return share_among_sound(budget, wants.size());
  const std::uint64_t sum = std::accumulate(wants.begin(), wants.end(), std::uint64_t{0});
  const std::uint64_t still_wanted = sum - least_for_pictures(wants);
  const std::uint64_t left = std::min(budget - least, still_wanted);
  std::vector<Share> shares;
  shares.reserve(wants.size());
  for (const Bitrate want : wants) {
    assert(want == 0 || want >= kVideoMin);
    const std::uint64_t first = want == 0 ? 0 : kVideoMin;
    const std::uint64_t more = still_wanted == 0 ? 0 : (want - first) * left / still_wanted;
    shares.push_back({kAudioMost, static_cast<Bitrate>(first + more)});
  }
  return shares;
}

}  // namespace call
