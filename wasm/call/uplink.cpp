#include "call/uplink.h"

#include <algorithm>
#include <utility>

namespace call {
namespace {

// What is left for the encoder; the rest is for the heads of its packets and for repeats.
constexpr Bitrate payload_of(Bitrate video) { return video - video / 16; }

// A little more is not worth setting up an encoder anew. A little less is, for the sake of the sum.
constexpr Bitrate worth_setting(Bitrate before, Bitrate share, Bitrate wish) {
  const bool little_more = share >= before && share - before <= before / 8 && share < wish;
  return little_more ? before : share;
}

constexpr Bitrate most_for_screen(std::uint32_t height, bool moves) {
  const ScreenRung& rung = screen_rung_for(height);
  return moves ? rung.motion_most : rung.text_most;
}

bool is_wanted(const Wants& wants, Bitrate Want::*picture) {
  return std::any_of(wants.links.begin(), wants.links.end(),
                     [picture](const Want& want) { return want.*picture > 0; });
}

// A little more than `least`, and no more than is of use.
Bitrate attempt_with(Bitrate least, const Wants& wants) {
  return std::min(most_wanted(wants), least + least / 4);
}

void clear(Wants& wants, Bitrate Want::*picture) {
  for (Want& want : wants.links) want.*picture = 0;
}

}  // namespace

void Uplink::sampled(const LinkSampled& sample, Time now) {
  const auto sent = sent_.find(sample.link);
  if (sent != sent_.end()) budget_.sampled(sample, sent->second.share, now);
}

void Uplink::share(const std::vector<Receiver>& receivers, const Sources& sources, Time now,
                   Actions& out) {
  forget_closed(receivers);
  const std::vector<Wish> wishes = wishes_of(receivers, sources, now);
  Wants wants{.screen_sound = sources.screen && sources.screen_sounds};
  for (const Wish& wish : wishes)
    wants.links.push_back(
        {wish.height == 0 ? 0 : rung_for(wish.height).most,
         wish.screen_height == 0 ? 0 : most_for_screen(wish.screen_height, sources.screen_moves)});
  decide_on_pictures(wants, sources.camera || sources.screen, now);
  if (sound_alone() || screen_alone()) clear(wants, &Want::camera);
  if (sound_alone()) clear(wants, &Want::screen);
  const std::vector<Share> shares = share_uplink(budget_.bitrate(), wants);
  for (std::size_t i = 0; i < wishes.size(); ++i) send(wishes[i], wants.links[i], shares[i], out);
}

// With a screen alone all is for it; without anything the place of the camera is kept.
std::vector<Uplink::Wish> Uplink::wishes_of(const std::vector<Receiver>& receivers,
                                            const Sources& sources, Time now) {
  const Sources before = std::exchange(sources_, sources);
  if (!before.camera && sources.camera) picture_since_ = now;
  const bool comes_on = !sources.camera || now - picture_since_ < kStartSmall;
  std::vector<Wish> wishes;
  wishes.reserve(receivers.size());
  for (const Receiver& receiver : receivers) {
    const bool small = receiver.starting || comes_on;
    Wish wish{.link = receiver.link,
              .height = small ? std::min(receiver.height, kStartHeight) : receiver.height,
              .screen_height = sources.screen ? receiver.screen_height : 0};
    if (receiver.starting) wish.screen_height = std::min(wish.screen_height, kStartScreenHeight);
    if (sources.screen && !sources.camera) wish.height = 0;
    wishes.push_back(wish);
  }
  return wishes;
}

void Uplink::forget_closed(const std::vector<Receiver>& receivers) {
  std::erase_if(sent_, [&](const auto& entry) {
    const bool open = std::any_of(receivers.begin(), receivers.end(),
                                  [&](const Receiver& one) { return one.link == entry.first; });
    if (!open) budget_.closed(entry.first);
    return !open;
  });
}

// The camera goes before the screen does, for text has to be legible.
void Uplink::decide_on_pictures(const Wants& wants, bool has_picture, Time now) {
  const bool screen = is_wanted(wants, &Want::screen);
  const bool camera = is_wanted(wants, &Want::camera);
  const Bitrate least = least_with_pictures(wants);
  const Bitrate both = least_with_cameras(wants);
  const Bitrate attempt = attempt_with(least, wants);
  // While sound goes alone nothing tells whether more would: no more than an attempt takes.
  if (sound_alone()) budget_.limit(attempt);
  const Bitrate floor = budget_.bitrate() > both ? both : least;
  budget_.judge(sound_alone() ? attempt : most_wanted(wants), sound_alone() ? 0 : floor, now);
  pictures_.decide(has_picture && (screen || camera), budget_.bitrate(), least, attempt, now);
  cameras_.decide(screen && camera && !sound_alone(), budget_.bitrate(), both,
                  attempt_with(both, wants), now);
}

void Uplink::send(const Wish& wish, const Want& want, const Share& share, Actions& out) {
  const auto [entry, fresh] = sent_.try_emplace(wish.link);
  Sent& sent = entry->second;
  const SetSendParameters before = sent.parameters;
  sent.share = {.audio = worth_setting(sent.share.audio, share.audio, kAudioMost),
                .video = worth_setting(sent.share.video, share.video, want.camera),
                .screen = worth_setting(sent.share.screen, share.screen, want.screen),
                .music = worth_setting(sent.share.music, share.music, kMusicMost)};
  SetSendParameters next{.link = wish.link,
                         .audio_bitrate = sent.share.audio,
                         .video_bitrate = payload_of(sent.share.video),
                         .height = 0,
                         .frame_rate = 0,
                         .screen_audio_bitrate = sent.share.music};
  if (sent.share.video > 0) {
    const VideoRung& rung = rung_within(sent.share.video, wish.height, before.height);
    next.height = rung.height;
    next.frame_rate = rung.frame_rate;
  }
  set_screen(wish, sent.share, before, next);
  if (next == before) return;
  const bool shown_again = before.video_bitrate == 0 && next.video_bitrate > 0;
  const bool screen_again = before.screen_bitrate == 0 && next.screen_bitrate > 0;
  out.push_back(next);
  if (!fresh && (shown_again || screen_again)) out.push_back(SendKeyFrame{wish.link});
  sent.parameters = next;
}

void Uplink::set_screen(const Wish& wish, const Share& share, const SetSendParameters& before,
                        SetSendParameters& next) const {
  if (share.screen == 0) return;
  next.screen_bitrate = payload_of(share.screen);
  const bool moves = sources_.screen_moves;
  const std::uint32_t shown = wish.screen_height;
  next.screen_height = moves ? screen_rung_within(share.screen, shown, before.screen_height).height
                             : screen_rung_for(shown).height;
  next.screen_frame_rate = moves ? kMotionFrameRate : kTextFrameRate;
}

}  // namespace call
