// What is an address of a host.
#pragma once

#include <string_view>

namespace call_log {

// As 192.0.2.1.
bool is_ipv4(std::string_view text);
// As 2001:db8::1, or with an IPv4 address at its end (RFC 4291 section 2.2).
bool is_ipv6(std::string_view text);
// As browsers say in place of an address of the local network (multicast DNS).
bool is_local_name(std::string_view text);

}  // namespace call_log
