#include "call/allocator.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace call {
namespace {

constexpr std::uint64_t kSoundAtItsBest = kAudioMost + kAudioOverhead;
constexpr std::uint64_t kMusicAtItsLeast = kMusicLeast + kAudioOverhead;

// Of all links together.
struct Sums {
  std::uint64_t sound = 0;       // At its best, with the least of a screen's,
  std::uint64_t more_music = 0;  // and what that could use besides.
  std::uint64_t least_screen = 0;
  std::uint64_t more_screen = 0;
  std::uint64_t least_camera = 0;
  std::uint64_t more_camera = 0;
};

Sums sums_of(const Wants& wants) {
  Sums sums;
  for (const Want& want : wants.links) {
    assert(want.camera == 0 || want.camera >= kVideoMin);
    assert(want.screen == 0 || want.screen >= kScreenMin);
    const std::uint64_t screen = want.screen == 0 ? 0 : kScreenMin;
    const std::uint64_t camera = want.camera == 0 ? 0 : kVideoMin;
    sums.sound += kSoundAtItsBest + (wants.screen_sound ? kMusicAtItsLeast : 0);
    sums.more_music += wants.screen_sound ? kMusicMost - kMusicLeast : 0;
    sums.least_screen += screen;
    sums.more_screen += want.screen - screen;
    sums.least_camera += camera;
    sums.more_camera += want.camera - camera;
  }
  return sums;
}

std::uint64_t least_of(const Sums& sums) {
  return sums.sound + (sums.least_screen > 0 ? sums.least_screen : sums.least_camera);
}

std::vector<Share> share_among_sound(Bitrate budget, const Wants& wants) {
  const std::uint64_t each = budget / wants.links.size();
  const std::uint64_t payload = each > kAudioOverhead ? each - kAudioOverhead : 0;
  const auto audio = std::clamp<std::uint64_t>(payload, kAudioLeast, kAudioMost);
  const bool has_music = wants.screen_sound && each >= kSoundAtItsBest + kMusicAtItsLeast;
  return std::vector<Share>(wants.links.size(), {.audio = static_cast<Bitrate>(audio),
                                                 .music = has_music ? kMusicLeast : 0});
}

// Of what is left, so much as could be used; and for one of all, its part of that.
struct Rest {
  std::uint64_t given;
  std::uint64_t wanted;

  Bitrate part_of(std::uint64_t still_wanted) const {
    return wanted == 0 ? 0 : static_cast<Bitrate>(still_wanted * given / wanted);
  }
};

Rest take(std::uint64_t& left, std::uint64_t wanted) {
  const Rest rest{std::min(left, wanted), wanted};
  left -= rest.given;
  return rest;
}

}  // namespace

Bitrate least_with_pictures(const Wants& wants) {
  return static_cast<Bitrate>(least_of(sums_of(wants)));
}

Bitrate least_with_cameras(const Wants& wants) {
  const Sums sums = sums_of(wants);
  return static_cast<Bitrate>(sums.sound + sums.least_screen + sums.least_camera);
}

Bitrate most_wanted(const Wants& wants) {
  const Sums sums = sums_of(wants);
  return static_cast<Bitrate>(sums.sound + sums.more_music + sums.least_screen + sums.more_screen +
                              sums.least_camera + sums.more_camera);
}

std::vector<Share> share_uplink(Bitrate budget, const Wants& wants) {
  if (wants.links.empty()) return {};
  const Sums sums = sums_of(wants);
  if (budget < least_of(sums)) return share_among_sound(budget, wants);
  const std::uint64_t least = sums.sound + sums.least_screen + sums.least_camera;
  const bool has_cameras = budget >= least;
  // What is short of that is left over, so that a little more is less for nobody.
  std::uint64_t left = has_cameras ? budget - least : 0;
  const Rest music = take(left, sums.more_music);
  const Rest screens = take(left, sums.more_screen);
  const Rest cameras = take(left, sums.more_camera);
  std::vector<Share> shares;
  shares.reserve(wants.links.size());
  for (const Want& want : wants.links) {
    Share share{.audio = kAudioMost};
    if (wants.screen_sound) share.music = kMusicLeast + music.part_of(kMusicMost - kMusicLeast);
    if (want.screen > 0) share.screen = kScreenMin + screens.part_of(want.screen - kScreenMin);
    if (want.camera > 0 && has_cameras)
      share.video = kVideoMin + cameras.part_of(want.camera - kVideoMin);
    shares.push_back(share);
  }
  return shares;
}

}  // namespace call
