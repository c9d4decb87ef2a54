// The addresses of STUN and TURN servers as a person types them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

// `host:port`, `host` or either after `stun:` or `stuns:`, to the URL for RTCIceServer (RFC 7064).
// Returns nullopt for anything else.
std::optional<std::string> stun_url(std::string_view text);

// Likewise with `turn:` or `turns:`; may end in `?transport=udp` or `?transport=tcp` (RFC 7065).
std::optional<std::string> turn_url(std::string_view text);

}  // namespace server
