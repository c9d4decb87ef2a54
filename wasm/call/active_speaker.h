// Who of the others speaks, by how loud each is heard, and steady enough to be shown large: a cough
// is too short to count, and nobody takes over from somebody who is about as loud.
//
// Works in whole numbers, so that every build comes to the same.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "call/time.h"
#include "protocol/message.h"

namespace call {

class ActiveSpeaker {
 public:
  // Levels as in LinkSampled. From kSpeech on it is speech; a quiet room and its fan stay below.
  static constexpr std::int64_t kLevelMax = 100;
  static constexpr std::int64_t kSpeech = 30;
  // Who was heard for so long speaks: three samples of the usual period, more than a cough fills.
  static constexpr Duration kSpeechMin{1'200};
  // A pause takes away what speech has gathered, up to this: so long a one is the end of it.
  static constexpr Duration kSpeechMax{1'500};
  // By so much another one has to be louder, on average over about this time.
  static constexpr std::int64_t kLouder = 15;
  static constexpr Duration kAverage{1'000};
  // Whose samples stay away for so long is not heard.
  static constexpr Duration kSampleGapMax{1'500};

  // How loud `peer` was since the sample before. `now` never goes back. Returns whether speaker()
  // or speaks() changed.
  bool heard(protocol::PeerId peer, std::uint32_t level, Time now);
  void forget(protocol::PeerId peer);

  // Who spoke last of those who are here; zero: nobody.
  protocol::PeerId speaker() const { return speaker_; }
  // And is not done yet.
  bool speaks() const { return speaks_; }

 private:
  struct Voice {
    std::optional<Time> sampled_at{};
    Duration speech{};          // Gathered by speech, taken away by pauses.
    std::int64_t loudness = 0;  // The average, in thousandths of a level.

    bool is_heard(Time now) const { return sampled_at && now - *sampled_at <= kSampleGapMax; }
  };

  static void listen(Voice& voice, std::int64_t level, Time now);
  void choose(Time now);
  Voice speaker_voice(Time now) const;

  std::map<protocol::PeerId, Voice> voices_;  // Ordered: the order is part of determinism.
  protocol::PeerId speaker_{};
  bool speaks_ = false;
};

}  // namespace call
