#include "server/entrance.h"

#include <algorithm>
#include <array>

namespace server {
namespace {

AddressLimits::Settings settings(const Limits& limits, std::size_t factor) {
  const double connects = static_cast<double>(limits.address_connects * factor);
  return {.connections = limits.address_connections * factor,
          .connects = {.per_second = connects, .burst = connects * kConnectBurstSeconds}};
}

}  // namespace

std::size_t connections_max(const Limits& limits, std::size_t descriptors) {
  if (limits.connections != 0) return limits.connections;
  const std::size_t reserve = std::min(kDescriptorsReserve, descriptors / 2);
  return descriptors - reserve;
}

Entrance::Entrance(const Limits& limits, std::size_t descriptors,
                   const std::vector<Network>& trusted_proxies, std::function<Time()> now,
                   LimitReports& reports)
    : connections_max_(connections_max(limits, descriptors)),
      trusted_proxies_(trusted_proxies),
      now_(std::move(now)),
      reports_(reports),
      connections_by_address_(settings(limits, kConnectionsPerSocket)),
      sockets_by_address_(settings(limits, 1)) {}

Entrance::Place::~Place() {
  if (limits_ != nullptr) limits_->disconnected(who_);
  if (count_ != nullptr) --*count_;
}

std::optional<Entrance::Connection> Entrance::connection(const boost::asio::ip::address& peer) {
  Place place;
  if (!take(place, connections_by_address_, peer)) return std::nullopt;
  const bool refused = served_ >= connections_max_;
  if (refused) reports_.hit(Limit::Connections);
  if (refused && refused_ >= kRefusedMax) return std::nullopt;
  place.count_ = refused ? &refused_ : &served_;
  ++*place.count_;
  return Connection{.place = std::move(place), .refused = refused};
}

std::optional<Entrance::Place> Entrance::socket(const boost::asio::ip::address& client) {
  Place place;
  if (!take(place, sockets_by_address_, client)) return std::nullopt;
  return place;
}

bool Entrance::take(Place& place, AddressLimits& limits, const boost::asio::ip::address& address) {
  if (is_trusted(without_mapping(address), trusted_proxies_)) return true;
  const Household who = household_of(address);
  if (const std::optional<Limit> hit = limits.connect(who, now_())) {
    reports_.hit(*hit);
    return false;
  }
  place.limits_ = &limits;
  place.who_ = who;
  return true;
}

std::string_view Entrance::retry_after() {
  constexpr std::array<std::string_view, 9> kSeconds{"2", "3", "4", "5", "6", "7", "8", "9", "10"};
  return kSeconds.at(retries_++ % kSeconds.size());
}

}  // namespace server
