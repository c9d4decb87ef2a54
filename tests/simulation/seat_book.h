// Who has a seat at the server: an account of its own, to check the registry's against.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "protocol/message.h"
#include "server/time.h"
#include "tasks.h"

namespace simulation {

class SeatBook {
 public:
  struct Seat {
    protocol::PeerId id{};
    ClientIndex client = 0;
    std::uint32_t visit = 0;
    std::string room;
    std::optional<SocketIndex> socket;       // Absent while it is lost.
    std::optional<server::Time> expires_at;  // Present while it is lost.
  };

  // Returns false if the seat is somebody else's, or was over: no id is ever used again.
  bool seated(Seat seat) {
    if (over_.contains(seat.id)) return false;
    const auto known = seats_.find(seat.id);
    const bool own = known == seats_.end() ||
                     (known->second.client == seat.client && known->second.visit == seat.visit);
    seats_.insert_or_assign(seat.id, std::move(seat));
    return own;
  }

  // The seat is over. Returns it; nothing if the socket has none.
  std::optional<Seat> left(SocketIndex socket) {
    const auto found = find(socket);
    if (found == seats_.end()) return std::nullopt;
    Seat seat = std::move(found->second);
    seats_.erase(found);
    over_.insert(seat.id);
    return seat;
  }

  void lost(SocketIndex socket, server::Time expires_at) {
    const auto found = find(socket);
    if (found == seats_.end()) return;
    found->second.socket.reset();
    found->second.expires_at = expires_at;
  }

  void expire(server::Time now) {
    std::erase_if(seats_, [&](const auto& entry) {
      const bool over = entry.second.expires_at && *entry.second.expires_at <= now;
      if (over) over_.insert(entry.first);
      return over;
    });
  }

  const Seat* at(protocol::PeerId id) const {
    const auto found = seats_.find(id);
    return found == seats_.end() ? nullptr : &found->second;
  }
  protocol::PeerId id_of(SocketIndex socket) {
    const auto found = find(socket);
    return found == seats_.end() ? protocol::PeerId{} : found->first;
  }
  const std::map<protocol::PeerId, Seat>& all() const { return seats_; }

 private:
  std::map<protocol::PeerId, Seat>::iterator find(SocketIndex socket) {
    return std::find_if(seats_.begin(), seats_.end(),
                        [socket](const auto& entry) { return entry.second.socket == socket; });
  }

  std::map<protocol::PeerId, Seat> seats_;
  std::set<protocol::PeerId> over_;
};

}  // namespace simulation
