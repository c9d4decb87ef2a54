#include "server/origin.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace server {
namespace {

struct Origin {
  std::string_view authority;
  std::string_view default_port;  // With its colon.
};

std::optional<Origin> parse_origin(std::string_view text) {
  constexpr std::string_view kHttp = "http://";
  constexpr std::string_view kHttps = "https://";
  if (text.starts_with(kHttp)) return Origin{text.substr(kHttp.size()), ":80"};
  if (text.starts_with(kHttps)) return Origin{text.substr(kHttps.size()), ":443"};
  return std::nullopt;
}

// Lower case and with its port, so that two spellings of one authority are equal.
std::string normal_authority(std::string_view authority, std::string_view default_port) {
  std::string normal(authority);
  std::ranges::transform(normal, normal.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  const std::size_t colon = normal.rfind(':');
  const bool has_port = colon != std::string::npos && normal.find(']', colon) == std::string::npos;
  return has_port ? normal : normal.append(default_port);
}

}  // namespace

bool is_origin(std::string_view text) {
  const std::optional<Origin> origin = parse_origin(text);
  return origin && !origin->authority.empty() &&
         origin->authority.find_first_of("/?#@ \t") == std::string_view::npos;
}

bool origin_allowed(std::string_view origin, std::string_view host, const OriginPolicy& policy) {
  if (origin.empty()) return policy.allow_native_clients;
  if (std::ranges::find(policy.allowed, origin) != policy.allowed.end()) return true;
  if (!is_origin(origin) || host.empty()) return false;
  const Origin parsed = *parse_origin(origin);
  return normal_authority(parsed.authority, parsed.default_port) ==
         normal_authority(host, parsed.default_port);
}

}  // namespace server
