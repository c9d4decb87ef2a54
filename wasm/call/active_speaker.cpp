#include "call/active_speaker.h"

#include <algorithm>

namespace call {
namespace {

constexpr std::int64_t kThousand = 1'000;

}  // namespace

bool ActiveSpeaker::heard(protocol::PeerId peer, std::uint32_t level, Time now) {
  const auto speaker_before = speaker_;
  const bool spoke_before = speaks_;
  listen(voices_[peer], std::min<std::int64_t>(level, kLevelMax), now);
  choose(now);
  return speaker_ != speaker_before || speaks_ != spoke_before;
}

void ActiveSpeaker::forget(protocol::PeerId peer) {
  voices_.erase(peer);
  if (peer != speaker_) return;
  speaker_ = {};
  speaks_ = false;
}

void ActiveSpeaker::listen(Voice& voice, std::int64_t level, Time now) {
  // Of a longer time nothing can be said.
  if (!voice.is_heard(now)) voice = {.sampled_at = now};
  const Duration since = now - *voice.sampled_at;
  voice.sampled_at = now;
  const Duration change = level >= kSpeech ? since : -since;
  voice.speech = std::clamp(voice.speech + change, Duration(0), kSpeechMax);
  const Duration weight = std::min(since, kAverage);
  voice.loudness += (level * kThousand - voice.loudness) * weight.count() / kAverage.count();
}

void ActiveSpeaker::choose(Time now) {
  std::int64_t to_beat = speaker_voice(now).loudness + kLouder * kThousand;
  for (const auto& [peer, voice] : voices_) {
    if (peer == speaker_ || !voice.is_heard(now) || voice.speech < kSpeechMin) continue;
    if (voice.loudness <= to_beat) continue;
    to_beat = voice.loudness;
    speaker_ = peer;
  }
  const Duration enough = speaks_ ? Duration(1) : kSpeechMin;
  speaks_ = speaker_voice(now).speech >= enough;
}

// Silent if there is none, or nothing is heard of them.
ActiveSpeaker::Voice ActiveSpeaker::speaker_voice(Time now) const {
  const auto known = voices_.find(speaker_);
  return known == voices_.end() || !known->second.is_heard(now) ? Voice{} : known->second;
}

}  // namespace call
