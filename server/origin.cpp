#include "server/origin.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "server/listen_address.h"

namespace server {
namespace {

struct Origin {
  Scheme scheme;
  std::string_view authority;
  std::string_view default_port;  // With its colon.
};

std::optional<Origin> parse_origin(std::string_view text) {
  constexpr std::string_view kHttp = "http://";
  constexpr std::string_view kHttps = "https://";
  if (text.starts_with(kHttp)) {
    return Origin{Scheme::Http, text.substr(kHttp.size()), ":80"};
  }
  if (text.starts_with(kHttps)) {
    return Origin{Scheme::Https, text.substr(kHttps.size()), ":443"};
  }
  return std::nullopt;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  return lower;
}

// Where the port begins, with its colon; the end if there is none.
std::size_t port_position(std::string_view authority) {
  const std::size_t colon = authority.rfind(':');
  const bool has_port =
      colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos;
  return has_port ? colon : authority.size();
}

// Lower case and with its port, so that two spellings of one authority are equal.
std::string normal_authority(std::string_view authority, std::string_view default_port) {
  const bool has_port = port_position(authority) != authority.size();
  return lower_case(authority).append(has_port ? "" : default_port);
}

}  // namespace

bool is_origin(std::string_view text) {
  const std::optional<Origin> origin = parse_origin(text);
  return origin && !origin->authority.empty() &&
         origin->authority.find_first_of("/?#@ \t") == std::string_view::npos;
}

bool is_host_name(std::string_view text) {
  return is_ip_address(std::string(text)) ||
         (!text.empty() && text.find_first_of("/?#@[]: \t") == std::string_view::npos);
}

bool host_allowed(std::string_view host, const OriginPolicy& policy) {
  if (policy.hosts.empty()) return true;
  std::string name = lower_case(host.substr(0, port_position(host)));
  if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
  return std::ranges::any_of(
      policy.hosts, [&](const std::string& allowed) { return lower_case(allowed) == name; });
}

bool origin_allowed(std::string_view origin, std::string_view host, const OriginPolicy& policy,
                    Scheme scheme) {
  if (origin.empty()) return policy.allow_native_clients;
  if (std::ranges::find(policy.allowed, origin) != policy.allowed.end()) return true;
  if (!is_origin(origin) || host.empty()) return false;
  const Origin parsed = *parse_origin(origin);
  if (scheme != Scheme::Unknown && scheme != parsed.scheme) return false;
  return normal_authority(parsed.authority, parsed.default_port) ==
         normal_authority(host, parsed.default_port);
}

}  // namespace server
