#include "call/peer.h"

#include <algorithm>
#include <utility>

#include "protocol/limits.h"

namespace call {

using protocol::SdpKind;

Peer::Peer(RoomContext& room, const protocol::PeerInfo& info, std::uint32_t generation,
           Opening opening, Time now)
    : room_(&room), info_(info) {
  open(generation, opening, now);
}

bool Peer::has(LinkId link) const {
  return link != LinkId{} && (link_.id == link || (old_ && old_->id == link));
}

bool Peer::works() const { return shown().works(); }

bool Peer::may_come_back(Time now) const {
  return link_.health.verdict() == Verdict::Silent && link_.health.silence(now) < kOutageMax;
}

PeerView Peer::view() const {
  constexpr protocol::MediaState kUntilTold{.microphone = true, .camera = true};
  const auto state = [this] {
    if (works()) return PeerLink::Connected;
    if (given_up_ || failing_) return PeerLink::Failed;
    return was_connected_ ? PeerLink::Reconnecting : PeerLink::Connecting;
  };
  const PeerLink link = state();
  const protocol::MediaState media = info_.state.value_or(kUntilTold);
  return {.id = info_.id,
          .name = info_.name,
          .link = shown().id,
          .state = link,
          .media = media,
          .sound_alone = shown().told.sound_alone && (media.camera || media.screen),
          .cause = link == PeerLink::Failed ? cause_ : Cause::None,
          .screen_alone = shown().told.screen_alone && media.camera && media.screen};
}

std::optional<Time> Peer::wake_at() const {
  std::optional<Time> earliest = close_old_at_;
  if (!room_->joined) return earliest;
  for (const auto& deadline : {negotiate_until_, connect_until_, rebuild_at_})
    if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
  return earliest;
}

void Peer::returned(const protocol::PeerInfo& info, Duration patience, Time now) {
  const auto told = info_.state;
  info_ = info;
  if (!info_.state) info_.state = told;  // A server that began just now does not know it.
  policy_.forgive();
  failing_ = false;
  suspect(now);
  rebuild_at_.reset();
  if (negotiate_until_) negotiate_until_ = now + negotiation_max();
  if (connect_until_) connect_until_ = now + kConnectMax;
  if (link_.works() && !broken_ && !is_held_back(now)) {
    negotiator_->signalling_restored(room_->out.actions());
  } else if (connect_until_ && !broken_ && link_.state != LinkState::Failed) {
    // An offer has all the candidates that were found by now, and so has its answer.
    if (opening_ == Opening::WeOffer) negotiator_->offer_again(room_->out.actions());
    if (opening_ == Opening::TheyOffer) negotiator_->signalling_restored(room_->out.actions());
    // If they know of us they offer now. If not, they wait for us: we are the one who got a list.
    if (patience == Duration(0) && negotiator_->waits_for_their_offer())
      connect_until_ = now + kYield;
  } else {
    rebuild_at(now + patience);
  }
  if (!negotiate_until_ && negotiator_->waits_for_browser())
    negotiate_until_ = now + negotiation_max();
}

void Peer::admitted(const protocol::PeerInfo& info, Time now) {
  info_ = info;
  if (negotiate_until_) negotiate_until_ = now + negotiation_max();
  if (connect_until_) connect_until_ = now + kConnectMax;
}

void Peer::retry(Time now) {
  policy_.forgive();
  failing_ = false;
  if (!works() && !link_.works()) rebuild_at(now);
}

// Our own timers were late: what they would have brought may be on the way yet.
void Peer::postpone(Time until) {
  for (auto* deadline : {&negotiate_until_, &connect_until_, &rebuild_at_})
    if (*deadline) *deadline = std::max(**deadline, until);
}

void Peer::close() {
  close_old();
  close_link(link_);
}

void Peer::ice_servers_changed() const {
  if (link_.id != LinkId{}) room_->out.act(SetIceServers{link_.id, room_->ice_servers});
  if (old_) room_->out.act(SetIceServers{old_->id, room_->ice_servers});
}

void Peer::received(const protocol::Description& message, Time now) {
  if (message.generation > kGenerationMax) return;
  if (message.generation < generation_) {
    // An offer, while nothing works or is under way here: they know nothing of our later attempts.
    if (message.kind == SdpKind::Offer && !link_.works() && !connect_until_) rebuild_at(now);
    return;
  }
  if (message.generation > generation_ || link_.id == LinkId{}) {
    if (message.kind == SdpKind::Answer) return;  // To an offer that we never made or gave up.
    reopen(message.generation, Opening::TheyOffer, now);
  }
  facts_.answered(message.sdp);
  const bool waited = negotiator_->waits_for_browser();
  negotiator_->remote_description_received(message, room_->out.actions());
  const bool begins = !waited && negotiator_->waits_for_browser();
  if (begins || !negotiate_until_) negotiation_progressed(now);
}

void Peer::received(const protocol::Candidate& message) {
  if (message.generation != generation_ || link_.id == LinkId{}) return;
  facts_.told(message.candidate);
  const auto verdict = negotiator_->candidate_received(message.candidate, room_->out.actions());
  if (verdict == CandidateQueue::Verdict::Dropped) room_->out.act(Warn{Warning::CandidateDropped});
}

void Peer::sample() const {
  if (old_ && !close_old_at_) room_->out.act(SampleLink{old_->id});
  if (link_.was_connected) room_->out.act(SampleLink{link_.id});
}

void Peer::on(const NegotiationNeeded& event, Time now) {
  if (event.link != link_.id) return;
  negotiator_->negotiation_needed(room_->out.actions());
  if (!negotiate_until_) negotiation_progressed(now);
}

void Peer::on(const LocalDescriptionSet& event, Time now) {
  if (event.link != link_.id) return;
  const std::uint32_t round = negotiator_->local_description_set(event.kind);
  negotiation_progressed(now);
  const bool sendable = event.sdp.size() <= protocol::kSdpBytesMax &&
                        room_->out.send(protocol::Description{.peer = info_.id,
                                                              .generation = generation_,
                                                              .round = round,
                                                              .kind = event.kind,
                                                              .sdp = event.sdp,
                                                              .to_instance = info_.instance});
  if (sendable) return;
  room_->out.act(Warn{Warning::DescriptionTooLarge});
  negotiate_until_.reset();
  give_up();
}

void Peer::on(const RemoteDescriptionSet& event, Time now) {
  if (event.link != link_.id) return;
  negotiator_->remote_description_set(event.round, event.kind, room_->out.actions());
  negotiation_progressed(now);
}

void Peer::on(const DescriptionFailed& event, Time now) {
  if (event.link == link_.id) broken(now);
}

void Peer::on(const CandidateFound& event) {
  if (event.link != link_.id) return;
  facts_.found(event.candidate);
  room_->out.send(protocol::Candidate{.peer = info_.id,
                                      .generation = generation_,
                                      .candidate = event.candidate,
                                      .to_instance = info_.instance});
}

void Peer::on(const IceServerFailed& event) {
  if (event.link == link_.id) facts_.server_failed(event);
}

void Peer::on(const LinkChanged& event, Time now) {
  const bool worked = works();
  Link& link = old_ && old_->id == event.link ? *old_ : link_;
  link.state = event.state;
  if (event.state != LinkState::Connected) link.connected_at.reset();
  if (event.state == LinkState::Connected && !link.connected_at) link.connected_at = now;
  if (event.state == LinkState::Connected && std::exchange(link.was_connected, true))
    room_->out.act(SendKeyFrame{link.id});  // Not for the first time: its first one is whole.
  if (&link != &link_) return old_changed(worked, now);
  switch (event.state) {
    case LinkState::Connected:
      connect_until_.reset();
      if (!old_) was_connected_ = true;
      if (!broken_) rebuild_at_.reset();
      break;
    case LinkState::New:
    case LinkState::Connecting:
      if (!link_.was_connected) break;
      [[fallthrough]];
    case LinkState::Disconnected:
      rebuild_at(now + kOutageMax + yield());
      break;
    case LinkState::Failed:
      rebuild_at(now + yield());
      break;
  }
}

bool Peer::on(const LinkSampled& event, Time now) {
  const bool worked = works();
  Link& link = old_ && old_->id == event.link ? *old_ : link_;
  const bool was_up = link.state == LinkState::Connected || link.state == LinkState::Disconnected;
  if (!was_up) return false;  // There is nothing to be judged yet.
  const Verdict before = link.health.verdict();
  link.health.sampled(event, expects(link, now), now);
  if (before != Verdict::Fine && link.works()) room_->out.act(SendKeyFrame{link.id});
  if (link.state == LinkState::Connected)
    room_->out.act(SendReport{
        link.id, protocol::encode_link_report({.packets_sent = event.packets_sent,
                                               .packets_received = event.packets_received,
                                               .shown_height = shown_height_,
                                               .sound_alone = room_->sound_alone,
                                               .screen_alone = room_->screen_alone,
                                               .shown_screen_height = shown_screen_height_})});
  if (&link == &link_) judge(now);
  if (&link != &link_) old_changed(worked, now);
  return take_over_if_proven(now) || worked != works();
}

// Attempts were given up while the old one went on, and now it does not.
void Peer::old_changed(bool worked, Time now) {
  if (given_up_ && worked && !works()) retry(now);
}

void Peer::timer_fired(Time now) {
  if (close_old_at_ && *close_old_at_ <= now) close_old();
  if (!room_->joined) return;
  if (negotiate_until_ && *negotiate_until_ <= now) negotiation_stalled(now);
  if (connect_until_ && *connect_until_ <= now) broken(now);
  if (rebuild_at_ && *rebuild_at_ <= now) rebuild(now);
}

void Peer::open(std::uint32_t generation, Opening opening, Time now) {
  link_ = {.id = LinkId{++room_->links_opened}, .told = told_};
  generation_ = generation;
  opening_ = opening;
  negotiator_.emplace(link_.id, role(), opening);
  facts_ = IceFacts(room_->ice_servers, room_->relay_only);
  broken_ = false;
  given_up_ = false;
  stalls_ = 0;
  rebuild_at_.reset();
  held_back_until_.reset();
  negotiate_until_.reset();
  connect_until_ = now + kConnectMax + yield();
  room_->out.act(OpenLink{link_.id, room_->ice_servers, room_->relay_only});
  room_->shares_change = true;
}

// What is shown stays, an attempt that nobody has seen anything of goes.
void Peer::reopen(std::uint32_t generation, Opening opening, Time now) {
  if (close_old_at_) close_old();
  if (!old_ && link_.was_connected) {
    old_ = link_;
  } else {
    close_link(link_);
  }
  failing_ = policy_.spent();
  cause_ = facts_.cause();
  policy_.began(now);
  open(generation, opening, now);
}

void Peer::close_link(Link& link) {
  if (link.id != LinkId{}) room_->out.act(CloseLink{link.id});
  link = {};
}

// Called at each step of a negotiation: the next is due within kNegotiationMax.
void Peer::negotiation_progressed(Time now) {
  if (connect_until_) connect_until_ = now + kConnectMax + yield();
  negotiate_until_.reset();
  if (negotiator_->settled()) stalls_ = 0;
  if (!negotiator_->settled()) negotiate_until_ = now + negotiation_max();
}

// While media come through, the other is likely away from the server: offers anew, for it may be
// back. The media of a working link are not risked for a description. But a browser that does not
// go on would keep every later one waiting as well.
void Peer::negotiation_stalled(Time now) {
  if (!link_.works() || broken_ || negotiator_->waits_for_browser()) return broken(now);
  ++stalls_;
  negotiator_->signalling_restored(room_->out.actions());
  negotiate_until_ = now + negotiation_max();
}

// This link cannot be negotiated any more, or never connected.
void Peer::broken(Time now) {
  broken_ = true;
  negotiate_until_.reset();
  connect_until_.reset();
  rebuild_at(now);
}

// Of several reasons the earliest counts.
void Peer::rebuild_at(Time when) {
  if (!rebuild_at_ || *rebuild_at_ > when) rebuild_at_ = when;
}

// If the policy allows, else once it does.
void Peer::rebuild(Time now) {
  const bool last = generation_ >= kGenerationMax;
  if ((last || policy_.spent()) && !given_up_) give_up();
  if (last) return rebuild_at_.reset();
  const Time earliest = policy_.earliest(now);
  if (earliest <= now) return reopen(generation_ + 1, Opening::WeOffer, now);
  rebuild_at_ = earliest;
}

// The person is told. A link that was never of use is closed; one that was may come back.
void Peer::give_up() {
  given_up_ = true;
  cause_ = facts_.cause();
  const bool of_use = (!old_ || close_old_at_) && link_.was_connected && !broken_;
  if (of_use || link_.works()) return;
  negotiate_until_.reset();
  connect_until_.reset();
  close_link(link_);
}

void Peer::judge(Time now) {
  if (link_.health.ended_silence() >= kHeldBackAfter && sends_camera(link_))
    held_back_until_ = now + kHeldBackMax;
  const Duration silence = link_.health.silence(now);
  const bool suspected = suspect_until_ && now < *suspect_until_ && sends_media(link_);
  if (suspected && silence >= kSuspectSilence) return rebuild_at(now);
  switch (link_.health.verdict()) {
    case Verdict::Fine:
      if (link_.works()) works_since(*link_.connected_at, now);
      break;
    case Verdict::Deaf:
      rebuild_at(now);
      break;
    case Verdict::Unheard:
      rebuild_at(now + kYield);
      break;
    case Verdict::Silent:
      rebuild_at(now - silence + kOutageMax + yield());
      break;
  }
}

void Peer::works_since(Time since, Time now) {
  given_up_ = false;
  failing_ = false;
  if (is_held_back(now)) {
    rebuild_at(now + yield());
  } else if (!broken_) {
    rebuild_at_.reset();
  }
  if (now - since >= kStable) policy_.forgive();
}

bool Peer::proven(Time now) const {
  if (link_.state != LinkState::Connected) return false;
  const bool heard = sends_media(link_) ? link_.health.receives_media() : link_.health.heard();
  if (heard && (link_.health.shows_picture() || !sends_pictures(link_))) return true;
  const Duration age = now - *link_.connected_at;
  if (!old_->works() || !sends_media(link_)) return age >= kProofMax;
  return link_.works() && age >= kStable;  // A camera without a picture, and the like.
}

bool Peer::take_over_if_proven(Time now) {
  if (!old_ || close_old_at_ || !proven(now)) return false;
  close_old_at_ = now + kLinger;
  return true;
}

void Peer::close_old() {
  if (old_) close_link(*old_);
  old_.reset();
  close_old_at_.reset();
}

// Longer once it was too short: the way over the server may just be slow, and an answer to an offer
// that was made again is of no use.
Duration Peer::negotiation_max() const {
  constexpr int kDoublingsMax = 3;
  const Duration first = policy_.attempts() > 1 ? 2 * kNegotiationMax : kNegotiationMax;
  return first * (1 << std::min(stalls_, kDoublingsMax));
}

// Ids grow, so the two ends always disagree about who came later: the newcomer is polite.
Role Peer::role() const { return room_->self > info_.id ? Role::Polite : Role::Impolite; }

}  // namespace call
