// The code that makes seat claims unforgeable.
#pragma once

#include <string>

#include "server/seat_claim.h"

namespace server {

// HMAC-SHA256 (RFC 2104) under `key`.
ClaimCodec::Mac make_claim_mac(std::string key);

}  // namespace server
