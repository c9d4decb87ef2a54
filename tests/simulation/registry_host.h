// The real RoomRegistry and codec in a server without sockets. Checks what it says to whom.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "environment.h"
#include "faulty_network.h"
#include "protocol/message.h"
#include "seat_book.h"
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
  // By ServerWakes and ServerBeats.
  void wakes();
  void beats();

  const server::RoomRegistry& registry() const { return registry_; }
  const SeatBook& seats() const { return seats_; }

 private:
  void perform(const server::Step& step);
  void send(const server::Outgoing& outgoing);
  void note_seat(const server::Outgoing& outgoing);
  void check_relayed(SocketIndex from, const server::Step& step);
  void check_same_room(const server::Outgoing& outgoing);
  server::Time now() const;

  Environment& environment_;
  FaultyNetwork& network_;
  server::RoomRegistry registry_;
  SeatBook seats_;
  std::optional<server::Time> wake_at_;
  std::uint64_t messages_ = 0;
};

}  // namespace simulation
