#include "invariants.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "call/allocator.h"

namespace simulation {
namespace {

using call::PeerView;
using call::ViewPhase;
using protocol::PeerId;

constexpr Duration kJoinMax{60'000};
// Five seconds for an answer (PeerNegotiator), twice that after a failed attempt, and the other end
// is left to act first for a moment.
constexpr Duration kOfferMax{12'000};
// Where a browser rejects what it is given, at most three attempts are made in a row, then one in
// half a minute. Media may flow all the while.
constexpr Duration kHopelessOfferMax = kOfferMax + Duration(35'000);
// From when both ends are at the server and packets get through between them; see docs/testing.md.
constexpr Duration kMediaBackMax{10'000};
// Frames that are later than this keep a client from the server as well as a cut does.
constexpr Duration kLateMax{1'500};

// Nobody misses what nobody sends, and nobody sends a picture that is not shown, or of a screen
// that does not change.
bool is_sent_media(const Participant& person, PeerId peer, const protocol::MediaState& media) {
  return media.microphone || (media.camera && person.shows(peer));
}

std::string text(PeerId id) { return std::to_string(protocol::to_number(id)); }

}  // namespace

void Invariants::hold_after_step(ClientIndex client) {
  const Participant& person = people_[client];
  uniqueness(person);
  bounded_memory(person);
  clean_leave(person);
  termination(person);
  cause(person);
}

void Invariants::uplink(ClientIndex client) {
  const Participant& person = people_[client];
  std::uint64_t sum = 0;
  for (const auto& [id, link] : person.links) {
    const call::SetSendParameters& allowed = paths_.parameters(link);
    if (allowed.audio_bitrate < call::kAudioLeast)
      environment_.violate("uplink budget", person.name + " starves its sound");
    sum += call::total_of({allowed.audio_bitrate, allowed.video_bitrate, allowed.screen_bitrate,
                           allowed.screen_audio_bitrate});
  }
  const std::uint64_t least = person.links.size() * (call::kAudioLeast + call::kAudioOverhead);
  if (sum > std::max<std::uint64_t>(person.core->uplink_budget(), least))
    environment_.violate("uplink budget", person.name + " allots more than there is");
}

void Invariants::hold_each_second(bool server_is_well) {
  const Time now = environment_.scheduler.now();
  for (ClientIndex client = 0; client < people_.size(); ++client) {
    if (server_is_well && is_seated(people_[client])) {
      seated_since_.try_emplace(client, now);
    } else {
      seated_since_.erase(client);
    }
  }
  for (ClientIndex client = 0; client < people_.size(); ++client) {
    termination(people_[client]);
    stale_offers(client);
    pairs_end_connecting(client);
    media_come_back(client);
  }
}

void Invariants::media_independence(LinkIndex link) {
  const auto other = paths_.other_end(link);
  if (!other || !paths_.receives(link) || !paths_.receives(*other)) return;
  for (const LinkIndex each : {link, *other}) {
    const FakePeerConnection::Owner& owner = links_[each].owner();
    const SeatBook::Seat* seat = server_.seats().at(owner.self);
    if (paths_.harmed(each) || links_[each].tampered_with()) return;
    if (seat == nullptr || seat->came_late || seat->client != owner.client ||
        !people_[owner.client].wants_in)
      return;
    if (people_[owner.client].self != owner.self || has_another_page(owner.client)) return;
  }
  environment_.violate("media independence",
                       people_[links_[link].owner().client].name + " closes a link that works");
}

void Invariants::seat_kept(const std::optional<SeatBook::Seat>& given_up) {
  if (!given_up) return;
  const Participant& person = people_[given_up->client];
  const bool knew_of_it = person.self == given_up->id;
  if (knew_of_it && person.wants_in && person.visit == given_up->visit)
    environment_.violate("media independence", person.name + " lost the seat without leaving");
}

void Invariants::role_antisymmetry(LinkIndex link) {
  if (links_[link].tampered_with()) return;  // A rejected answer is given up too.
  const FakePeerConnection::Owner& owner = links_[link].owner();
  const PeerView* peer = people_[owner.client].peer_with(owner.link);
  if (peer != nullptr && owner.self < peer->id)
    environment_.violate("role antisymmetry", text(owner.self) + " gives way to " + text(peer->id));
}

void Invariants::backoff(ClientIndex client) {
  constexpr Duration kHeldUp{70'000};
  Participant& person = people_[client];
  const Time now = environment_.scheduler.now();
  const Time held = std::max(person.asleep_until, person.throttled_until);
  const bool was_held_up = held > now - SignalWatch::kDelayMax - Duration(1'000);
  if (const char* wrong = person.signal.opens(now, was_held_up ? kHeldUp : Duration(0)))
    environment_.violate("backoff", person.name + " " + wrong);
}

void Invariants::bounded_recovery(ClientIndex client, const protocol::Description& offer,
                                  Time made_at) {
  Participant& person = people_[client];
  const SeatBook::Seat* seat = server_.seats().at(offer.peer);
  if (seat == nullptr || has_another_page(seat->client)) return;
  if (const char* wrong = person.signal.offers(person.self, offer, made_at))
    environment_.violate("bounded recovery", person.name + " " + wrong);
}

void Invariants::hold_at_rest() {
  std::size_t seats_wanted = 0;
  for (const Participant& person : people_) {
    seats_wanted += person.wants_in ? 1 : 0;
    roster_agreement(person);
    negotiation_liveness(person);
    media_liveness(person);
    media_agreement(person);
    tile_agreement(person);
  }
  if (server_.registry().seat_count() != seats_wanted)
    environment_.violate("roster agreement", "the server holds seats of nobody");
}

bool Invariants::at_rest() {
  hold_at_rest();
  return !std::exchange(environment_.violation, std::nullopt);
}

void Invariants::uniqueness(const Participant& person) {
  const auto& peers = person.view.peers;
  const auto out_of_order = [](const PeerView& a, const PeerView& b) { return a.id >= b.id; };
  if (std::adjacent_find(peers.begin(), peers.end(), out_of_order) != peers.end())
    environment_.violate("uniqueness", person.name + " sees somebody twice, or out of order");
  if (person.view.speaker != PeerId{} && person.peer(person.view.speaker) == nullptr)
    environment_.violate("uniqueness", person.name + " hears somebody speak who is not there");
  for (const PeerView& peer : peers) {
    if (peer.id == person.self && person.view.phase == ViewPhase::InRoom)
      environment_.violate("uniqueness", person.name + " sees itself among the others");
    if (peer.link != call::LinkId{} && !person.find(peer.link))
      environment_.violate("uniqueness", person.name + " shows a link that is not open");
  }
}

// Make before break: the link that is shown, and the one that is to replace it.
void Invariants::bounded_memory(const Participant& person) {
  if (person.links.size() > 2 * person.view.peers.size())
    environment_.violate("bounded memory", person.name + " holds a link with nobody");
}

void Invariants::clean_leave(const Participant& person) {
  if (person.view.phase != ViewPhase::Idle) return;
  const bool keeps_socket = person.socket || person.wake_at;
  if (!person.links.empty() || (keeps_socket && !person.watches))
    environment_.violate("clean leave", person.name + " is out, and keeps a socket, link or timer");
}

void Invariants::termination(const Participant& person) {
  if (!acts(person) || environment_.scheduler.now() - person.joining_since <= kJoinMax) return;
  if (person.view.phase == ViewPhase::Joining || person.view.phase == ViewPhase::Entering)
    environment_.violate("termination", person.name + " joins for ever");
}

void Invariants::stale_offers(ClientIndex client) {
  const Participant& person = people_[client];
  if (person.links.size() != person.view.peers.size()) return;  // One of them is to be replaced.
  for (const PeerView& peer : person.view.peers) {
    if (peer.state == call::PeerLink::Failed) continue;  // Given up, and the person knows.
    const auto in_reach = at_server_since(client, peer.id);
    const auto link = person.find(peer.link);
    const auto since = link ? links_[*link].offering_since() : std::nullopt;
    const Duration patience = link && is_tampered_with(*link) ? kHopelessOfferMax : kOfferMax;
    const bool is_late =
        in_reach && since && environment_.scheduler.now() - std::max(*since, *in_reach) > patience;
    if (is_late && !is_superseded(*link))
      environment_.violate("state legality", person.name + " waits for an answer for ever");
  }
}

void Invariants::pairs_end_connecting(ClientIndex client) {
  const Participant& person = people_[client];
  const Time now = environment_.scheduler.now();
  for (const PeerView& peer : person.view.peers) {
    const auto key = std::pair(client, peer.id);
    const auto at_server = at_server_since(client, peer.id);
    if (!at_server || peer.state != call::PeerLink::Connecting) {
      connecting_since_.erase(key);
    } else if (now - std::max(*at_server, connecting_since_.try_emplace(key, now).first->second) >
               kJoinMax) {
      environment_.violate("termination",
                           person.name + " connects to " + text(peer.id) + " for ever");
    }
  }
}

void Invariants::media_come_back(ClientIndex client) {
  const Participant& person = people_[client];
  const Time now = environment_.scheduler.now();
  for (const PeerView& peer : person.view.peers) {
    const SeatBook::Seat* seat = server_.seats().at(peer.id);
    const auto key = std::pair(client, peer.id);
    const auto at_server = at_server_since(client, peer.id);
    const bool in_reach = at_server && paths_.reachable(client, seat->client) &&
                          is_sent_media(person, peer.id, people_[seat->client].media);
    if (!in_reach || !environment_.faults_over || now < environment_.quiet_since) {
      in_reach_since_.erase(key);
      continue;
    }
    Time& since = in_reach_since_.try_emplace(key, now).first->second;
    const auto link = person.find(peer.link);
    const bool comes = link && paths_.receives(*link) && peer.state == call::PeerLink::Connected;
    if (comes) since = now;
    if (now - std::max(since, *at_server) > media_back_max())
      environment_.violate("bounded recovery",
                           person.name + " still has no media of " + text(peer.id));
  }
}

void Invariants::roster_agreement(const Participant& person) {
  if (!person.wants_in) {
    if (person.view.phase != ViewPhase::Idle)
      environment_.violate("roster agreement", person.name + " left and is not out");
    if (person.watches) watch_agreement(person);
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

// Whoever is out, and may come in, knows who is there.
void Invariants::watch_agreement(const Participant& person) {
  std::vector<std::string> expected;
  for (const auto& [id, seat] : server_.seats().all())
    if (seat.room == person.room) expected.push_back(people_[seat.client].name);
  if (!person.view.present_known || person.view.present != expected)
    environment_.violate("watch agreement", person.name + " is told of others than are there");
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
  if (person.links.size() != person.view.peers.size())
    environment_.violate("negotiation liveness",
                         person.name + " still has two links with somebody");
}

void Invariants::media_liveness(const Participant& person) {
  for (const PeerView& peer : person.view.peers) {
    const auto index = person.find(peer.link);
    const auto other = index ? paths_.other_end(*index) : std::nullopt;
    if (!other || paths_.receives(*index)) continue;
    if (is_sent_media(person, peer.id, people_[links_[*other].owner().client].media))
      environment_.violate("media liveness", person.name + " has no media of " + text(peer.id));
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

// Who is out of sight gets no picture, and whoever is shown does, of screens as well, once the
// lines are what they were. Where there is none to be sent nobody may have noticed that the link is
// dead.
void Invariants::tile_agreement(const Participant& person) {
  for (const PeerView& peer : person.view.peers) {
    const auto link = person.find(peer.link);
    const auto other = link ? paths_.other_end(*link) : std::nullopt;
    if (!other) continue;  // Negotiation liveness tells.
    const call::SetSendParameters& sent = paths_.parameters(*other);
    const auto& media = people_[links_[*other].owner().client].media;
    const auto agree = [&](bool is_due, std::uint32_t bitrate, const char* what) {
      if (is_due != (bitrate > 0))
        environment_.violate("tile agreement",
                             text(peer.id) + (is_due ? " lacks a " : " sends a ") + what);
    };
    if (media.camera || media.screen)
      agree(person.shows(peer.id) && media.camera, sent.video_bitrate, "picture");
    agree(person.shows_screen(peer.id) && media.screen, sent.screen_bitrate, "screen");
    if (person.view.sound_alone || person.view.screen_alone)
      environment_.violate("tile agreement", person.name + " thinks that its line is slow");
    if (peer.sound_alone || peer.screen_alone)
      environment_.violate("tile agreement",
                           person.name + " thinks that the line of " + text(peer.id) + " is slow");
  }
}

// What a browser never does, or does wrong without a word, is only seen when its time is over (11 s
// for an attempt, 9 s for an outage that might heal, 1.5 s in which the other may act first): a
// connection that was struck before the last fault ended may be one of those.
Duration Invariants::media_back_max() const {
  constexpr Duration kAttemptMax{14'000};
  constexpr int kStepsOfAnAttempt = 4;  // Offer, answer, candidates; and what was lost before.
  const Statistics& seen = environment_.statistics;
  const bool attempts_fail = seen.of(Fault::IceFailed) + seen.of(Fault::NeverSettles) +
                                 seen.of(Fault::ZombieMedia) + seen.of(Fault::OneWayMedia) >
                             0;
  const Duration slow = kStepsOfAnAttempt *
                        (environment_.faults.hop_delay_max + environment_.faults.browser_delay_max);
  return kMediaBackMax + slow + (attempts_fail ? kAttemptMax : Duration(0));
}

// Since when both have been at the server. A seat may also be of somebody who never learned of it.
std::optional<Time> Invariants::at_server_since(ClientIndex client, PeerId peer) const {
  const SeatBook::Seat* seat = server_.seats().at(peer);
  if (seat == nullptr || people_[seat->client].self != peer) return std::nullopt;
  const auto here = seated_since_.find(client);
  const auto there = seated_since_.find(seat->client);
  if (here == seated_since_.end() || there == seated_since_.end()) return std::nullopt;
  return std::max(here->second, there->second);
}

// At this end or at the other, where an offer of this end may have been rejected.
bool Invariants::is_tampered_with(LinkIndex link) const {
  const auto other = paths_.other_end(link);
  return links_[link].tampered_with() || (other && links_[*other].tampered_with());
}

// There was a later attempt, and the old link is only shown.
bool Invariants::is_superseded(LinkIndex link) const {
  const ClientIndex self = links_[link].owner().client;
  const auto with = [this](LinkIndex each) { return paths_.client_at_other_end(each); };
  for (LinkIndex later = link + 1; later < links_.size(); ++later)
    if (links_[later].owner().client == self && (!with(later) || with(later) == with(link)))
      return true;
  return false;
}

// Two pages of one person, also one that is gone and whose last words come late, may take the seat
// from each other, and the others follow.
bool Invariants::has_another_page(ClientIndex client) const {
  if (people_[client].page > 1) return true;
  const ClientIndex owner = people_[client].owner;
  return std::count_if(people_.begin(), people_.end(),
                       [owner](const Participant& person) { return person.owner == owner; }) > 1;
}

// At the server, and it at them.
bool Invariants::is_seated(const Participant& person) const {
  if (person.view.phase != ViewPhase::InRoom || !person.socket || !acts(person)) return false;
  const SeatBook::Seat* seat = server_.seats().at(person.self);
  return seat != nullptr && seat->socket == person.socket &&
         network_.is_sound(*person.socket, kLateMax);
}

bool Invariants::acts(const Participant& person) const {
  constexpr Duration kComesToItself{5'000};
  return std::max(person.asleep_until, person.throttled_until) + kComesToItself <=
         environment_.scheduler.now();
}

}  // namespace simulation
