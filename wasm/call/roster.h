// The others in the room: who is here, and whom each message and each event is about.
//
// Knows nothing of sockets, seats or the way back to the server.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call/active_speaker.h"
#include "call/event.h"
#include "call/outbox.h"
#include "call/peer.h"
#include "call/room_view.h"
#include "call/time.h"
#include "protocol/limits.h"

namespace call {

class Roster {
 public:
  // How long to wait for those whom a server that began just now does not know yet.
  static constexpr Duration kReturnGrace{30'000};
  // Whose media come is not gone, even then: it may be us whom the server does not reach, and
  // nobody told us of their return. So often is looked whether they still come.
  static constexpr Duration kLookAgain{1'000};
  // The server's, and as many who are waited for.
  static constexpr std::size_t kPeersMax = 2 * protocol::kRoomSeatsMax;
  // Of how many who were here before the last generation is remembered.
  static constexpr std::size_t kPastMax = 64;

  explicit Roster(Outbox& out) : room_{.out = out} {}
  Roster(const Roster&) = delete;
  Roster& operator=(const Roster&) = delete;

  // Whether messages to the others get through.
  void set_joined(bool joined) { room_.joined = joined; }

  // Offers a connection to all who are known to be in the room, ahead of the answer to our join,
  // which has just been sent without a seat claim: so our id will be the largest.
  void meet(const protocol::RoomPeers& room, Time now);
  // Takes over the server's list. Who was met goes on if still there. Else: who is not in it has
  // gone, unless the server is still settling; who is new in it gets the first offer from us; with
  // who is as before, what may have been lost is repaired.
  void replace(const protocol::RoomJoined& room, Time now);
  void clear();

  void joined(const protocol::PeerInfo& info, Time now);
  void left(protocol::PeerId peer, protocol::LeaveReason reason);
  void resumed(const protocol::PeerInfo& info, Time now);
  void received(const protocol::Description& message, Time now);
  void received(const protocol::Candidate& message);
  void received(const protocol::PeerState& message);
  void received(const protocol::IceServers& message);

  // The device has another network: what is silent now is not waited for.
  void suspect_all(Time now);
  void retry(protocol::PeerId peer, Time now);
  // How high somebody's picture or screen is shown here, in device pixels; 0: not at all.
  void show(const TileShown& tile);
  // No deadline counts before `until`.
  void postpone(Time until);

  // All events of links. Those of a link that is closed by now are ignored.
  template <class LinkEvent>
  void on(const LinkEvent& event, Time now) {
    if (Peer* peer = find(event.link)) peer->on(event, now);
  }
  void on(const CandidateFound& event) {
    if (Peer* peer = find(event.link)) peer->on(event);
  }
  void on(const ReportChanged& event) {
    if (Peer* peer = find(event.link)) peer->on(event);
  }
  void on(const IceServerFailed& event) {
    if (Peer* peer = find(event.link)) peer->on(event);
  }
  // Returns whether what is shown may have changed.
  bool on(const LinkSampled& event, Time now);
  void timer_fired(Time now);
  void set_sources(const Uplink::Sources& sources);
  // Our line among all links, if anything changed. To be called at the end of each step.
  void share_uplink(Time now);

  // There was a connection, and now there is none with anybody: likely our own network is gone.
  bool cut_off() const;
  protocol::PeerId self() const { return room_.self; }
  // Our line is too slow for our pictures, or for the camera beside the screen.
  bool sound_alone() const { return room_.sound_alone; }
  bool screen_alone() const { return room_.screen_alone; }
  // What the line is thought to bear (Uplink).
  Bitrate uplink_budget() const { return uplink_.budget(); }
  std::vector<PeerView> view() const;
  protocol::PeerId speaker() const { return active_speaker_.speaker(); }
  bool speaks() const;
  std::optional<Time> wake_at() const;

 private:
  struct Entry {
    Peer peer;
    // Unless the server hears of them until then. Nothing is rebuilt with them before.
    std::optional<Time> gone_at{};
    bool awaited = false;  // The server may not have heard of them yet.
  };

  void open(const protocol::PeerInfo& info, Opening opening, Time now);
  void begin_anew(const protocol::RoomJoined& room);
  void drop_unmet(const protocol::RoomJoined& room);
  void drop_absent(const protocol::RoomJoined& room, Time now);
  void remove(protocol::PeerId peer);
  void remove_gone(Time now);
  void sample(Time now);
  static void show(Peer& peer, const TileShown& tile);
  Peer* find(protocol::PeerId peer);
  Peer* find(LinkId link);

  RoomContext room_;
  // The last generation with who is gone from the list, but whose page may think that we are not.
  std::map<std::pair<protocol::PeerId, std::string>, std::uint32_t> past_;
  std::map<protocol::PeerId, Entry> peers_;  // Ordered: the order is part of determinism.
  std::optional<Time> sample_at_;            // Present while there is anybody.
  bool is_ahead_ = false;                    // They were met, and our join was not answered yet.
  ActiveSpeaker active_speaker_;
  // As the page last told, of the picture and of the screen of each.
  std::map<std::pair<protocol::PeerId, bool>, TileShown> shown_;
  Uplink uplink_;
};

}  // namespace call
