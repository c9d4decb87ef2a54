#include "server/trusted_proxies.h"

#include <algorithm>
#include <boost/system/error_code.hpp>

#include "server/http_list.h"

namespace server {
namespace {

namespace ip = boost::asio::ip;
using boost::system::error_code;

std::optional<ip::address> read_address(std::string_view text) {
  error_code error;
  const ip::address address = ip::make_address(std::string(text), error);
  return error ? std::nullopt : std::optional(without_mapping(address));
}

bool contains(const Network& network, const ip::address& address) {
  if (const auto* v4 = std::get_if<ip::network_v4>(&network)) {
    return address.is_v4() &&
           ip::network_v4(address.to_v4(), v4->prefix_length()).canonical() == v4->canonical();
  }
  const auto& v6 = std::get<ip::network_v6>(network);
  return address.is_v6() &&
         ip::network_v6(address.to_v6(), v6.prefix_length()).canonical() == v6.canonical();
}

// Takes the last element off `list` and returns it trimmed.
std::string_view take_last(std::string_view& list) {
  const std::size_t comma = list.rfind(',');
  const bool only = comma == std::string_view::npos;
  const std::string_view last = only ? list : list.substr(comma + 1);
  list = only ? std::string_view() : list.substr(0, comma);
  return trimmed(last);
}

Scheme scheme_from(std::string_view forwarded_proto, Scheme otherwise) {
  const std::string_view last = take_last(forwarded_proto);
  if (last == "https") return Scheme::Https;
  return last == "http" ? Scheme::Http : otherwise;
}

}  // namespace

std::optional<Network> read_network(const std::string& text) {
  if (const auto address = read_address(text)) {
    if (address->is_v4()) return ip::network_v4(address->to_v4(), 32);
    return ip::network_v6(address->to_v6(), 128);
  }
  error_code error;
  const auto v4 = ip::make_network_v4(text, error);
  if (!error) return v4;
  const auto v6 = ip::make_network_v6(text, error);
  return error ? std::nullopt : std::optional<Network>(v6);
}

ip::address without_mapping(const ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

bool is_trusted(const ip::address& address, const std::vector<Network>& trusted) {
  return std::ranges::any_of(trusted,
                             [&](const Network& network) { return contains(network, address); });
}

Client client_behind(const Client& peer, std::string_view forwarded_for,
                     std::string_view forwarded_proto, const std::vector<Network>& trusted) {
  Client client = peer;
  if (!is_trusted(peer.address, trusted)) return client;
  client.scheme = scheme_from(forwarded_proto, peer.scheme);
  while (!forwarded_for.empty() && is_trusted(client.address, trusted)) {
    const std::optional<ip::address> earlier = read_address(take_last(forwarded_for));
    if (!earlier) break;
    client.address = *earlier;
  }
  return client;
}

}  // namespace server
