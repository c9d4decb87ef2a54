#include "call/roster.h"

#include <algorithm>
#include <utility>

#include "protocol/limits.h"

namespace call {

using protocol::PeerId;
using protocol::PeerInfo;
using protocol::SdpKind;

void Roster::replace(const protocol::RoomJoined& room, Time now) {
  if (!room.resumed) clear();  // The others knew us by an id that is gone.
  self_ = room.self;
  ice_servers_ = room.ice_servers;
  drop_absent(room, now);
  for (const PeerInfo& info : room.peers) {
    Peer* known = find(info.id);
    if (known != nullptr && known->info.instance == info.instance) {
      known->info = info;
      repair(*known, now);
    } else {
      remove(info.id);
      open(info, Opening::WeOffer);
    }
  }
}

void Roster::drop_absent(const protocol::RoomJoined& room, Time now) {
  std::vector<PeerId> absent;
  for (const auto& [id, peer] : peers_)
    if (std::none_of(room.peers.begin(), room.peers.end(),
                     [id = id](const PeerInfo& info) { return info.id == id; }))
      absent.push_back(id);
  for (const PeerId id : absent) {
    if (room.settling) {
      find(id)->gone_at = now + kReturnGrace;
    } else {
      remove(id);
    }
  }
}

void Roster::clear() {
  while (!peers_.empty()) remove(peers_.begin()->first);
}

void Roster::joined(const PeerInfo& info) {
  remove(info.id);
  open(info, Opening::TheyOffer);
}

void Roster::left(PeerId peer) { remove(peer); }

void Roster::resumed(const PeerInfo& info, Time now) {
  Peer* known = find(info.id);
  if (known == nullptr || known->info.instance != info.instance) return joined(info);
  known->info = info;
  repair(*known, now);
}

void Roster::received(const protocol::Description& message, Time now) {
  Peer* peer = find(message.peer);
  if (peer == nullptr || message.generation < peer->generation) return;
  if (message.generation > peer->generation) {
    if (message.kind == SdpKind::Answer) return;  // To an offer that we never made.
    reopen(*peer, message.generation, Opening::TheyOffer);
    peer->rebuilt_at = now;
  }
  peer->negotiator.remote_description_received(message, out_.actions());
}

void Roster::received(const protocol::Candidate& message) {
  Peer* peer = find(message.peer);
  if (peer == nullptr || message.generation != peer->generation) return;
  const auto verdict = peer->negotiator.candidate_received(message.candidate, out_.actions());
  if (verdict == CandidateQueue::Verdict::Dropped) out_.act(Warn{Warning::CandidateDropped});
}

void Roster::received(const protocol::PeerState& message) {
  if (Peer* peer = find(message.peer)) peer->info.state = message.state;
}

void Roster::on(const NegotiationNeeded& event) {
  if (Peer* peer = find(event.link)) peer->negotiator.negotiation_needed(out_.actions());
}

void Roster::on(const LocalDescriptionSet& event) {
  Peer* peer = find(event.link);
  if (peer == nullptr) return;
  const std::uint32_t round = peer->negotiator.local_description_set(event.kind);
  const bool sendable = event.sdp.size() <= protocol::kSdpBytesMax &&
                        out_.send(protocol::Description{.peer = peer->info.id,
                                                        .generation = peer->generation,
                                                        .round = round,
                                                        .kind = event.kind,
                                                        .sdp = event.sdp,
                                                        .to_instance = peer->info.instance});
  if (sendable) return;
  peer->state = LinkState::Failed;
  out_.act(Warn{Warning::DescriptionTooLarge});
}

void Roster::on(const RemoteDescriptionSet& event) {
  if (Peer* peer = find(event.link))
    peer->negotiator.remote_description_set(event.round, event.kind, out_.actions());
}

void Roster::on(const DescriptionFailed& event, Time now) {
  if (Peer* peer = find(event.link)) schedule_rebuild(*peer, now);
}

void Roster::on(const CandidateFound& event) {
  if (Peer* peer = find(event.link))
    out_.send(protocol::Candidate{.peer = peer->info.id,
                                  .generation = peer->generation,
                                  .candidate = event.candidate,
                                  .to_instance = peer->info.instance});
}

void Roster::on(const LinkChanged& event, Time now) {
  Peer* peer = find(event.link);
  if (peer == nullptr) return;
  peer->state = event.state;
  peer->was_connected = peer->was_connected || event.state == LinkState::Connected;
  peer->restart_at.reset();
  // Only who made the first offer restarts: the other way round a Chromium towards a Firefox ends
  // in have-local-offer for good, because the DTLS roles come out reversed.
  if (peer->opening != Opening::WeOffer) return;
  if (event.state == LinkState::Disconnected) peer->restart_at = now + kLinkGrace;
  if (event.state == LinkState::Failed) peer->restart_at = now;
}

void Roster::timer_fired(Time now) {
  std::vector<PeerId> gone;
  for (const auto& [id, peer] : peers_)
    if (peer.gone_at && *peer.gone_at <= now) gone.push_back(id);
  for (const PeerId id : gone) remove(id);
  for (auto& [id, peer] : peers_) {
    if (peer.rebuild_at && *peer.rebuild_at <= now) rebuild(peer, now);
    if (!peer.restart_at || *peer.restart_at > now) continue;
    peer.restart_at = now + kLinkGrace;  // Again, if this restart does not help.
    out_.act(RestartIce{peer.link});
  }
}

std::vector<PeerView> Roster::view() const {
  const auto link_of = [](const Peer& peer) {
    if (peer.state == LinkState::Connected) return PeerLink::Connected;
    if (peer.state == LinkState::Failed) return PeerLink::Failed;
    return peer.was_connected ? PeerLink::Reconnecting : PeerLink::Connecting;
  };
  constexpr protocol::MediaState kUntilTold{.microphone = true, .camera = true};
  std::vector<PeerView> peers;
  peers.reserve(peers_.size());
  for (const auto& [id, peer] : peers_)
    peers.push_back({.id = id,
                     .name = peer.info.name,
                     .link = peer.link,
                     .state = link_of(peer),
                     .media = peer.info.state.value_or(kUntilTold)});
  return peers;
}

std::optional<Time> Roster::wake_at() const {
  std::optional<Time> earliest;
  for (const auto& [id, peer] : peers_)
    for (const auto& deadline : {peer.restart_at, peer.rebuild_at, peer.gone_at})
      if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
  return earliest;
}

void Roster::open(const PeerInfo& info, Opening opening) {
  const LinkId link = new_link();
  peers_.emplace(info.id, Peer{.info = info,
                               .link = link,
                               .generation = 1,
                               .opening = opening,
                               .negotiator = {link, role_towards(info.id), opening}});
  out_.act(OpenLink{link, ice_servers_});
}

void Roster::reopen(Peer& peer, std::uint32_t generation, Opening opening) {
  out_.act(CloseLink{peer.link});
  peer.link = new_link();
  peer.generation = generation;
  peer.opening = opening;
  peer.negotiator = {peer.link, role_towards(peer.info.id), opening};
  peer.state = LinkState::New;
  peer.restart_at.reset();
  peer.rebuild_at.reset();
  out_.act(OpenLink{peer.link, ice_servers_});
}

void Roster::remove(PeerId id) {
  const auto it = peers_.find(id);
  if (it == peers_.end()) return;
  out_.act(CloseLink{it->second.link});
  peers_.erase(it);
}

void Roster::repair(Peer& peer, Time now) {
  peer.gone_at.reset();
  peer.negotiator.signalling_restored(out_.actions());
  const bool ours_to_restart = peer.opening == Opening::WeOffer && peer.negotiator.settled();
  if (!ours_to_restart || peer.state == LinkState::Connected) return;
  peer.restart_at = now + kLinkGrace;
  out_.act(RestartIce{peer.link});
}

void Roster::schedule_rebuild(Peer& peer, Time now) {
  peer.rebuild_at = peer.rebuilt_at ? std::max(now, *peer.rebuilt_at + kRebuildInterval) : now;
}

void Roster::rebuild(Peer& peer, Time now) {
  reopen(peer, peer.generation + 1, Opening::WeOffer);
  peer.rebuilt_at = now;
}

// Ids grow, so the two ends always disagree about who came later: the newcomer is polite.
Role Roster::role_towards(PeerId peer) const {
  return self_ > peer ? Role::Polite : Role::Impolite;
}

LinkId Roster::new_link() { return LinkId{++links_opened_}; }

Roster::Peer* Roster::find(PeerId id) {
  const auto it = peers_.find(id);
  return it == peers_.end() ? nullptr : &it->second;
}

Roster::Peer* Roster::find(LinkId link) {
  const auto it = std::find_if(peers_.begin(), peers_.end(),
                               [link](const auto& entry) { return entry.second.link == link; });
  return it == peers_.end() ? nullptr : &it->second;
}

}  // namespace call
