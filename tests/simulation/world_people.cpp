// The people, their pages, and what goes wrong.
#include <iterator>
#include <memory>
#include <string>

#include "protocol/client_codec.h"
#include "world.h"

namespace simulation {
namespace {

constexpr std::uint16_t kGoingAway = 1001;  // As browsers close when the page goes.

}  // namespace

void World::add_person(std::uint32_t room) {
  const auto client = static_cast<ClientIndex>(people_.size());
  Participant& person = people_.emplace_back();
  person.name = "person " + std::to_string(client);
  person.room = "room " + std::to_string(room);
  load_page(client);
  environment_.scheduler.after(environment_.up_to(scenario_.join_spread), PersonJoins{client});
}

void World::load_page(ClientIndex client) {
  Participant& person = people_[client];
  ++person.page;
  const std::string instance = std::to_string(client) + "." + std::to_string(person.page);
  const std::uint64_t seed = environment_.random.next() >> 11;  // Below 2^53, as of a page.
  person.core = std::make_unique<call::CallCore>(call::CallOptions{.instance = instance}, seed);
  if (listener_ != nullptr) listener_->page_loaded(client, instance, seed);
  person.view = {};
  person.last_link = {};
  person.wake_at.reset();
  person.alarm_set_to.reset();
  person.media = {.microphone = true, .camera = true};
  feed(client, call::MediaChanged{person.media});
}

void World::on(const FaultsStrike& task) {
  const Faults& faults = environment_.faults;
  if (environment_.scheduler.now() >= Time{} + kFaultsLast) {
    environment_.faults_over = true;
    return;
  }
  environment_.scheduler.after(kFaultTick, task);
  if (environment_.strikes(faults.pause_percent)) {
    ++environment_.statistics.pauses;
    server_stands_still_until_ =
        environment_.scheduler.now() + environment_.up_to(faults.pause_max);
  }
  for (ClientIndex client = 0; client < people_.size(); ++client) strike_person(client);
}

void World::strike_person(ClientIndex client) {
  const Faults& faults = environment_.faults;
  call::Random& random = environment_.random;
  Participant& person = people_[client];
  if (person.socket && environment_.strikes(faults.cut_percent))
    network_.cut(*person.socket, !environment_.strikes(faults.unnoticed_percent));
  if (person.socket && environment_.strikes(faults.stall_percent))
    network_.stall(*person.socket, environment_.up_to(faults.stall_max));
  if (environment_.strikes(faults.offline_percent)) go_offline(person);
  if (environment_.strikes(faults.stray_percent)) send_stray(person);
  strike_links(person);
  if (environment_.strikes(faults.toggle_percent)) {
    bool* const switches[] = {&person.media.microphone, &person.media.camera, &person.media.screen,
                              &person.media.hand};
    bool& chosen = *switches[random.below(4)];
    chosen = !chosen;
    feed(client, call::MediaChanged{person.media});
  }
  if (person.view.phase == call::ViewPhase::Idle) {
    if (person.visit > 0 && environment_.strikes(faults.return_percent)) on(PersonJoins{client});
  } else if (environment_.strikes(faults.leave_percent)) {
    ++environment_.statistics.departures;
    person.wants_in = false;
    feed(client, call::LeaveRequested{});
  } else if (environment_.strikes(faults.reload_percent)) {
    reload(client);
  }
}

void World::go_offline(Participant& person) {
  ++environment_.statistics.absences;
  const Duration half = environment_.faults.offline_max / 2;
  person.offline_until = environment_.scheduler.now() + half + environment_.up_to(half);
  if (person.socket) network_.cut(*person.socket, environment_.random.chance(50));
  for (const auto& entry : person.links) paths_.break_path(entry.second);
}

// As a page gone wrong would: well formed, and of no effect on whoever may get it.
void World::send_stray(const Participant& person) {
  constexpr std::uint32_t kNoSuchGeneration = 1'000'000;
  const auto& seats = server_.seats().all();
  if (person.view.phase != call::ViewPhase::InRoom || seats.empty()) return;
  const auto to = std::next(seats.begin(),
                            static_cast<std::ptrdiff_t>(environment_.random.below(seats.size())));
  ++environment_.statistics.strays;
  network_.send_to_server(*person.socket, protocol::encode_client_message(protocol::Candidate{
                                              .peer = to->first, .generation = kNoSuchGeneration}));
}

void World::strike_links(const Participant& person) {
  for (const auto& entry : person.links) {
    if (environment_.strikes(environment_.faults.renegotiate_percent))
      links_[entry.second].need_negotiation();
    if (environment_.strikes(environment_.faults.link_percent)) paths_.break_path(entry.second);
  }
}

void World::reload(ClientIndex client) {
  Participant& person = people_[client];
  ++environment_.statistics.departures;
  for (const auto& entry : person.links) close(entry.second);
  person.links.clear();
  if (person.socket) {
    network_.close_by_client(*person.socket, kGoingAway);
    person.socket.reset();
  }
  load_page(client);
  environment_.scheduler.after(environment_.up_to(Duration(3'000)), PersonJoins{client});
}

void World::close(LinkIndex link) {
  links_[link].close();
  paths_.gone_quiet(link);
}

}  // namespace simulation
