#include "server/https_location.h"

namespace server {

std::optional<std::string> https_location(std::string_view host, std::string_view target) {
  constexpr std::string_view kHostCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:[]";
  if (host.empty() || host.find_first_not_of(kHostCharacters) != std::string_view::npos) {
    return std::nullopt;
  }
  std::string location = "https://";
  location.append(host).append(target.starts_with('/') ? target : "/");
  return location;
}

}  // namespace server
