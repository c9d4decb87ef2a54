// A certificate that the server makes for itself, so that devices in one room can try it at once.
// Browsers warn of it; the fingerprint tells that it is the right one.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "server/tls_context.h"

namespace server {

inline constexpr std::chrono::days kSelfSignedLifetime{397};  // The most that browsers like.
inline constexpr std::chrono::days kSelfSignedRenewal{30};    // How long before its end.

// As what devices nearby may call this machine: localhost, its host name, and the addresses of its
// interfaces, those of one link aside.
std::vector<std::string> machine_names();

// The certificate and key (mode 0600) in `folder`. They are made with `names` at the first start,
// when the end is near and when a name or an IPv4 address is not in it; IPv6 addresses come and go
// by the day. Throws StartError (NoState) if that cannot be.
TlsFiles self_signed_certificate(const std::filesystem::path& folder,
                                 const std::vector<std::string>& names);

}  // namespace server
