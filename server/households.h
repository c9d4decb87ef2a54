// What has to be known of each household, for as long as it has to be. Pure.
#pragma once

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

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

// How many households are remembered before the first are forgotten.
inline constexpr std::size_t kForgetFrom = 1024;

// At most twice as many as have to be, and kForgetFrom.
template <class Entry>
class Households {
 public:
  // A new one if nothing is known of `who`. `is_idle` tells of an Entry whether it is as a new one.
  template <class IsIdle>
  Entry& entry(const Household& who, const IsIdle& is_idle) {
    if (entries_.size() >= forget_at_) forget(is_idle);
    return entries_[who];
  }

  // Null: nothing is known.
  const Entry* find(const Household& who) const {
    const auto found = entries_.find(who);
    return found == entries_.end() ? nullptr : &found->second;
  }
  Entry* find(const Household& who) { return const_cast<Entry*>(std::as_const(*this).find(who)); }

  std::size_t size() const { return entries_.size(); }

 private:
  // Only whenever there are twice as many as were kept last: so it costs each new one little.
  template <class IsIdle>
  void forget(const IsIdle& is_idle) {
    std::erase_if(entries_, [&](const auto& item) { return is_idle(item.second); });
    forget_at_ = std::max(kForgetFrom, 2 * entries_.size());
  }

  std::map<Household, Entry> entries_;
  std::size_t forget_at_ = kForgetFrom;  // The size at which to look for idle ones again.
};

}  // namespace server
