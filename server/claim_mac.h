// The code that makes seat claims unforgeable.
#pragma once

#include "server/seat_claim.h"

namespace server {

// HMAC-SHA256 (RFC 2104) under 32 random bytes that never leave the process, so claims end with it.
// Throws StartError if the system has no randomness to give.
ClaimCodec::Mac make_claim_mac();

}  // namespace server
