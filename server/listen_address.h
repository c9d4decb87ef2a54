// Where to listen, as a person writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct ListenAddress {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one.
  bool operator==(const ListenAddress&) const = default;
};

// Reads "9300" (then loopback), "192.0.2.1:9300" or "[2001:db8::1]:9300"; nullopt: it is none.
std::optional<ListenAddress> read_listen_address(std::string_view text);

// Whether `text` is an IPv4 or IPv6 address.
bool is_ip_address(const std::string& text);

}  // namespace server
