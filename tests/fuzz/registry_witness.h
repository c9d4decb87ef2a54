// Sees all that goes into a RoomRegistry and all that comes out, keeps its own books of who sits
// where, and holds each step to what the registry promises.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "protocol/message.h"
#include "server/room_registry.h"

namespace fuzz {

class RegistryWitness {
 public:
  explicit RegistryWitness(server::RegistryOptions options) : options_(std::move(options)) {}

  bool is_open(server::ConnectionId connection) const { return open_.contains(connection); }
  void opened(server::ConnectionId connection) { open_.insert(connection); }

  // To be called with what the registry's method of the same name returned.
  void received(server::ConnectionId from, const protocol::ClientMessage& message, server::Time now,
                const server::Step& step);
  void left(server::ConnectionId from, const server::Step& step);
  void going(server::ConnectionId from, server::Time now, const server::Step& step);
  void lost(server::ConnectionId from, server::Time now, const server::Step& step);
  void timer_fired(server::Time now, const server::Step& step);

  void check_counts(const server::RoomRegistry& registry) const;

 private:
  using PeerId = protocol::PeerId;
  using ConnectionId = server::ConnectionId;

  struct Seat {
    std::string room;
    protocol::PeerInfo info;
    std::optional<ConnectionId> connection;
    std::optional<server::Time> leaves_at;  // Present while there is no connection.
    bool is_returned = false;               // Of an earlier process.
  };
  using Seats = std::map<PeerId, Seat>;
  // Whom a notice is about, and which of the server's messages it is; and who gets it.
  using Notice = std::pair<PeerId, std::size_t>;
  using Notices = std::map<Notice, std::vector<ConnectionId>>;

  // Enters in the books what a message leads to, and what others are to be told of it.
  void enter(ConnectionId from, const protocol::Join& join, const server::Step& step);
  void enter(ConnectionId from, const protocol::Watch& watch, const server::Step& step);
  void enter(ConnectionId from, const protocol::Leave& leave, const server::Step& step);
  void enter(ConnectionId from, const protocol::Description& sent, const server::Step& step);
  void enter(ConnectionId from, const protocol::Candidate& sent, const server::Step& step);
  void enter(ConnectionId from, const protocol::PeerState& sent, const server::Step& step);
  template <class Relayed>
  void enter_relayed(ConnectionId from, Relayed sent, const server::Step& step);
  void take_back(PeerId id, const protocol::Join& join, const server::Step& step);
  void keep(ConnectionId from, server::Time leaves_at);
  void remove(PeerId id);
  template <class Message>
  void expect_all_told(PeerId about, const std::string& room);
  void expect_told_who_left(ConnectionId to, const std::string& room);

  // What is said, once it is in the books.
  void check(const server::Step& step);
  void check_answer(const server::Outgoing& outgoing) const;
  void check_notices(const server::Step& step) const;
  void check_watchers(const server::Step& step) const;
  void check_rooms() const;

  std::optional<PeerId> seat_of(ConnectionId connection) const;
  std::vector<protocol::PeerInfo> people_in(const std::string& room,
                                            std::optional<PeerId> except) const;

  server::RegistryOptions options_;
  std::set<ConnectionId> open_;
  Seats seats_;
  std::set<PeerId> over_;                          // Seats that were given up.
  std::set<std::pair<std::string, PeerId>> left_;  // Those of an earlier process among them.
  std::map<ConnectionId, std::string> watching_;
  PeerId newest_{};

  // Of the step that is looked at.
  std::optional<ConnectionId> asking_;
  std::set<ConnectionId> watchers_to_tell_;
  Notices expected_;
};

}  // namespace fuzz
