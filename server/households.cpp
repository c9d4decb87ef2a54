#include "server/households.h"

#include "server/trusted_proxies.h"

namespace server {
namespace {

constexpr std::size_t kHouseholdBytes = 8;  // Of an IPv6 address.

}  // namespace

Household household_of(const boost::asio::ip::address& address) {
  const boost::asio::ip::address plain = without_mapping(address);
  if (plain.is_v4()) return {.is_v4 = true, .prefix = plain.to_v4().to_uint()};
  Household who;
  const auto bytes = plain.to_v6().to_bytes();
  for (std::size_t i = 0; i < kHouseholdBytes; ++i) who.prefix = who.prefix << 8 | bytes.at(i);
  return who;
}

}  // namespace server
