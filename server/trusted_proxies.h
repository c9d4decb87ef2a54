// Who the client is when a proxy stands between, which says so in X-Forwarded-For and -Proto. What
// anybody else than a trusted proxy says there is worth nothing.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/origin.h"

namespace server {

using Network = std::variant<boost::asio::ip::network_v4, boost::asio::ip::network_v6>;

// "10.0.0.0/8", "2001:db8::/32" or a single address; nullopt for anything else.
std::optional<Network> read_network(const std::string& text);

// The same address as IPv4 if it is one in the form ::ffff:192.0.2.1, as which an IPv6 socket knows
// its IPv4 clients.
boost::asio::ip::address without_mapping(const boost::asio::ip::address& address);

// Whether `address`, which is without_mapping(), is in one of the networks.
bool is_trusted(const boost::asio::ip::address& address, const std::vector<Network>& trusted);

// As whom and how the server is reached: what limits per address count, and what an origin has to
// match.
struct Client {
  boost::asio::ip::address address;
  Scheme scheme = Scheme::Unknown;
  bool operator==(const Client&) const = default;
};

// Who `peer`, which connected, speaks for. `forwarded_for` and `forwarded_proto` are the request's
// headers, several lines of one joined by commas; empty: absent. The addresses are read from the
// right, for as long as those who wrote them are `trusted`; what is no address ends the walk.
Client client_behind(const Client& peer, std::string_view forwarded_for,
                     std::string_view forwarded_proto, const std::vector<Network>& trusted);

}  // namespace server
