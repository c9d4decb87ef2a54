// Which peer connections reach each other: ICE and DTLS, as far as connectionState shows them.
//
// Two ends connect once each holds the other's current session and at least one knows a candidate
// of the other. An attempt that does not succeed fails. A path that breaks recovers by itself, or
// fails for good: then only an ICE restart or a new peer connection helps.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "call/event.h"
#include "environment.h"
#include "fake_peer_connection.h"

namespace simulation {

class MediaPaths {
 public:
  static constexpr Duration kAttemptMax{15'000};  // Then ICE gives up.

  MediaPaths(Environment& environment, const SessionBook& book,
             const std::deque<FakePeerConnection>& links)
      : environment_(environment), book_(book), links_(links) {}

  // To be called when a link has become stable, or may have learned of a candidate.
  void look_at(LinkIndex link);
  // Its path breaks, if it is connected.
  void break_path(LinkIndex link);
  // It was closed, or failed.
  void gone_quiet(LinkIndex link);
  // Returns nothing if the turn has been overtaken.
  std::optional<call::LinkChanged> turns(const LinkTurns& turn);

  bool connected(LinkIndex link) const {
    return link < paths_.size() && paths_[link].state == call::LinkState::Connected;
  }
  // How many have come over it so far, as long as the other end sends.
  std::uint64_t packets(LinkIndex link) const;
  // The link at the other end; nothing unless both know each other.
  std::optional<LinkIndex> other_end(LinkIndex link) const;

 private:
  struct Path {
    call::LinkState state = call::LinkState::New;
    call::LinkState next = call::LinkState::New;  // Of the latest turn.
    std::uint32_t turn = 0;                       // The latest.
    std::uint32_t tried_ufrag = 0;                // That the latest attempt is for.
    std::uint32_t dead_ufrag = 0;                 // And all before it.
    bool recovers = false;                        // By itself, from being disconnected.
    Time connected_at{};                          // While it is.
    Duration connected_before{};                  // In sum, until it last was not.
  };

  Path& path(LinkIndex link);
  void turn_to(LinkIndex link, call::LinkState state, Duration after);
  bool agree(LinkIndex a, LinkIndex b);

  Environment& environment_;
  const SessionBook& book_;
  const std::deque<FakePeerConnection>& links_;
  std::deque<Path> paths_;  // By LinkIndex. References stay good as it grows.
};

}  // namespace simulation
