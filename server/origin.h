// Which web pages may open a WebSocket. Browsers send the page's origin along and do not let a page
// change it, so this is what keeps other sites from acting with a visitor's network position.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace server {

struct OriginPolicy {
  std::vector<std::string> allowed;   // Exact origins, besides those of the server's own host.
  bool allow_native_clients = false;  // Those that send no Origin, which no browser does.
};

// `scheme://host` or `scheme://host:port` with http or https, and nothing after it.
bool is_origin(std::string_view text);

// `origin` and `host` are the request's headers; empty: absent. The scheme does not have to be the
// server's: behind a TLS proxy the page is https and the server does not know.
bool origin_allowed(std::string_view origin, std::string_view host, const OriginPolicy& policy);

}  // namespace server
