// What goes wrong with devices, pages and persons.
#include <algorithm>
#include <iterator>
#include <string>

#include "world.h"

namespace simulation {

void World::go_offline(ClientIndex client) {
  paths_.count_all_of(client);
  Time& until = people_[client].offline_until;
  until = std::max(until, begin(Fault::Offline, environment_.outage()));
  lose_socket(client);
  paths_.look_at_all_of(client);
  environment_.scheduler.at(people_[client].offline_until,
                            NetworkIsBack{client, environment_.random.chance(50)});
}

// From one network to another, with or without a gap between.
void World::change_address(ClientIndex client) {
  constexpr Duration kGapMax{3'000};
  constexpr Duration kFindsMin{2'200};  // How long Chromium takes to find another path; measured.
  constexpr Duration kFindsSpread{700};
  Participant& person = people_[client];
  const Duration gap = environment_.random.chance(50) ? Duration(0) : environment_.up_to(kGapMax);
  const Time back = begin(Fault::AddressChange, gap);
  paths_.count_all_of(client);
  person.offline_until = std::max(person.offline_until, back);
  lose_socket(client);
  for (const auto& entry : person.links) {
    paths_.lose_address(entry.second);
    if (person.engine == Engine::Chromium)
      environment_.scheduler.at(back + kFindsMin + environment_.up_to(kFindsSpread),
                                PathFound{entry.second});
  }
  paths_.look_at_all_of(client);
  environment_.scheduler.at(back, NetworkIsBack{client, environment_.random.chance(70)});
}

void World::on(const NetworkIsBack& task) {
  if (sleeps(task.client, task)) return;
  paths_.look_at_all_of(task.client);
  if (task.is_told) feed(task.client, call::NetworkChanged{});
}

void World::fall_asleep(ClientIndex client) {
  paths_.count_all_of(client);
  Time& until = people_[client].asleep_until;
  until = std::max(until, begin(Fault::Sleep, environment_.outage()));
  if (environment_.random.chance(60)) lose_socket(client);
  paths_.look_at_all_of(client);
  environment_.scheduler.at(people_[client].asleep_until,
                            NetworkIsBack{client, environment_.random.chance(50)});
}

// It hardly reports any more. Whoever sends nothing either cannot be told from whoever is gone.
void World::throttle(ClientIndex client) {
  for (const auto& entry : people_[client].links) paths_.harm_if_mute(entry.second);
  Time& until = people_[client].throttled_until;
  until = std::max(until, begin(Fault::Throttle, environment_.outage()));
}

void World::leave_or_return(ClientIndex client) {
  Participant& person = people_[client];
  if (person.visit == 0) return;
  const Time end = begin(Fault::Leave, environment_.outage());
  if (person.view.phase == call::ViewPhase::Idle || environment_.random.chance(70))
    environment_.scheduler.at(end, PersonJoins{client});
  if (person.view.phase == call::ViewPhase::Idle) return;
  person.wants_in = false;
  feed(client, call::LeaveRequested{});
}

// Soon enough, the seat is still there; the claim is, either way.
void World::reload(ClientIndex client) {
  constexpr Duration kReloadMax{3'000};
  if (people_[client].view.phase == call::ViewPhase::Idle) return;
  const Time back = begin(Fault::Reload, environment_.up_to(kReloadMax));
  people_[client].wants_in = false;  // Until then.
  people_[client].watches = false;
  feed(client, call::PageHidden{});
  unload_page(client);
  load_page(client);
  environment_.scheduler.at(back, PersonJoins{client});
}

// Without a word; a browser that is opened again may restore the tab.
void World::crash(ClientIndex client) {
  Participant& person = people_[client];
  if (person.view.phase == call::ViewPhase::Idle) return;
  const Time back = begin(Fault::Crash, environment_.outage());
  const bool device_too = environment_.random.chance(30);
  if (person.socket)
    network_.cut(*person.socket,
                 {.client_notices = false,
                  .server_notices_within = device_too ? kHalfOpenMax : Duration(1'000)});
  person.wants_in = false;
  if (device_too) environment_.lasts_until(environment_.scheduler.now() + kHalfOpenMax);
  unload_page(client);
  load_page(client);
  if (environment_.random.chance(50)) person.kept = {};
  environment_.scheduler.at(back, PersonJoins{client});
}

// A duplicated tab has the claim as well, and moves the seat.
void World::open_second_tab(ClientIndex client) {
  constexpr std::size_t kTabsMax = 12;
  if (people_[client].view.phase != call::ViewPhase::InRoom || people_.size() >= kTabsMax) return;
  environment_.struck(Fault::SecondTab);
  const ClientIndex tab = add_tab(people_[client].room);
  const Participant& first = people_[client];
  Participant& second = people_[tab];
  second.owner = first.owner;
  second.engine = first.engine;
  second.name = first.name + ", tab " + std::to_string(tab);
  second.kept = first.kept;
  second.wants_in = true;
  press_join(tab, second.kept.claim);
}

void World::switch_media(ClientIndex client) {
  environment_.struck(Fault::MediaSwitched);
  protocol::MediaState media = people_[client].media;
  bool* const switches[] = {&media.microphone, &media.camera, &media.screen, &media.hand};
  bool& chosen = *switches[environment_.random.below(4)];
  chosen = !chosen;
  set_media(client, media);
}

void World::storm_media(ClientIndex client) {
  environment_.struck(Fault::MediaStorm);
  protocol::MediaState media = people_[client].media;
  for (int i = 0; i < 100; ++i) {
    bool& chosen = environment_.random.chance(50) ? media.microphone : media.camera;
    chosen = !chosen;
    set_media(client, media);
  }
}

void World::share_screen(ClientIndex client) {
  environment_.struck(Fault::ScreenShared);
  protocol::MediaState media = people_[client].media;
  media.screen = !media.screen;
  set_media(client, media);
}

// Upwards, for a while.
void World::slow_down(ClientIndex client) {
  constexpr std::uint64_t kLines[] = {60'000, 150'000, 300'000, 800'000, 3'000'000};
  Participant& person = people_[client];
  paths_.count_all_of(client);
  person.line = kLines[environment_.random.below(std::size(kLines))];
  person.slow_until = begin(Fault::SlowLine, environment_.outage());
}

// Shown in another size, or scrolled out of sight and back.
void World::switch_tile(ClientIndex client) {
  constexpr std::uint32_t kHeights[] = {0, 0, 90, 270, 720};
  Participant& person = people_[client];
  const auto& peers = person.view.peers;
  if (peers.empty()) return;
  environment_.struck(Fault::TileSwitched);
  const auto drawn = static_cast<std::size_t>(environment_.random.below(peers.size()));
  const protocol::PeerId peer = peers[drawn].id;
  const std::uint32_t height = kHeights[environment_.random.below(std::size(kHeights))];
  // No dice for it, so that calls are what they were before there were screens.
  const bool is_screen = environment_.scheduler.now().time_since_epoch().count() % 3 == 0;
  (is_screen ? person.screens : person.tiles)[peer] = height;
  feed(client, call::TileShown{peer, height, is_screen});
}

}  // namespace simulation
