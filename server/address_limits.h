// How many connections one address has and how fast it makes new ones. Pure: the caller tells who
// comes and goes, and when.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "server/limits.h"
#include "server/token_bucket.h"

namespace server {

// What one household has: an IPv4 address, or the first half of an IPv6 one, for whoever has that
// can choose the rest.
struct Household {
  bool is_v4 = false;
  std::uint64_t prefix = 0;
  bool operator==(const Household&) const = default;
  bool operator<(const Household& other) const {
    return is_v4 != other.is_v4 ? is_v4 : prefix < other.prefix;
  }
};

// An IPv4 address counts as such also in the form ::ffff:192.0.2.1.
Household household_of(const boost::asio::ip::address& address);

class AddressLimits {
 public:
  struct Settings {
    std::size_t connections = 0;  // At a time.
    Rate connects;
  };

  explicit AddressLimits(const Settings& settings) : settings_(settings) {}

  // One more connection of `who`. nullopt: it may come in, and ends with disconnected(). Else which
  // limit it hits.
  std::optional<Limit> connect(const Household& who, Time now);
  void disconnected(const Household& who);

  // How many are remembered: at most twice those with a connection or, some seconds ago, an attempt
  // to make one, and kForgetFrom.
  std::size_t remembered() const { return entries_.size(); }
  static constexpr std::size_t kForgetFrom = 1024;

 private:
  struct Entry {
    std::size_t connections = 0;
    TokenBucket connects;
  };

  void forget_idle(Time now);

  Settings settings_;
  std::map<Household, Entry> entries_;
  std::size_t forget_at_ = kForgetFrom;  // The size at which to look for idle ones again.
};

}  // namespace server
