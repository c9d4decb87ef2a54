#include "invariants.h"

#include <algorithm>
#include <string>

namespace simulation {
namespace {

using call::PeerView;
using call::ViewPhase;
using protocol::PeerId;

constexpr Duration kJoinMax{60'000};

std::string text(PeerId id) { return std::to_string(protocol::to_number(id)); }

}  // namespace

void Invariants::hold_after_step(ClientIndex client) {
  const Participant& person = people_[client];
  uniqueness(person);
  bounded_memory(person);
  clean_leave(person);
  termination(person);
}

void Invariants::media_independence(ClientIndex client, call::LinkId link) {
  const Participant& person = people_[client];
  const PeerView* peer = person.peer_with(link);
  const auto index = person.find(link);
  if (peer == nullptr || !index || !person.wants_in) return;
  const Faults& faults = environment_.faults;
  const bool media_faults =
      faults.description_percent > 0 || faults.link_percent > 0 || faults.offline_percent > 0;
  if (media_faults || !paths_.connected(*index)) return;  // Rebuilt, as it should be.
  // A negotiation may take so long that the other end, which still waits, began anew.
  if (faults.browser_delay_max + faults.hop_delay_max + faults.stall_max > Duration(1'000)) return;
  const PeerId self = links_[*index].owner().self;
  if (server_.seats().at(self) != nullptr && server_.seats().at(peer->id) != nullptr)
    environment_.violate("media independence", person.name + " closes a link with " +
                                                   text(peer->id) + ", and both keep their seats");
}

void Invariants::seat_kept(const std::optional<SeatBook::Seat>& given_up) {
  if (!given_up) return;
  const Participant& person = people_[given_up->client];
  const bool knew_of_it = person.self == given_up->id;
  if (knew_of_it && person.wants_in && person.visit == given_up->visit)
    environment_.violate("media independence", person.name + " lost the seat without leaving");
}

void Invariants::role_antisymmetry(LinkIndex link) {
  if (environment_.faults.description_percent > 0) return;  // A rejected answer is given up too.
  const FakePeerConnection::Owner& owner = links_[link].owner();
  const PeerView* peer = people_[owner.client].peer_with(owner.link);
  if (peer != nullptr && owner.self < peer->id)
    environment_.violate("role antisymmetry", text(owner.self) + " gives way to " + text(peer->id));
}

void Invariants::hold_at_rest() {
  std::size_t seats_wanted = 0;
  for (const Participant& person : people_) {
    seats_wanted += person.wants_in ? 1 : 0;
    roster_agreement(person);
    negotiation_liveness(person);
    media_agreement(person);
  }
  if (server_.registry().seat_count() != seats_wanted)
    environment_.violate("roster agreement", "the server holds seats of nobody");
}

void Invariants::uniqueness(const Participant& person) {
  const auto& peers = person.view.peers;
  const auto out_of_order = [](const PeerView& a, const PeerView& b) { return a.id >= b.id; };
  if (std::adjacent_find(peers.begin(), peers.end(), out_of_order) != peers.end())
    environment_.violate("uniqueness", person.name + " sees somebody twice, or out of order");
  for (const PeerView& peer : peers) {
    if (peer.id == person.self && person.view.phase == ViewPhase::InRoom)
      environment_.violate("uniqueness", person.name + " sees itself among the others");
    if (peer.link != call::LinkId{} && !person.find(peer.link))
      environment_.violate("uniqueness", person.name + " shows a link that is not open");
  }
}

void Invariants::bounded_memory(const Participant& person) {
  // Make before break: the one that is shown, and the one that is to replace it.
  if (person.links.size() > 2 * person.view.peers.size())
    environment_.violate("bounded memory", person.name + " holds a link with nobody");
}

void Invariants::clean_leave(const Participant& person) {
  if (person.view.phase != ViewPhase::Idle) return;
  if (person.socket || !person.links.empty() || person.wake_at)
    environment_.violate("clean leave", person.name + " is out, and keeps a socket, link or timer");
}

void Invariants::termination(const Participant& person) {
  if (person.view.phase == ViewPhase::Joining &&
      environment_.scheduler.now() - person.joining_since > kJoinMax)
    environment_.violate("termination", person.name + " joins for ever");
}

void Invariants::roster_agreement(const Participant& person) {
  if (!person.wants_in) {
    if (person.view.phase != ViewPhase::Idle)
      environment_.violate("roster agreement", person.name + " left and is not out");
    return;
  }
  if (person.view.phase != ViewPhase::InRoom)
    return environment_.violate("termination", person.name + " is not in the room");

  std::vector<PeerId> expected;
  for (const auto& [id, seat] : server_.seats().all())
    if (seat.room == person.room && id != person.self) expected.push_back(id);
  const auto& seen = person.view.peers;
  const bool agree = std::equal(expected.begin(), expected.end(), seen.begin(), seen.end(),
                                [](PeerId id, const PeerView& peer) { return id == peer.id; });
  if (!agree)
    environment_.violate("roster agreement", person.name + " sees others than the server");
}

void Invariants::negotiation_liveness(const Participant& person) {
  for (const PeerView& peer : person.view.peers) {
    const std::string pair = person.name + " and " + text(peer.id);
    const auto index = person.find(peer.link);
    if (!index || !links_[*index].at_rest())
      return environment_.violate("negotiation liveness", pair + " are not done negotiating");
    const FakePeerConnection& link = links_[*index];
    const auto other = paths_.other_end(*index);
    if (!other || links_[*other].local() != link.remote() ||
        links_[*other].remote() != link.local())
      return environment_.violate("negotiation liveness", pair + " hold different sessions");
    if (links_[*other].owner().self != peer.id)
      return environment_.violate("negotiation liveness", pair + " are mixed up with another");
    if (!paths_.connected(*index) || peer.state != call::PeerLink::Connected)
      return environment_.violate("negotiation liveness", pair + " are not connected");
  }
}

void Invariants::media_agreement(const Participant& person) {
  for (const PeerView& peer : person.view.peers) {
    const SeatBook::Seat* seat = server_.seats().at(peer.id);
    if (seat == nullptr) continue;  // Roster agreement tells.
    const Participant& other = people_[seat->client];
    if (peer.media != other.media || peer.name != other.name)
      environment_.violate("media agreement",
                           person.name + " sees another state of " + other.name + " than it sent");
  }
}

}  // namespace simulation
