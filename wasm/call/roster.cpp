#include "call/roster.h"

#include <algorithm>
#include <utility>

namespace call {

using protocol::LeaveReason;
using protocol::PeerId;
using protocol::PeerInfo;

void Roster::meet(const protocol::RoomPeers& room, Time now) {
  is_ahead_ = true;
  room_.self = PeerId{protocol::kPeerIdMax};
  room_.relay_only = room.relay_only;
  room_.ice_servers = room.ice_servers;
  for (const PeerInfo& info : room.peers)
    if (find(info.id) == nullptr) open(info, Opening::WeOffer, now);
}

void Roster::replace(const protocol::RoomJoined& room, Time now) {
  const bool was_ahead = std::exchange(is_ahead_, false);
  if (was_ahead) {
    drop_unmet(room);
  } else if (!room.resumed) {
    begin_anew(room);
  }
  room_.self = room.self;
  room_.relay_only = room.relay_only;
  drop_absent(room, now);
  received(protocol::IceServers{room.ice_servers});
  for (const PeerInfo& info : room.peers) {
    const auto known = peers_.find(info.id);
    if (known != peers_.end() && known->second.peer.info().instance == info.instance) {
      known->second.gone_at.reset();
      if (was_ahead) known->second.peer.admitted(info, now);
      if (!was_ahead) known->second.peer.returned(info, Duration(0), now);
    } else {
      remove(info.id);
      open(info, Opening::WeOffer, now);
    }
  }
}

// The others knew us by an id that is gone. Who is not here any more left while nobody told us.
void Roster::begin_anew(const protocol::RoomJoined& room) {
  const auto is_here = [&room](const PeerInfo& known) {
    return room.settling ||
           std::any_of(room.peers.begin(), room.peers.end(),
                       [&known](const PeerInfo& info) { return info.instance == known.instance; });
  };
  for (const auto& [id, entry] : peers_)
    if (const PeerInfo& known = entry.peer.info(); !is_here(known))
      room_.out.act(ShowDeparture{known.name, LeaveReason::Lost});
  clear();
}

// Who left or was reloaded before our join came has heard nothing of us. (Nor is anybody kept who
// has the larger id after all: of the two of us exactly one is polite.)
void Roster::drop_unmet(const protocol::RoomJoined& room) {
  std::vector<PeerId> unmet;
  for (const auto& [id, entry] : peers_) {
    const bool met = std::any_of(room.peers.begin(), room.peers.end(),
                                 [&known = entry.peer.info()](const PeerInfo& info) {
                                   return info.id == known.id && info.instance == known.instance;
                                 });
    if (!met || id >= room.self) unmet.push_back(id);
  }
  for (const PeerId id : unmet) remove(id);
}

void Roster::drop_absent(const protocol::RoomJoined& room, Time now) {
  for (auto& [id, entry] : peers_) {
    const bool listed = std::any_of(room.peers.begin(), room.peers.end(),
                                    [id = id](const PeerInfo& info) { return info.id == id; });
    entry.gone_at.reset();
    if (!listed) entry.gone_at = room.settling ? now + kReturnGrace : now;
    entry.awaited = room.settling;
  }
  remove_gone(now);
}

void Roster::clear() {
  while (!peers_.empty()) remove(peers_.begin()->first);
  past_.clear();
  is_ahead_ = false;
}

void Roster::joined(const PeerInfo& info, Time now) {
  remove(info.id);
  open(info, Opening::TheyOffer, now);
}

void Roster::left(PeerId peer, LeaveReason reason) {
  const Peer* known = find(peer);
  if (known == nullptr) return;
  room_.out.act(ShowDeparture{known->info().name, reason});
  remove(peer);
}

void Roster::resumed(const PeerInfo& info, Time now) {
  const auto known = peers_.find(info.id);
  if (known == peers_.end() || known->second.peer.info().instance != info.instance)
    return joined(info, now);
  known->second.gone_at.reset();
  known->second.peer.returned(info, Peer::kYield, now);
}

void Roster::received(const protocol::Description& message, Time now) {
  if (Peer* peer = find(message.peer)) peer->received(message, now);
}

void Roster::received(const protocol::Candidate& message) {
  if (Peer* peer = find(message.peer)) peer->received(message);
}

void Roster::received(const protocol::PeerState& message) {
  if (Peer* peer = find(message.peer)) peer->received(message);
}

void Roster::received(const protocol::IceServers& message) {
  if (message.ice_servers == room_.ice_servers) return;
  room_.ice_servers = message.ice_servers;
  for (auto& [id, entry] : peers_) entry.peer.ice_servers_changed();
}

void Roster::suspect_all(Time now) {
  for (auto& [id, entry] : peers_) entry.peer.suspect(now);
}

void Roster::retry(PeerId id, Time now) {
  if (Peer* peer = find(id)) peer->retry(now);
}

// A page goes on showing who is here, also where the connection to them begins anew.
void Roster::show(const TileShown& tile) {
  Peer* peer = find(tile.peer);
  if (peer == nullptr) return;
  shown_.insert_or_assign({tile.peer, tile.is_screen}, tile);
  show(*peer, tile);
}

void Roster::show(Peer& peer, const TileShown& tile) {
  if (tile.is_screen) peer.show_screen(tile.height);
  if (!tile.is_screen) peer.show(tile.height);
}

void Roster::postpone(Time until) {
  for (auto& [id, entry] : peers_) {
    if (entry.gone_at) entry.gone_at = std::max(*entry.gone_at, until);
    entry.peer.postpone(until);
  }
}

bool Roster::on(const LinkSampled& event, Time now) {
  Peer* peer = find(event.link);
  if (peer == nullptr) return false;
  const bool changed = peer->on(event, now);
  if (peer->flows(event.link, now)) uplink_.sampled(event, now);
  if (!peer->is_shown(event.link)) return changed;
  return active_speaker_.heard(peer->info().id, event.audio_level, now) || changed;
}

void Roster::timer_fired(Time now) {
  if (room_.joined) remove_gone(now);
  for (auto& [id, entry] : peers_)
    if (!entry.gone_at) entry.peer.timer_fired(now);
  if (sample_at_ && *sample_at_ <= now) sample(now);
}

void Roster::set_sources(const Uplink::Sources& sources) {
  room_.sources = sources;
  room_.shares_change = true;
}

void Roster::share_uplink(Time now) {
  if (!std::exchange(room_.shares_change, false)) return;
  std::erase_if(shown_, [this](const auto& entry) { return !peers_.contains(entry.first.first); });
  std::vector<Uplink::Receiver> receivers;
  for (const auto& [id, entry] : peers_) entry.peer.add_receivers(receivers, now);
  uplink_.share(receivers, room_.sources, now, room_.out.actions());
  room_.sound_alone = uplink_.sound_alone();
  room_.screen_alone = uplink_.screen_alone();
}

bool Roster::cut_off() const {
  const auto works = [](const auto& entry) { return entry.second.peer.works(); };
  const auto worked = [](const auto& entry) { return entry.second.peer.was_connected(); };
  return std::any_of(peers_.begin(), peers_.end(), worked) &&
         std::none_of(peers_.begin(), peers_.end(), works);
}

// Not while nothing comes of whom we heard last.
bool Roster::speaks() const {
  const auto speaker = peers_.find(active_speaker_.speaker());
  return speaker != peers_.end() && active_speaker_.speaks() && speaker->second.peer.works();
}

std::vector<PeerView> Roster::view() const {
  std::vector<PeerView> peers;
  peers.reserve(peers_.size());
  for (const auto& [id, entry] : peers_) peers.push_back(entry.peer.view());
  return peers;
}

std::optional<Time> Roster::wake_at() const {
  std::optional<Time> earliest = sample_at_;
  if (!room_.joined) return earliest;
  for (const auto& [id, entry] : peers_) {
    const auto deadline = entry.gone_at ? entry.gone_at : entry.peer.wake_at();
    if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
  }
  return earliest;
}

void Roster::open(const PeerInfo& info, Opening opening, Time now) {
  if (peers_.size() >= kPeersMax) return room_.out.act(Warn{Warning::PeerDropped});
  // A server that forgot may bring somebody back who was gone here, and for whom we never were: to
  // them only a higher generation is a new connection. They may think the same, so both offer.
  const auto past = past_.find({info.id, info.instance});
  const bool was_here = past != past_.end();
  const std::uint32_t generation = was_here ? past->second + 1 : 1;
  peers_.emplace(info.id,
                 Entry{Peer(room_, info, generation, was_here ? Opening::WeOffer : opening, now)});
  for (const auto& [key, tile] : shown_)
    if (key.first == info.id) show(*find(info.id), tile);
  if (!sample_at_) sample_at_ = now + LinkHealth::kSamplePeriod;
}

void Roster::remove(PeerId id) {
  const auto it = peers_.find(id);
  if (it == peers_.end()) return;
  const Peer& peer = it->second.peer;
  past_.insert_or_assign({id, peer.info().instance}, peer.generation());
  if (past_.size() > kPastMax) past_.erase(past_.begin());
  it->second.peer.close();
  peers_.erase(it);
  active_speaker_.forget(id);
  room_.shares_change = true;
  if (peers_.empty()) sample_at_.reset();
}

void Roster::remove_gone(Time now) {
  std::vector<PeerId> gone;
  for (auto& [id, entry] : peers_) {
    if (!entry.gone_at || *entry.gone_at > now) continue;
    if (entry.awaited && entry.peer.works()) {
      entry.gone_at = now + kLookAgain;
    } else {
      gone.push_back(id);
    }
  }
  for (const PeerId id : gone) left(id, LeaveReason::Lost);
}

void Roster::sample(Time now) {
  const bool soon = std::any_of(peers_.begin(), peers_.end(), [now](const auto& entry) {
    return entry.second.peer.may_come_back(now);
  });
  sample_at_ = now + (soon ? LinkHealth::kSilentSamplePeriod : LinkHealth::kSamplePeriod);
  for (const auto& [id, entry] : peers_) entry.peer.sample();
  room_.shares_change = true;
}

Peer* Roster::find(PeerId id) {
  const auto it = peers_.find(id);
  return it == peers_.end() ? nullptr : &it->second.peer;
}

Peer* Roster::find(LinkId link) {
  const auto it = std::find_if(peers_.begin(), peers_.end(),
                               [link](const auto& entry) { return entry.second.peer.has(link); });
  return it == peers_.end() ? nullptr : &it->second.peer;
}

}  // namespace call
