#include "server/address_limits.h"

#include <algorithm>
#include <cassert>

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

std::optional<Limit> AddressLimits::connect(const Household& who, Time now) {
  if (entries_.size() >= forget_at_) forget_idle(now);
  Entry& entry = entries_[who];
  if (!entry.connects.take(1, settings_.connects, now)) return Limit::AddressConnects;
  if (entry.connections >= settings_.connections) return Limit::AddressConnections;
  ++entry.connections;
  return std::nullopt;
}

void AddressLimits::disconnected(const Household& who) {
  const auto entry = entries_.find(who);
  assert(entry != entries_.end() && entry->second.connections > 0);
  --entry->second.connections;
}

// Only whenever there are twice as many as were kept last: so it costs each new one little.
void AddressLimits::forget_idle(Time now) {
  std::erase_if(entries_, [&](const auto& item) {
    const Entry& entry = item.second;
    return entry.connections == 0 && entry.connects.is_full(settings_.connects, now);
  });
  forget_at_ = std::max(kForgetFrom, 2 * entries_.size());
}

}  // namespace server
