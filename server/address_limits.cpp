#include "server/address_limits.h"

#include <cassert>

namespace server {

std::optional<Limit> AddressLimits::connect(const Household& who, Time now) {
  Entry& entry = entries_.entry(who, [&](const Entry& known) {
    return known.connections == 0 && known.connects.is_full(settings_.connects, now);
  });
  if (!entry.connects.take(1, settings_.connects, now)) return Limit::AddressConnects;
  if (entry.connections >= settings_.connections) return Limit::AddressConnections;
  ++entry.connections;
  return std::nullopt;
}

void AddressLimits::disconnected(const Household& who) {
  Entry* entry = entries_.find(who);
  assert(entry != nullptr && entry->connections > 0);
  --entry->connections;
}

}  // namespace server
