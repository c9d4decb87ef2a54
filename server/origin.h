// Which web pages may open a WebSocket, and by which names the server may be called. Browsers send
// the page's origin along and do not let a page change it, so this is what keeps other sites from
// acting with a visitor's network position. A site whose own name suddenly leads to this server
// (DNS rebinding) has the right origin, but still calls the server by that name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct OriginPolicy {
  std::vector<std::string> allowed;   // Exact origins, besides those of the server's own host.
  bool allow_native_clients = false;  // Those that send no Origin, which no browser does.
  std::vector<std::string> hosts{};   // As is_host_name() has them; empty: any.
};

// How the page reached its client, as far as the server can tell.
enum class Scheme : std::uint8_t { Unknown, Http, Https };

// `scheme://host` or `scheme://host:port` with http or https, and nothing after it.
bool is_origin(std::string_view text);

// A name or an address, without a port and without brackets.
bool is_host_name(std::string_view text);

// `host` is the request's header; its port does not matter.
bool host_allowed(std::string_view host, const OriginPolicy& policy);

// `origin` and `host` are the request's headers; empty: absent. Where `scheme` is unknown, as
// behind a proxy that may speak TLS, an origin of either scheme may be the server's own.
bool origin_allowed(std::string_view origin, std::string_view host, const OriginPolicy& policy,
                    Scheme scheme = Scheme::Unknown);

}  // namespace server
