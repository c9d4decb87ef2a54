// Where plain HTTP is sent on to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

// The same place by HTTPS, at the same port. `host` and `target` are as the request has them.
// Returns nullopt if they cannot be part of an address. What is not a path leads to the page.
std::optional<std::string> https_location(std::string_view host, std::string_view target);

}  // namespace server
