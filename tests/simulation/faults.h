// What a simulated call is made of and what goes wrong in it.
#pragma once

#include <cstdint>

#include "call/time.h"

namespace simulation {

using call::Duration;
using call::Time;

// Delays are uniform between nothing and their maximum. Percentages are the chance in each
// kFaultTick of the first kFaultsLast, but where another unit is named.
struct Faults {
  Duration hop_delay_max{200};     // Of a message between a client and the server, one way.
  Duration browser_delay_max{50};  // Of setLocalDescription and setRemoteDescription.

  unsigned cut_percent = 0;        // Of each client: its WebSocket breaks, all in flight is lost.
  unsigned unnoticed_percent = 0;  // Of the cuts: the client is not told, it hears no more.
  Duration server_notice_max{3'000};  // How much later than the client the server learns of a cut.
  unsigned stall_percent = 0;         // Of each client: what it sends on this WebSocket gets stuck,
  Duration stall_max{0};              // for so long, while others, also its own, get through.
  unsigned offline_percent = 0;       // Of each client: it has no network, for media neither.
  Duration offline_max{0};            // For how long: from half of it.
  unsigned pause_percent = 0;         // Of the server: it stands still.
  Duration pause_max{0};              // For how long.

  unsigned renegotiate_percent = 0;  // Of each peer connection: it needs negotiation.
  unsigned link_percent = 0;  // Of each connected one: its path breaks, for a while or for good.
  unsigned description_percent = 0;  // Of the descriptions: the browser rejects it.

  unsigned leave_percent = 0;   // Of each person in the room.
  unsigned return_percent = 0;  // Of each person who left.
  unsigned reload_percent = 0;  // Of each page: it is gone without a word, and joins anew.
  unsigned toggle_percent = 0;  // Of each person: microphone, camera, screen or hand.
  unsigned stray_percent = 0;   // Of each person: a message goes to anybody, in any room.
};

struct Scenario {
  const char* name = "";
  std::uint64_t people_min = 2;  // How many there are is drawn from the seed.
  std::uint64_t people_max = 8;
  std::uint32_t rooms = 1;  // People are dealt to them in turn.
  std::uint32_t capacity = 8;
  Duration join_spread{3'000};  // Everybody presses Join within so long.
  Faults faults{};
};

inline constexpr Duration kFaultTick{100};
inline constexpr Duration kFaultsLast{12'000};
// After the last fault, by when all has to be well: 25 s until silence is noticed, 30 s until a
// lost seat is given up, the longest reconnection delay and attempt, and an ICE restart.
inline constexpr Duration kRecoveryMax{120'000};

}  // namespace simulation
