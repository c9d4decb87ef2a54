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

}  // namespace

void Uplink::sampled(const LinkSampled& sample, Time now) {
  const auto sent = sent_.find(sample.link);
  if (sent != sent_.end()) budget_.sampled(sample, total_of(sent->second.share), now);
}

void Uplink::share(const std::vector<Receiver>& receivers, bool has_picture, Time now,
                   Actions& out) {
  forget_closed(receivers);
  const std::vector<Wish> wishes = wishes_of(receivers, has_picture, now);
  std::vector<Bitrate> wants;
  wants.reserve(wishes.size());
  for (const Wish& wish : wishes) wants.push_back(wish.bitrate);
  const Needs needs = needs_of(wants);
  // While sound goes alone nothing tells whether more would: no more than an attempt takes.
  if (sound_alone_) budget_.limit(needs.attempt);
  budget_.judge(sound_alone_ ? needs.attempt : needs.all, sound_alone_ ? 0 : needs.least, now);
  const bool is_seen =
      std::any_of(wants.begin(), wants.end(), [](Bitrate want) { return want > 0; });
  decide_on_pictures(has_picture && is_seen, needs, now);
  if (sound_alone_) std::fill(wants.begin(), wants.end(), 0);
  const std::vector<Share> shares = share_uplink(budget_.bitrate(), wants);
  for (std::size_t i = 0; i < wishes.size(); ++i) send(wishes[i], shares[i], out);
}

Uplink::Needs Uplink::needs_of(const std::vector<Bitrate>& wants) {
  Needs needs{.least = least_with_video(wants)};
  for (const Bitrate want : wants) needs.all += kAudioMost + kAudioOverhead + want;
  needs.attempt = std::min(needs.all, needs.least + needs.least / 4);
  return needs;
}

std::vector<Uplink::Wish> Uplink::wishes_of(const std::vector<Receiver>& receivers,
                                            bool has_picture, Time now) {
  if (!std::exchange(had_picture_, has_picture) && has_picture) picture_since_ = now;
  const bool comes_on = !has_picture || now - picture_since_ < kStartSmall;
  std::vector<Wish> wishes;
  wishes.reserve(receivers.size());
  for (const Receiver& receiver : receivers) {
    const bool small = receiver.starting || comes_on;
    const std::uint32_t height = small ? std::min(receiver.height, kStartHeight) : receiver.height;
    wishes.push_back({receiver.link, height, height == 0 ? 0 : rung_for(height).most});
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

void Uplink::decide_on_pictures(bool wanted, const Needs& needs, Time now) {
  if (resumed_at_ && now - *resumed_at_ >= kLasts) {
    resumed_at_.reset();
    retry_after_ = kRetryMin;
  }
  if (!wanted) {
    sound_alone_ = false;
  } else if (sound_alone_) {
    sound_alone_ = now < retry_at_ || budget_.bitrate() < needs.attempt;
    if (!sound_alone_) resumed_at_ = now;
  } else if (budget_.bitrate() < needs.least) {
    sound_alone_ = true;
    if (resumed_at_) retry_after_ = std::min(2 * retry_after_, kRetryMax);
    resumed_at_.reset();
    retry_at_ = now + retry_after_;
  }
}

void Uplink::send(const Wish& wish, const Share& share, Actions& out) {
  const auto [entry, fresh] = sent_.try_emplace(wish.link);
  Sent& sent = entry->second;
  sent.share = {worth_setting(sent.share.audio, share.audio, kAudioMost),
                worth_setting(sent.share.video, share.video, wish.bitrate)};
  SetSendParameters next{.link = wish.link,
                         .audio_bitrate = sent.share.audio,
                         .video_bitrate = payload_of(sent.share.video),
                         .height = 0,
                         .frame_rate = 0};
  if (sent.share.video > 0) {
    const VideoRung& rung = rung_within(sent.share.video, wish.height, sent.parameters.height);
    next.height = rung.height;
    next.frame_rate = rung.frame_rate;
  }
  if (next == sent.parameters) return;
  const bool shown_again = !fresh && sent.parameters.video_bitrate == 0 && next.video_bitrate > 0;
  out.push_back(next);
  if (shown_again) out.push_back(SendKeyFrame{wish.link});
  sent.parameters = next;
}

}  // namespace call
