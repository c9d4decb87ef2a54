// The call state machine of one client: signalling connection, room, and one negotiation per peer.
//
// Does no I/O and reads no clock. The platform hands in events and the current time, performs the
// actions of the returned step in order and before its next event, and hands in TimerFired at
// `wake_at`. The same events, times and seed give the same steps.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "call/action.h"
#include "call/event.h"
#include "call/peer.h"
#include "call/random.h"
#include "call/reconnect_policy.h"
#include "call/room_view.h"
#include "call/time.h"

namespace call {

struct CallOptions {
  std::string instance;  // Random, made once per page load; 1 to protocol::kInstanceBytesMax bytes.
  ReconnectOptions reconnect{};
  Duration attempt_timeout{10'000};  // From OpenSignal to the join's answer.
  Duration join_timeout{60'000};     // From JoinRequested until giving up; only before being seated.
  Duration silence_max{25'000};      // A socket that says nothing for so long is dead.
};

struct Step {
  Actions actions;
  std::optional<Time> wake_at;  // When to hand in TimerFired; replaces any earlier wake_at.
};

class CallCore {
 public:
  CallCore(CallOptions options, std::uint64_t seed);
  CallCore(const CallCore&) = delete;
  CallCore& operator=(const CallCore&) = delete;

  // `now` never goes back.
  [[nodiscard]] Step handle(const Event& event, Time now);
