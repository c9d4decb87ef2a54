// The people, their tabs and pages, and what they do of their own accord.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "world.h"

namespace simulation {

ClientIndex World::add_tab(std::string room) {
  const auto client = static_cast<ClientIndex>(people_.size());
  Participant& person = people_.emplace_back();
  person.owner = client;
  person.engine = environment_.random.chance(60) ? Engine::Chromium : Engine::Firefox;
  person.name = "person " + std::to_string(client);
  person.room = std::move(room);
  load_page(client);
  return client;
}

void World::load_page(ClientIndex client) {
  Participant& person = people_[client];
  ++person.page;
  const std::string instance = std::to_string(client) + "." + std::to_string(person.page);
  const std::uint64_t seed = environment_.random.next() >> 11;  // Below 2^53, as of a page.
  person.core = std::make_unique<call::CallCore>(call::CallOptions{.instance = instance}, seed);
  if (listener_ != nullptr) listener_->page_loaded(client, instance, seed);
  person.view = {};
  person.tiles.clear();
  person.screens.clear();
  person.self = {};
  person.signal = {};
  person.last_link = {};
  person.to_sample.clear();
  person.wake_at.reset();
  person.alarm_set_to.reset();
  person.media = {.microphone = true, .camera = true};
  if (environment_.strikes(Fault::MediaDenied)) {
    environment_.struck(Fault::MediaDenied);
    person.media = {};
  } else if (environment_.strikes(Fault::LateMedia)) {
    person.media = {};
    const Time comes = begin(Fault::LateMedia, environment_.outage());
    environment_.scheduler.at(comes, MediaComes{client});
  }
  feed(client, call::MediaChanged{person.media});
  person.watches =
      scenario_.watch_percent > 0 && environment_.random.chance(scenario_.watch_percent);
  if (person.watches) begin_to_watch(client);
}

// Some type the room's name, and begin with another.
void World::begin_to_watch(ClientIndex client) {
  constexpr Duration kTypingMax{1'000};
  const Participant& person = people_[client];
  if (!environment_.random.chance(30)) return feed(client, call::RoomWatched{person.room});
  feed(client, call::RoomWatched{environment_.random.chance(50) ? "" : "another room"});
  environment_.scheduler.after(environment_.up_to(kTypingMax), PersonTypes{client, person.page});
}

void World::on(const PersonTypes& task) {
  const Participant& person = people_[task.client];
  if (sleeps(task.client, task) || task.page != person.page) return;
  feed(task.client, call::RoomWatched{person.room});
}

// Its peer connections go with it, whatever its core had to say.
void World::unload_page(ClientIndex client) {
  Participant& person = people_[client];
  for (const auto& entry : person.links) close(entry.second);
  person.links.clear();
  person.to_sample.clear();
  if (person.socket) network_.abandon(*person.socket);
  person.socket.reset();
}

void World::on(const PersonJoins& task) {
  Participant& person = people_[task.client];
  if (sleeps(task.client, task)) return;
  if (person.view.phase != call::ViewPhase::Idle) return;
  person.wants_in = !has_another_tab_in(task.client);
  if (!person.wants_in) return;
  person.signal.join_requested();
  const bool same = person.kept.room == person.room;
  press_join(task.client, same ? person.kept.claim : std::string());
}

void World::press_join(ClientIndex client, std::string claim) {
  Participant& person = people_[client];
  ++person.visit;
  person.joining_since = environment_.scheduler.now();
  person.self = {};
  if (person.socket) network_.set_visit(*person.socket, person.owner, person.visit);
  feed(client, call::JoinRequested{person.room, person.name, std::move(claim)});
}

void World::on(const PersonRetries& task) {
  if (sleeps(task.client, task)) return;
  const call::PeerView* peer = people_[task.client].peer(task.peer);
  if (peer == nullptr || peer->state != call::PeerLink::Failed) return;
  feed(task.client, call::RetryRequested{task.peer});
}

void World::on(const MediaComes& task) {
  if (sleeps(task.client, task)) return;
  set_media(task.client, {.microphone = true, .camera = true});
}

void World::set_media(ClientIndex client, const protocol::MediaState& media) {
  paths_.count_all_of(client);
  people_[client].media = media;
  if (environment_.scheduler.now() < people_[client].throttled_until)
    for (const auto& entry : people_[client].links) paths_.harm_if_mute(entry.second);
  feed(client, call::MediaChanged{media, client % 2 == 1, client % 3 == 0});
}

bool World::has_another_tab_in(ClientIndex client) const {
  for (ClientIndex other = 0; other < people_.size(); ++other)
    if (other != client && people_[other].owner == people_[client].owner &&
        people_[other].view.phase != call::ViewPhase::Idle)
      return true;
  return false;
}

// A person who sees that it failed tries again, once it was read.
void World::answer_view(ClientIndex client, const call::RoomView& before) {
  Participant& person = people_[client];
  for (const call::PeerView& peer : person.view.peers)
    if (peer.state == call::PeerLink::Failed)
      environment_.scheduler.after(Duration(1'000) + environment_.up_to(Duration(3'000)),
                                   PersonRetries{client, peer.id});
  if (person.view.phase != call::ViewPhase::Idle || person.view.problem == call::Problem::None)
    return;
  if (before.phase == call::ViewPhase::Idle) return;  // Read already.
  if (person.view.problem == call::Problem::RoomFull) ++environment_.statistics.refusals;
  const bool went_on = person.view.problem == call::Problem::Replaced && has_another_tab_in(client);
  const bool hopeless = people_.size() > scenario_.capacity * scenario_.rooms;
  person.wants_in = !hopeless && !went_on;
  if (person.wants_in) environment_.scheduler.after(Duration(2'000), PersonJoins{client});
}

void World::close(LinkIndex link) {
  paths_.count(link);
  links_[link].close();
  paths_.closed(link);
}

}  // namespace simulation
