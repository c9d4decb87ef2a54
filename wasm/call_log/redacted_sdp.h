// Session descriptions and candidates without what is private in them: addresses, ICE passwords,
// fingerprints and the like. ICE username fragments stay: the core compares them, and they are of
// no use once the call is over.
#pragma once

#include <string>
#include <string_view>

#include "call_log/stand_ins.h"

namespace call_log {

// What is too large for the core stays so, and the other way round.
std::string redact_sdp(std::string_view sdp, StandIns& stand_ins);

// The `candidate` of an RTCIceCandidateInit (RFC 8839 section 5.1).
std::string redact_candidate(std::string_view candidate, StandIns& stand_ins);

}  // namespace call_log
