// One tab of a person: the core under test, and what the page and the browser hold for it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call/call_core.h"
#include "signal_watch.h"
#include "tasks.h"

namespace simulation {

enum class Engine : std::uint8_t { Chromium, Firefox };

struct Participant {
  ClientIndex owner = 0;  // The first tab of the same person.
  Engine engine = Engine::Chromium;
  std::string name;
  std::string room;
  bool watches = false;  // This page watches the room until the person joins it.
  bool wants_in = false;
  std::uint32_t visit = 0;  // How often the person pressed Join.
  call::Time joining_since{};
  protocol::MediaState media;

  call::Time offline_until{};    // No packet of it gets anywhere.
  call::Time asleep_until{};     // The device; nothing happens in it.
  call::Time throttled_until{};  // In the background: timers do not fire.
  call::Time slow_until{};       // Its line bears only so much upwards:
  std::uint64_t line = 0;        // bit/s.

  std::uint32_t page = 0;  // How often it was loaded; timers of an earlier one mean nothing.
  std::unique_ptr<call::CallCore> core;
  call::RoomView view;  // As last shown.
  // How high it shows whom, and whose screen, as told to the core.
  std::map<protocol::PeerId, std::uint32_t> tiles;
  std::map<protocol::PeerId, std::uint32_t> screens;
  protocol::PeerId self{};  // As the server last told.
  call::KeepSeat kept;      // By the tab, for the next load of the page.
  SignalWatch signal;
  std::optional<SocketIndex> socket;
  std::vector<std::pair<call::LinkId, LinkIndex>> links;  // Open ones, oldest first.
  call::LinkId last_link{};
  std::vector<LinkIndex> to_sample;        // Asked for and not yet answered.
  std::optional<call::Time> wake_at;       // As the core last asked.
  std::optional<call::Time> alarm_set_to;  // The earliest that is scheduled; may be too early.

  std::optional<LinkIndex> find(call::LinkId id) const {
    const auto found = std::find_if(links.begin(), links.end(),
                                    [id](const auto& entry) { return entry.first == id; });
    if (found == links.end()) return std::nullopt;
    return found->second;
  }
  const call::PeerView* peer_with(call::LinkId id) const {
    const auto found = std::find_if(view.peers.begin(), view.peers.end(),
                                    [id](const call::PeerView& peer) { return peer.link == id; });
    return found == view.peers.end() ? nullptr : &*found;
  }
  bool shows(protocol::PeerId id) const { return is_high(tiles, id); }
  bool shows_screen(protocol::PeerId id) const { return is_high(screens, id); }
  static bool is_high(const std::map<protocol::PeerId, std::uint32_t>& all, protocol::PeerId id) {
    const auto tile = all.find(id);
    return tile == all.end() || tile->second > 0;
  }
  const call::PeerView* peer(protocol::PeerId id) const {
    const auto found = std::find_if(view.peers.begin(), view.peers.end(),
                                    [id](const call::PeerView& peer) { return peer.id == id; });
    return found == view.peers.end() ? nullptr : &*found;
  }
};

using People = std::deque<Participant>;  // References stay good as it grows.

}  // namespace simulation
