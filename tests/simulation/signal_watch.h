// How one client treats the server and the others: when it comes back, and how often it begins
// anew.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "call/time.h"
#include "protocol/message.h"

namespace simulation {

class SignalWatch {
 public:
  static constexpr call::Duration kDelayMax{15'000};
  // So many connections in kWindow are more than full jitter makes of an unreachable server.
  static constexpr call::Duration kWindow{60'000};
  static constexpr std::size_t kOpensMax = 40;
  static constexpr call::Duration kRebuildInterval{5'000};

  void join_requested() {
    refused_ = false;
    closed_at_.reset();
    opened_at_.clear();
  }
  void closed(call::Time now, std::uint16_t code) {
    constexpr std::uint16_t kNotConfab = 1002;
    constexpr std::uint16_t kNotAllowed = 1008;
    closed_at_ = now;
    refused_ = code == kNotConfab || code == kNotAllowed;
  }
  // Each returns what is wrong with it; nullptr if nothing is. `held_up`: for so long the client
  // could not have acted.
  const char* opens(call::Time now, call::Duration held_up) {
    const auto closed_at = std::exchange(closed_at_, std::nullopt);
    if (refused_) return "comes back although it was refused";
    if (closed_at && now - *closed_at > kDelayMax + held_up) return "waits too long to come back";
    opened_at_.push_back(now);
    while (now - opened_at_.front() > kWindow) opened_at_.pop_front();
    return opened_at_.size() > kOpensMax ? "storms the server" : nullptr;
  }
  // Whoever is gone and comes back is met anew, and may be at once.
  template <class Peers>
  void sees(const Peers& peers) {
    for (auto& [pair, attempt] : attempts_) {
      const auto id = pair.second;
      if (std::none_of(peers.begin(), peers.end(),
                       [id](const auto& peer) { return peer.id == id; }))
        attempt.is_rebuild = false;
    }
  }
  // A connection made at `made_at` is offered.
  const char* offers(protocol::PeerId self, const protocol::Description& offer,
                     call::Time made_at) {
    Attempt& latest = attempts_[{self, offer.peer}];
    const bool anew = latest.instance != offer.to_instance;
    if (!anew && offer.generation == latest.generation) return nullptr;
    if (!anew && offer.generation < latest.generation) return "goes back to an earlier connection";
    // The first connection is no rebuild.
    const bool too_soon = !anew && latest.is_rebuild && made_at - latest.made_at < kRebuildInterval;
    latest = {offer.to_instance, offer.generation, made_at, !anew && offer.generation > 1};
    return too_soon ? "rebuilds a connection too soon" : nullptr;
  }

 private:
  struct Attempt {
    std::string instance;
    std::uint32_t generation = 0;
    call::Time made_at{};
    bool is_rebuild = false;
  };

  std::optional<call::Time> closed_at_;
  bool refused_ = false;
  std::deque<call::Time> opened_at_;
  // The latest connection that each was offered, by what both were called then.
  std::map<std::pair<protocol::PeerId, protocol::PeerId>, Attempt> attempts_;
};

}  // namespace simulation
