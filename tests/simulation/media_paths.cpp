#include "media_paths.h"

namespace simulation {

using call::LinkState;

void MediaPaths::look_at(LinkIndex link) {
  const FakePeerConnection& end = links_[link];
  if (end.closed() || end.local() == 0 || end.remote() == 0) return;
  Path& own = path(link);
  const bool restarted = own.tried_ufrag != end.local_ufrag() && end.local_ufrag() > own.dead_ufrag;
  if (own.state != LinkState::Connected && restarted) {
    own.tried_ufrag = end.local_ufrag();
    turn_to(link, LinkState::Connecting, Duration(0));
  }
  const auto other = other_end(link);
  if (!other || !agree(link, *other)) return;
  for (const LinkIndex each : {link, *other})
    if (path(each).next != LinkState::Connected)
      turn_to(each, LinkState::Connected, Duration(10) + environment_.up_to(Duration(90)));
}

void MediaPaths::break_path(LinkIndex link) {
  const auto other = other_end(link);
  if (!connected(link) || !other || !connected(*other)) return;
  ++environment_.statistics.path_faults;
  const bool recovers = environment_.random.chance(50);
  for (const LinkIndex each : {link, *other}) {
    path(each).dead_ufrag = links_[each].local_ufrag();
    path(each).recovers = recovers;
    turn_to(each, LinkState::Disconnected, environment_.up_to(Duration(1'000)));
  }
}

// Nobody tells the other end; its consent to send (RFC 7675) runs out.
void MediaPaths::gone_quiet(LinkIndex link) {
  const LinkIndex other = book_.at(links_[link].remote()).author;
  const bool knows_us = book_.at(links_[other].remote()).author == link;
  if (links_[link].remote() == 0 || links_[other].closed()) return;
  if (!knows_us || path(other).next != LinkState::Connected) return;
  path(other).dead_ufrag = links_[other].local_ufrag();
  path(other).recovers = false;
  turn_to(other, LinkState::Disconnected, Duration(5'000) + environment_.up_to(Duration(2'000)));
}

std::optional<call::LinkChanged> MediaPaths::turns(const LinkTurns& turn) {
  if (links_[turn.link].closed() || path(turn.link).turn != turn.turn) return std::nullopt;
  Path& own = path(turn.link);
  const bool cannot_recover = turn.state == LinkState::Connected && !other_end(turn.link);
  const LinkState before = own.state;
  own.state = cannot_recover ? LinkState::Failed : turn.state;
  if (own.state == LinkState::Connecting) turn_to(turn.link, LinkState::Failed, kAttemptMax);
  if (own.state == LinkState::Disconnected)
    turn_to(turn.link, own.recovers ? LinkState::Connected : LinkState::Failed,
            environment_.up_to(Duration(8'000)));
  if (own.state == LinkState::Connected) own.dead_ufrag = 0;
  if (own.state == LinkState::Failed) {
    own.dead_ufrag = links_[turn.link].local_ufrag();
    gone_quiet(turn.link);
  }
  if (own.state != LinkState::Connected) look_at(turn.link);
  if (own.state == before) return std::nullopt;
  const Time now = environment_.scheduler.now();
  if (before == LinkState::Connected) own.connected_before += now - own.connected_at;
  if (own.state == LinkState::Connected) own.connected_at = now;
  return call::LinkChanged{links_[turn.link].owner().link, own.state};
}

std::optional<LinkIndex> MediaPaths::other_end(LinkIndex link) const {
  if (links_[link].remote() == 0) return std::nullopt;
  const LinkIndex other = book_.at(links_[link].remote()).author;
  if (links_[other].closed() || links_[other].remote() == 0) return std::nullopt;
  if (book_.at(links_[other].remote()).author != link) return std::nullopt;
  return other;
}

std::uint64_t MediaPaths::packets(LinkIndex link) const {
  if (link >= paths_.size()) return 0;
  const Path& path = paths_[link];
  const Duration now = path.state == LinkState::Connected
                           ? environment_.scheduler.now() - path.connected_at
                           : Duration(0);
  return static_cast<std::uint64_t>((path.connected_before + now) / Duration(20));
}

MediaPaths::Path& MediaPaths::path(LinkIndex link) {
  while (paths_.size() <= link) paths_.emplace_back();
  return paths_[link];
}

void MediaPaths::turn_to(LinkIndex link, LinkState state, Duration after) {
  Path& own = path(link);
  own.next = state;
  environment_.scheduler.after(after, LinkTurns{link, ++own.turn, state});
}

bool MediaPaths::agree(LinkIndex a, LinkIndex b) {
  const FakePeerConnection& first = links_[a];
  const FakePeerConnection& second = links_[b];
  return first.local_ufrag() == second.remote_ufrag() &&
         second.local_ufrag() == first.remote_ufrag() && first.local_ufrag() > path(a).dead_ufrag &&
         second.local_ufrag() > path(b).dead_ufrag &&
         (first.knows_candidates() || second.knows_candidates());
}

}  // namespace simulation
