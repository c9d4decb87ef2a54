// Decides which connections come in, by the limits of an address and of the process. Pure but for
// the clock that it is given.
//
// A person has one WebSocket, for which the page is fetched over several connections. So the limits
// of an address are meant for WebSockets, by the address of the client, and kConnectionsPerSocket
// times as much is allowed to connections, by the address of who connected. A trusted proxy speaks
// for many and is not limited.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "server/address_limits.h"
#include "server/limit_reports.h"
#include "server/limits.h"
#include "server/trusted_proxies.h"

namespace server {

inline constexpr std::size_t kConnectionsPerSocket = 4;
inline constexpr std::size_t kConnectBurstSeconds = 4;
inline constexpr std::size_t kDescriptorsReserve = 256;  // For all but clients.
inline constexpr std::size_t kRefusedMax = 128;  // Connections past the limit that get an answer.

// As many as there are `descriptors` for, unless an option says otherwise.
std::size_t connections_max(const Limits& limits, std::size_t descriptors);

class Entrance {
 public:
  // `trusted_proxies` and `reports` have to outlive it. `descriptors`: those of the process.
  Entrance(const Limits& limits, std::size_t descriptors,
           const std::vector<Network>& trusted_proxies, std::function<Time()> now,
           LimitReports& reports);

  // What somebody has of a limit, for as long as this lives. Never outlives the entrance.
  class Place {
   public:
    Place(Place&& other) noexcept
        : limits_(std::exchange(other.limits_, nullptr)),
          who_(other.who_),
          count_(std::exchange(other.count_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place();

    // Whose it is; nullopt: of a trusted proxy itself.
    std::optional<Household> household() const {
      return limits_ == nullptr ? std::nullopt : std::optional(who_);
    }

   private:
    friend Entrance;
    Place() = default;

    AddressLimits* limits_ = nullptr;  // Null: not counted there.
    Household who_;
    std::size_t* count_ = nullptr;  // Likewise.
  };

  struct Connection {
    Place place;
    bool refused = false;  // Only to be told to come again later.
  };

  // Somebody connected. nullopt: to be hung up on, for an answer would cost too much.
  std::optional<Connection> connection(const boost::asio::ip::address& peer);

  // A client, which may be another than the one that connected, wants a WebSocket. nullopt: no.
  std::optional<Place> socket(const boost::asio::ip::address& client);

  // In how many seconds who was refused may try again: each of 2 to 10 in turn, so that they do not
  // all come at once.
  std::string_view retry_after();

 private:
  // Takes a place of an address, if it is one that is limited. False: there is none.
  bool take(Place& place, AddressLimits& limits, const boost::asio::ip::address& address);

  std::size_t connections_max_;
  const std::vector<Network>& trusted_proxies_;
  std::function<Time()> now_;
  LimitReports& reports_;
  AddressLimits connections_by_address_;
  AddressLimits sockets_by_address_;
  std::size_t served_ = 0;
  std::size_t refused_ = 0;
  std::size_t retries_ = 0;
};

}  // namespace server
