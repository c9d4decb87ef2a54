#include "media_paths.h"

#include <algorithm>

namespace simulation {

using call::LinkState;

void MediaPaths::opened(LinkIndex link) {
  ends_.resize(link + 1);
  ends_[link].opened_at = now();
  ends_[link].counted_until = now();
  ends_[link].parameters.video_bitrate = 1;  // Until it is told.
  if (!environment_.strikes(Fault::IceFailed)) return;
  environment_.struck(Fault::IceFailed);
  ends_[link].is_doomed = true;
  ends_[link].harmed = true;
}

// Nobody tells the other end; its consent to send (RFC 7675) runs out.
void MediaPaths::closed(LinkIndex link) {
  if (links_[link].remote() == 0) return;
  const LinkIndex other = book_.at(links_[link].remote()).author;
  look_at(other);
}

void MediaPaths::look_at(LinkIndex link) {
  const FakePeerConnection& end = links_[link];
  if (end.closed() || end.local() == 0 || end.remote() == 0) return;
  begin_attempt(link);
  const auto other = other_end(link);
  if (other && can_connect(link, *other)) {
    for (const LinkIndex each : {link, *other})
      if (!ends_[each].is_up && ends_[each].next != LinkState::Connected)
        turn_to(each, LinkState::Connected, Duration(30) + environment_.up_to(Duration(500)));
  }
  follow_path(link);
  if (other) follow_path(*other);
}

// A session with a new ICE ufrag is a new attempt.
void MediaPaths::begin_attempt(LinkIndex link) {
  End& own = ends_[link];
  const std::uint32_t ufrag = links_[link].local_ufrag();
  if (own.tried_ufrag == ufrag || ufrag <= own.dead_ufrag || own.state == LinkState::Connected)
    return;
  own.tried_ufrag = ufrag;
  own.attempt_ends = now() + kAttemptMax;
  turn_to(link, LinkState::Connecting, Duration(0));
}

// Of a connected end. It takes its time to see that its path is broken.
void MediaPaths::follow_path(LinkIndex link) {
  End& own = ends_[link];
  if (!own.is_up || links_[link].closed()) return;
  const bool whole = path_is_whole(link);
  if (whole == !own.broken_since) return;
  count_one(link);
  if (whole) {
    own.broken_since.reset();
    const bool seen = own.state != LinkState::Connected;
    turn_to(link, LinkState::Connected,
            seen ? Duration(100) + environment_.up_to(Duration(400)) : Duration(0));
  } else {
    own.broken_since = now();
    own.harmed = true;
    turn_to(link, LinkState::Disconnected, until_disconnected(client(link)));
  }
}

std::optional<call::LinkChanged> MediaPaths::turns(const LinkTurns& turn) {
  const LinkIndex link = turn.link;
  End& own = ends_[link];
  if (links_[link].closed() || own.turn != turn.turn) return std::nullopt;
  count(link);
  const LinkState before = own.state;
  switch (turn.state) {
    case LinkState::New:
      break;
    case LinkState::Connecting:
      own.state = LinkState::Connecting;
      turn_to(link, LinkState::Failed, kAttemptMax);
      look_at(link);
      break;
    case LinkState::Connected:
      connects(link);
      break;
    case LinkState::Disconnected:
      own.state = LinkState::Disconnected;
      turn_to(link, LinkState::Failed, *own.broken_since + until_failed(client(link)) - now());
      break;
    case LinkState::Failed:
      fails(link);
      break;
  }
  if (own.state == before) return std::nullopt;
  return call::LinkChanged{links_[link].owner().link, own.state};
}

void MediaPaths::connects(LinkIndex link) {
  End& own = ends_[link];
  const auto other = other_end(link);
  if (!own.is_up && !(other && can_connect(link, *other))) {  // The path broke meanwhile.
    turn_to(link, LinkState::Failed, std::max(Duration(0), own.attempt_ends - now()));
    return;
  }
  own.state = LinkState::Connected;
  own.tried_ufrag = links_[link].local_ufrag();
  own.dead_ufrag = 0;
  if (!std::exchange(own.is_up, true)) own.counted_until = now();
  // After a failure they say that all is well again, and mostly it is not (measured).
  if (own.has_failed && environment_.random.chance(80)) {
    environment_.struck(Fault::ZombieMedia);
    for (const LinkIndex each : {link, *other}) deafen(each, Time::max(), true);
  }
  look_at(link);
}

void MediaPaths::fails(LinkIndex link) {
  End& own = ends_[link];
  if (own.is_doomed && environment_.random.chance(50)) return;  // It never says so.
  own.state = LinkState::Failed;
  own.dead_ufrag = links_[link].local_ufrag();
  own.has_failed = own.has_failed || own.is_up;
  own.is_up = false;
  own.broken_since.reset();
  if (const auto other = other_end(link)) look_at(*other);
  look_at(link);
}

void MediaPaths::look_at_all_of(ClientIndex client) {
  for (const auto& entry : people_[client].links) look_at(entry.second);
}

void MediaPaths::block(ClientIndex from, ClientIndex to, Time until) {
  std::erase_if(blocks_, [this](const Block& block) { return block.until <= now(); });
  blocks_.push_back({from, to, until});
}

void MediaPaths::lose_address(LinkIndex link) {
  ends_[link].lost_ufrag = links_[link].local_ufrag();
  ends_[link].harmed = true;
}

void MediaPaths::find_path(LinkIndex link) {
  count(link);
  ends_[link].lost_ufrag = 0;
  look_at(link);
}

void MediaPaths::deafen(LinkIndex link, Time until, bool reports) {
  End& own = ends_[link];
  own.harmed = true;
  own.deaf_until = std::max(own.deaf_until, until);
  if (reports) own.channel_dead_until = std::max(own.channel_dead_until, until);
}

std::optional<LinkIndex> MediaPaths::other_end(LinkIndex link) const {
  if (links_[link].remote() == 0) return std::nullopt;
  const LinkIndex other = book_.at(links_[link].remote()).author;
  if (links_[other].closed() || links_[other].remote() == 0) return std::nullopt;
  if (book_.at(links_[other].remote()).author != link) return std::nullopt;
  return other;
}

void MediaPaths::turn_to(LinkIndex link, LinkState state, Duration after) {
  End& own = ends_[link];
  own.next = state;
  environment_.scheduler.after(after, LinkTurns{link, ++own.turn, state});
}

bool MediaPaths::can_connect(LinkIndex a, LinkIndex b) const {
  const FakePeerConnection& first = links_[a];
  const FakePeerConnection& second = links_[b];
  const auto usable = [this](LinkIndex link) {
    const End& end = ends_[link];
    const std::uint32_t ufrag = links_[link].local_ufrag();
    return !end.is_doomed && ufrag > end.dead_ufrag && ufrag > end.lost_ufrag;
  };
  return first.local_ufrag() == second.remote_ufrag() &&
         second.local_ufrag() == first.remote_ufrag() && usable(a) && usable(b) &&
         (first.knows_candidates() || second.knows_candidates()) && reachable(client(a), client(b));
}

bool MediaPaths::path_is_whole(LinkIndex link) const {
  const auto other = other_end(link);
  if (!other) return false;
  const auto has_address = [this](LinkIndex each) {
    return links_[each].local_ufrag() > ends_[each].lost_ufrag;
  };
  const bool other_is_there = ends_[*other].is_up || ends_[*other].next == LinkState::Connected;
  return other_is_there && has_address(link) && has_address(*other) &&
         reachable(client(link), client(*other));
}

bool MediaPaths::reachable(ClientIndex a, ClientIndex b) const {
  return gets_through_at(a, b) <= now() && gets_through_at(b, a) <= now();
}

Time MediaPaths::gets_through_at(ClientIndex from, ClientIndex to) const {
  Time at{};
  for (const ClientIndex each : {from, to})
    at = std::max({at, people_[each].offline_until, people_[each].asleep_until});
  for (const Block& block : blocks_)
    if (block.from == from && block.to == to) at = std::max(at, block.until);
  return at;
}

// As measured in each browser, from when the path broke.
Duration MediaPaths::until_disconnected(ClientIndex client) {
  if (people_[client].engine == Engine::Chromium)
    return Duration(6'000) + environment_.up_to(Duration(600));
  return Duration(6'900) + environment_.up_to(Duration(2'200));
}

Duration MediaPaths::until_failed(ClientIndex client) {
  if (people_[client].engine == Engine::Chromium)
    return Duration(16'000) + environment_.up_to(Duration(700));
  return Duration(26'700) + environment_.up_to(Duration(1'100));
}

}  // namespace simulation
