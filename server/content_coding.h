// Which stored form of a file a client gets (RFC 9110, 12.5.3).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace server {

enum class Coding : std::uint8_t { Brotli, Gzip, Identity };

// "br", "gzip"; "identity" is never written in a header.
std::string_view to_text(Coding coding);

// Returns the one of `available` that the Accept-Encoding header values most; of equals the
// earlier. Identity where the header is absent (empty) or accepts none of them: a client that can
// do nothing with it is better served than with 406. `available` contains Identity.
Coding choose_coding(std::string_view accept_encoding, std::span<const Coding> available);

}  // namespace server
