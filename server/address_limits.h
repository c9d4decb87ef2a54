// How many connections one address has and how fast it makes new ones. Pure: the caller tells who
// comes and goes, and when.
#pragma once

#include <cstddef>
#include <optional>

#include "server/households.h"
#include "server/limits.h"
#include "server/token_bucket.h"

namespace server {

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

  // How many are remembered: see Households. Those have to be that have a connection or, some
  // seconds ago, an attempt to make one.
  std::size_t remembered() const { return entries_.size(); }

 private:
  struct Entry {
    std::size_t connections = 0;
    TokenBucket connects;
  };

  Settings settings_;
  Households<Entry> entries_;
};

}  // namespace server
