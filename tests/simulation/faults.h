// What a simulated call is made of and what goes wrong in it.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "call/time.h"
#include "fault_kinds.h"

namespace simulation {

using call::Duration;
using call::Time;

// How often each kind of fault strikes.
class Rates {
 public:
  struct Rate {
    Fault fault;
    // The chance in each kFaultTick, for each person, each open link or once for the call as the
    // kind may be; or in each case to which it applies.
    std::uint16_t permille;
  };
  Rates() = default;
  Rates(std::initializer_list<Rate> rates) {
    for (const Rate& rate : rates) set(rate.fault, rate.permille);
  }
  void set(Fault fault, std::uint16_t permille) {
    permille_[static_cast<std::size_t>(fault)] = permille;
  }
  std::uint16_t operator[](Fault fault) const { return permille_[static_cast<std::size_t>(fault)]; }

 private:
  std::array<std::uint16_t, kFaults> permille_{};
};

struct Faults {
  Duration hop_delay_min{0};       // Of a message between a client and the server, one way;
  Duration hop_delay_max{200};     // uniform between the two.
  Duration browser_delay_max{50};  // Of setLocalDescription and setRemoteDescription, from nothing.
  Duration outage_max{40'000};     // Nothing that strikes lasts longer.
  Rates rates{};
};

struct Scenario {
  const char* name = "";
  std::uint64_t people_min = 2;  // How many there are is drawn from the seed.
  std::uint64_t people_max = 8;
  std::uint32_t rooms = 1;  // People are dealt to them in turn.
  std::uint32_t capacity = 8;
  Duration join_spread{3'000};  // Everybody presses Join within so long.
  unsigned watch_percent = 80;  // How many pages watch their room before.
  Faults faults{};
};

inline constexpr Duration kFaultTick{100};
inline constexpr Duration kFaultsLast{12'000};  // None strikes later, but each may last longer.
// So long after the end of the last fault, all has to be well: 25 s until silence is noticed, 30 s
// until a lost seat is given up, the longest reconnection delay and attempt, and a rebuild.
inline constexpr Duration kQuiet{60'000};
inline constexpr Duration kRecoveryMax{120'000};

}  // namespace simulation
