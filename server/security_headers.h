// The headers that every response carries, also errors and the answer to a WebSocket upgrade.
#pragma once

#include <array>
#include <string_view>

namespace server {

struct Header {
  std::string_view name;
  std::string_view value;
  bool operator==(const Header&) const = default;
};

// 'self' in connect-src covers the page's own ws: and wss: (CSP3 6.7.2.8). WebAssembly needs
// 'wasm-unsafe-eval'; nothing needs 'unsafe-eval' or inline code.
inline constexpr std::array kSecurityHeaders{
    Header{"Content-Security-Policy",
           "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
           "img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; "
           "base-uri 'none'; frame-ancestors 'none'; form-action 'none'"},
    Header{"X-Content-Type-Options", "nosniff"},
    Header{"Referrer-Policy", "no-referrer"},
    Header{"Permissions-Policy",
           "camera=(self), microphone=(self), display-capture=(self), geolocation=()"},
    Header{"Cross-Origin-Opener-Policy", "same-origin"},
};

// Besides, on a connection under TLS (RFC 6797, 7.2): two years.
inline constexpr Header kStrictTransportSecurity{"Strict-Transport-Security",
                                                 "max-age=63072000; includeSubDomains"};

}  // namespace server
