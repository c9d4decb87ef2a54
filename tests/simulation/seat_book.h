// Who has a seat at the server: an account of its own, to check the registry's against.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
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
    ClientIndex owner = 0;
    std::uint32_t visit = 0;
    std::string room;
    std::optional<SocketIndex> socket;       // Absent while it is lost.
    std::optional<server::Time> expires_at;  // Present while it is lost.
    bool came_late = false;                  // After the time in which a new server waits for it.
  };

  // Returns false if the seat is somebody else's, or was over: no id is ever used again, but by
  // whoever returns to a server that has forgotten.
  bool seated(Seat seat) {
    if (over_.contains(seat.id)) return false;
    const auto known = seats_.find(seat.id);
    const auto former = former_owners_.find(seat.id);
    const ClientIndex owner = seat.owner;
    bool own = true;
    if (known != seats_.end()) seat.came_late = known->second.came_late;
    if (known != seats_.end()) own = known->second.owner == owner;
    if (former != former_owners_.end()) own = own && former->second == owner;
    seats_.insert_or_assign(seat.id, std::move(seat));
    return own;
  }

  // The server is another process now. It takes any claim of the earlier one, also to a seat that
  // was over there.
  void forget() {
    for (const auto& [id, seat] : seats_) former_owners_[id] = seat.owner;
    for (const auto& [id, owner] : over_) former_owners_[id] = owner;
    seats_.clear();
    over_.clear();
  }

  // The seat is over. Returns it; nothing if the socket has none.
  std::optional<Seat> left(SocketIndex socket) {
    const auto found = find(socket);
    if (found == seats_.end()) return std::nullopt;
    Seat seat = std::move(found->second);
    seats_.erase(found);
    over_.emplace(seat.id, seat.owner);
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
      if (over) over_.emplace(entry.first, entry.second.owner);
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
  std::map<protocol::PeerId, ClientIndex> over_;
  std::map<protocol::PeerId, ClientIndex> former_owners_;  // Of seats in earlier processes.
};

}  // namespace simulation
