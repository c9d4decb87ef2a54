// Who is in which room, and what each message means for the others.
//
// Pure: knows no sockets and reads no clock. The server feeds it what arrives, sends and closes
// what the returned step says, in that order, and calls timer_fired() at `wake_at`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/limits.h"
#include "protocol/message.h"
#include "server/seat_claim.h"
#include "server/time.h"

namespace server {

// One WebSocket; never reused within a process.
enum class ConnectionId : std::uint64_t {};

struct Outgoing {
  ConnectionId to{};
  protocol::ServerMessage message;
  bool operator==(const Outgoing&) const = default;
};

struct Closing {
  ConnectionId connection{};
  std::uint16_t code = 0;  // docs/protocol.md, "Close codes".
  bool operator==(const Closing&) const = default;
};

// What is done with a room token that is necessary to come in.
enum class Tokens : std::uint8_t {
  Check,
  Skip,  // Whoever brings one is to try again later.
};

enum class TokenFate : std::uint8_t { None, Refused, Skipped };

struct Step {
  std::vector<Outgoing> outgoing;
  std::vector<Closing> closing;       // After `outgoing`. The registry has forgotten them by now.
  bool is_one_room_too_many = false;  // See RegistryOptions::rooms_max.
  TokenFate token = TokenFate::None;  // None also if it let in, or if there was none.
  std::optional<Time> wake_at;        // When to call timer_fired(); replaces any earlier wake_at.
};

struct RegistryOptions {
  std::uint32_t capacity = protocol::kRoomCapacityMax;
  std::vector<protocol::IceServer> ice_servers;  // Those that need no credentials.
  // Those that do, with fresh ones, for one connection; empty: none.
  std::function<std::vector<protocol::IceServer>(ConnectionId client)> relays{};
  Duration relays_renewed_after{300'000};  // Well before credentials end.
  bool relay_only = false;                 // RTCIceTransportPolicy `relay`.
  // Whether a room token, which is not empty, lets into a room; empty: rooms are open to everybody.
  std::function<bool(const std::string& token, const std::string& room)> admits{};
  std::size_t rooms_max = 10'000;  // Only whoever returns by a claim makes one more.
  Duration seat_grace{30'000};     // How long a lost socket keeps its seat.
  Duration reload_grace{1'000};    // How long the seat of a page that goes waits for it to be back.
  Time started{};                  // For a seat_grace, seats of an earlier process may return.
};

class RoomRegistry {
 public:
  // Ids count up from `first_id`, which has to be above all that an earlier process gave out.
  RoomRegistry(RegistryOptions options, protocol::PeerId first_id, ClaimCodec claims);

  Step received(ConnectionId from, const protocol::ClientMessage& message, Time now,
                Tokens tokens = Tokens::Check);

  // Where a message to a participant goes that does not change what is known here.
  struct Route {
    std::optional<ConnectionId> receiver;    // nullopt: refused, or to somebody who is away.
    protocol::PeerId sender{};               // As the receiver knows it.
    std::optional<protocol::Error> refusal;  // To be sent back.
  };
  // `to_instance`, `about`: as in the message. received() does the same with those it is handed.
  Route route(ConnectionId from, protocol::PeerId to, std::string_view to_instance,
              std::string_view about) const;

  // The client closed the socket with 1000: it gives up its seat.
  Step left(ConnectionId from);
  // The client closed the socket with 4002, because its page goes, perhaps only to be loaded anew:
  // its seat is kept for `reload_grace`, and then given up as by left().
  Step going(ConnectionId from, Time now);
  // The socket broke: its seat is kept for `seat_grace`.
  Step lost(ConnectionId from, Time now);
  Step timer_fired(Time now);

  // How many seats whose grace ran out are remembered, so that their claims count in a full room.
  static constexpr std::size_t kExpiredMax = 10'000;
  // How many seats of earlier processes that were given back here are remembered, so that they are
  // not given back once more when they are gone, and how many of these left: who returns later is
  // told.
  static constexpr std::size_t kReturnedMax = 10'000;

  std::size_t room_count() const { return rooms_.size(); }
  std::size_t seat_count() const { return seats_.size(); }

 private:
  using PeerId = protocol::PeerId;

  // What is to happen to a seat unless its owner returns.
  struct Departure {
    Time at;
    protocol::LeaveReason reason;
  };
  struct Seat {
    std::string room;
    protocol::PeerInfo info;
    std::uint32_t epoch = 1;
    // Either of the two: the second while there is no socket.
    std::optional<ConnectionId> connection;
    std::optional<Departure> departure;
    bool is_returned = false;  // Of an earlier process.
  };
  struct Arrival {
    bool created;
    bool resumed;
  };
  struct Room {
    std::set<PeerId> seats;
    std::set<ConnectionId> watchers;
  };

  // One overload per message.
  void on(ConnectionId from, const protocol::Join& message, Time now);
  void on(ConnectionId from, const protocol::Watch& message, Time now);
  void on(ConnectionId from, const protocol::Leave& message, Time now);
  void on(ConnectionId from, const protocol::Description& message, Time now);
  void on(ConnectionId from, const protocol::Candidate& message, Time now);
  void on(ConnectionId from, const protocol::PeerState& message, Time now);

  bool is_gone(const SeatClaim& claim) const;
  // True if `token` does not let into `room`, and `from` was told so.
  bool refused_as_stranger(ConnectionId from, const std::string& token, const std::string& room,
                           const char* about);
  // True if `room` would be one too many, and `from` was told so.
  bool refused_as_one_room_too_many(ConnectionId from, const std::string& room, const char* about);
  void take_first_seat(ConnectionId from, const protocol::Join& message, Time now);
  // True if there was no seat in `room` below `seats_max`, and `from` was told so.
  bool refused_as_full(ConnectionId from, const std::string& room, std::size_t seats_max);
  void take_new_seat(ConnectionId from, const protocol::Join& message, Time now,
                     std::size_t seats_max);
  void take_seat_back(ConnectionId from, const protocol::Join& message, const SeatClaim& claim,
                      Time now);
  void seat_down(ConnectionId from, Seat& seat, Time now, Arrival arrival);
  void tell_who_left_since(ConnectionId to, const std::string& room);
  void keep_seat(ConnectionId from, const Departure& departure);
  void remove_seat(PeerId id, protocol::LeaveReason reason);
  // For who takes a seat or watches, with new ones in good time from then on.
  std::vector<protocol::IceServer> first_ice_servers(ConnectionId connection, Time now);
  std::vector<protocol::IceServer> ice_servers_for(ConnectionId connection) const;
  void renew_ice_servers(Time now);
  void stop_renewing(ConnectionId connection);
  void stop_watching(ConnectionId connection);
  void forget_if_empty(const std::string& room);
  void tell_watchers(const std::string& room);
  void tell_others(const Seat& seat, const protocol::ServerMessage& message);
  void send(ConnectionId to, protocol::ServerMessage message);
  void refuse(ConnectionId to, protocol::ErrorCode code, std::string message, std::string about);
  template <class Relayed>
  void relay(ConnectionId from, const Relayed& message, const char* about);

  std::vector<protocol::PeerInfo> peers_in(const std::string& room, PeerId except) const;
  Seat* seat_of(ConnectionId connection);
  const Seat* seat_of(ConnectionId connection) const;
  Step finish();

  RegistryOptions options_;
  PeerId first_id_;
  ClaimCodec claims_;
  std::uint64_t next_id_;
  std::map<PeerId, Seat> seats_;
  std::map<std::string, Room> rooms_;                 // Those with a seat or a watcher.
  std::map<ConnectionId, PeerId> seated_;             // Connections that hold a seat.
  std::map<ConnectionId, std::string> watching_;      // Connections that watch a room.
  std::set<std::pair<Time, PeerId>> leaving_;         // Seats without a socket, soonest first.
  std::set<std::pair<Time, ConnectionId>> renewals_;  // Of ice servers, soonest first,
  std::map<ConnectionId, Time> renewed_at_;           // and the same by connection.
  std::set<PeerId> expired_;                          // The latest kExpiredMax.
  std::set<PeerId> returned_;                         // The latest kReturnedMax.
  std::set<std::pair<std::string, PeerId>> left_;     // Of the returned, while others may return.

  // Valid during a public call only.
  Step step_;
  Tokens tokens_ = Tokens::Check;
};

}  // namespace server
