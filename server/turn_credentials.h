// Time-limited credentials for a TURN server that shares a secret with this one (coturn's
// use-auth-secret; draft-uberti-behave-turn-rest-00).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "server/time.h"

namespace server {

inline constexpr std::chrono::seconds kTurnLifetime{600};

struct TurnCredentials {
  std::string username;  // When they end, in seconds of Unix time, a colon and the client.
  std::string password;
  bool operator==(const TurnCredentials&) const = default;
};

// 64 random bits, as hexadecimal digits. Throws StartError if the system has none to give.
std::string opaque_name();

// `client` is what the TURN server counts by, for its quotas: opaque, and the same for all
// credentials of one client.
TurnCredentials turn_credentials(const std::string& secret, std::string_view client, WallTime now);

}  // namespace server
