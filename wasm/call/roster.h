// The others in the room, and one link with each.
//
// Knows which link belongs to whom and what each of their messages means for it; knows nothing of
// sockets, seats or the way back to the server.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "call/event.h"
#include "call/outbox.h"
#include "call/peer_negotiator.h"
#include "call/room_view.h"
#include "call/time.h"

namespace call {

class Roster {
 public:
  // How long a link may stay disconnected before ICE is restarted; most recover by themselves.
  static constexpr Duration kLinkGrace{5'000};
  // A pair is rebuilt at most this often, so that a fault that stays is no storm.
  static constexpr Duration kRebuildInterval{5'000};

  explicit Roster(Outbox& out) : out_(out) {}

  // How long to wait for those whom a server that began just now does not know yet.
  static constexpr Duration kReturnGrace{30'000};

  // Takes over the server's list. Who is not in it has gone, unless the server is still settling;
  // who is new in it gets the first offer from us; with who is as before, what may have been lost
  // is repaired.
  void replace(const protocol::RoomJoined& room, Time now);
  void clear();

  void joined(const protocol::PeerInfo& info);
  void left(protocol::PeerId peer);
  void resumed(const protocol::PeerInfo& info, Time now);
  void received(const protocol::Description& message, Time now);
  void received(const protocol::Candidate& message);
  void received(const protocol::PeerState& message);

  void on(const NegotiationNeeded& event);
  void on(const LocalDescriptionSet& event);
  void on(const RemoteDescriptionSet& event);
  void on(const DescriptionFailed& event, Time now);
  void on(const CandidateFound& event);
  void on(const LinkChanged& event, Time now);
  void timer_fired(Time now);

  std::vector<PeerView> view() const;
  std::optional<Time> wake_at() const;

 private:
  struct Peer {
    protocol::PeerInfo info;
    LinkId link;
    std::uint32_t generation;
    Opening opening;
    PeerNegotiator negotiator;
    LinkState state = LinkState::New;
    bool was_connected = false;
    std::optional<Time> restart_at;
    std::optional<Time> rebuild_at;
    std::optional<Time> rebuilt_at;
    std::optional<Time> gone_at;  // Unless the server hears of them until then.
  };

  void drop_absent(const protocol::RoomJoined& room, Time now);
  void open(const protocol::PeerInfo& info, Opening opening);
  void reopen(Peer& peer, std::uint32_t generation, Opening opening);
  void remove(protocol::PeerId peer);
  void repair(Peer& peer, Time now);
  void schedule_rebuild(Peer& peer, Time now);
  void rebuild(Peer& peer, Time now);
  Role role_towards(protocol::PeerId peer) const;
  LinkId new_link();
  Peer* find(protocol::PeerId peer);
  Peer* find(LinkId link);

  Outbox& out_;
  protocol::PeerId self_{};
  std::vector<protocol::IceServer> ice_servers_;
  std::uint32_t links_opened_ = 0;
  std::map<protocol::PeerId, Peer> peers_;  // Ordered: the order is part of determinism.
};

}  // namespace call
