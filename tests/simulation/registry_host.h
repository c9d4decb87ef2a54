// The real RoomRegistry and codec in a server without sockets. Checks what it says to whom.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "environment.h"
#include "faulty_network.h"
#include "protocol/message.h"
#include "seat_book.h"
#include "server/inbound_limit.h"
#include "server/room_registry.h"

namespace simulation {

class RegistryHost {
 public:
  static constexpr Duration kBeatAfter{10'000};  // So long silent, a socket gets a heartbeat.
  // Reading a message back and comparing costs as much as the rest: one in so many is checked.
  static constexpr std::uint64_t kCodecCheckEvery = 8;

  RegistryHost(Environment& environment, FaultyNetwork& network, std::uint32_t capacity);

  // Each returns the seat that this gave up, if it did.
  std::optional<SeatBook::Seat> received(SocketIndex from, const std::string& text);
  std::optional<SeatBook::Seat> closed(SocketIndex socket, std::uint16_t code);
  void lost(SocketIndex socket);
  // The process ended, and with it all that it knew but the key of the claims. The next one begins,
  // with the wall clock ahead or behind. (A running one does not follow it, see server::Time.)
  void restart(Duration clock_jump);
  // By ServerWakes and ServerBeats.
  void wakes();
  void beats();

  const server::RoomRegistry& registry() const { return *registry_; }
  const SeatBook& seats() const { return seats_; }

 private:
  void perform(const server::Step& step);
  void send(const server::Outgoing& outgoing);
  void note_seat(const server::Outgoing& outgoing);
  void check_rate(SocketIndex from, std::size_t bytes);
  void check_relayed(SocketIndex from, const server::Step& step);
  void check_same_room(const server::Outgoing& outgoing);
  void check_watcher(SocketIndex to, const protocol::RoomPeers& told);
  server::Time now() const;

  Environment& environment_;
  FaultyNetwork& network_;
  const std::uint32_t capacity_;
  std::uint64_t processes_ = 0;
  Duration clock_jumps_{};
  std::optional<server::RoomRegistry> registry_;  // Always there.
  SeatBook seats_;
  std::optional<server::Time> wake_at_;
  std::uint64_t messages_ = 0;
  std::map<SocketIndex, server::InboundLimit> inbound_;
  std::map<SocketIndex, std::string> watched_;  // The room that each asked for last.
};

}  // namespace simulation
