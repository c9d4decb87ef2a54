// What goes wrong between the pages and the server, and where else things go wrong.
#include <algorithm>
#include <iterator>
#include <string>

#include "protocol/client_codec.h"
#include "world.h"

namespace simulation {
namespace {

constexpr std::uint16_t kGoingAway = 1001;
constexpr std::uint16_t kReadsTooSlowly = 4008;

}  // namespace

// Kinds that are not here strike where they apply.
const std::vector<World::ServerFault>& World::server_faults() {
  static const std::vector<ServerFault> kKinds = {
      {Fault::SwizzleClog, &World::swizzle_clog},  {Fault::ServerKill, &World::kill_server},
      {Fault::ServerPause, &World::pause_server},  {Fault::Drain, &World::drain_server},
      {Fault::AcceptThenClose, &World::turn_away},
  };
  return kKinds;
}

const std::vector<World::PersonFault>& World::person_faults() {
  static const std::vector<PersonFault> kKinds = {
      {Fault::Cut, &World::cut},
      {Fault::HalfOpen, &World::half_open},
      {Fault::Reset, &World::reset_connection},
      {Fault::LateFrames, &World::make_late},
      {Fault::SlowReader, &World::read_slowly},
      {Fault::Offline, &World::go_offline},
      {Fault::AddressChange, &World::change_address},
      {Fault::Sleep, &World::fall_asleep},
      {Fault::Throttle, &World::throttle},
      {Fault::Leave, &World::leave_or_return},
      {Fault::Reload, &World::reload},
      {Fault::Crash, &World::crash},
      {Fault::SecondTab, &World::open_second_tab},
      {Fault::MediaSwitched, &World::switch_media},
      {Fault::MediaStorm, &World::storm_media},
      {Fault::Stray, &World::send_stray},
      {Fault::SlowLine, &World::slow_down},
      {Fault::TileSwitched, &World::switch_tile},
      {Fault::ScreenShared, &World::share_screen},
  };
  return kKinds;
}

const std::vector<World::LinkFault>& World::link_faults() {
  static const std::vector<LinkFault> kKinds = {
      {Fault::Renegotiation, &World::renegotiate}, {Fault::IceRestart, &World::restart_ice},
      {Fault::PathBroken, &World::break_path},     {Fault::OneWayLoss, &World::lose_one_way},
      {Fault::ZombieMedia, &World::make_zombie},   {Fault::OneWayMedia, &World::deafen},
  };
  return kKinds;
}

void World::on(const FaultsStrike& task) {
  if (environment_.scheduler.now() >= Time{} + kFaultsLast) {
    environment_.faults_over = true;
    environment_.lasts_until(environment_.scheduler.now());
    environment_.scheduler.at(environment_.quiet_since + kQuiet, RestIsDue{});
    return;
  }
  environment_.scheduler.after(kFaultTick, task);
  for (const ServerFault& kind : server_faults())
    if (environment_.strikes(kind.fault)) (this->*kind.strike)();
  for (ClientIndex client = 0; client < people_.size(); ++client) strike_person(client);
}

void World::strike_person(ClientIndex client) {
  if (environment_.scheduler.now() < people_[client].asleep_until) return;
  for (const PersonFault& kind : person_faults()) {
    if (!environment_.strikes(kind.fault)) continue;
    say_whom(client, {});
    (this->*kind.strike)(client);
  }
  for (const LinkFault& kind : link_faults()) {
    for (std::size_t i = 0; i < people_[client].links.size(); ++i) {
      if (!environment_.strikes(kind.fault)) continue;
      const auto [id, link] = people_[client].links[i];
      say_whom(client, id);
      (this->*kind.strike)(link);
    }
  }
}

// Whom the next fault of the trace strikes.
void World::say_whom(ClientIndex client, call::LinkId link) {
  if (!environment_.trace.wants_words()) return;
  const auto number = static_cast<std::uint32_t>(link);
  environment_.trace.record(people_[client].name +
                            (number == 0 ? "" : ", link " + std::to_string(number)) +
                            " is struck:");
}

// Of something that begins now. Returns when it ends.
Time World::begin(Fault fault, Duration lasts) {
  environment_.struck(fault);
  const Time end = environment_.scheduler.now() + lasts;
  environment_.lasts_until(end);
  if (environment_.trace.wants_words())
    environment_.trace.record("        for " + std::to_string(lasts.count()) + " ms");
  return end;
}

// Some connections get stuck, one after the other, and free in another order.
void World::swizzle_clog() {
  for (const Participant& person : people_) {
    if (!person.socket || !environment_.random.chance(50)) continue;
    const Duration outage = environment_.outage();
    begin(Fault::SwizzleClog, outage);
    network_.stall_to_server(*person.socket, outage);
    network_.stall_to_client(*person.socket, outage);
  }
}

// Now and then with its host, so that nobody closes the sockets.
void World::kill_server() {
  if (environment_.scheduler.now() < server_down_until_) return;
  stop_server(begin(Fault::ServerKill, environment_.outage()));
  const bool host_gone = environment_.random.chance(20);
  for (const Participant& person : people_)
    if (person.socket) network_.cut(*person.socket, {.client_notices = !host_gone});
}

void World::drain_server() {
  if (environment_.scheduler.now() < server_down_until_) return;
  stop_server(begin(Fault::Drain, environment_.outage()));
  for (const Participant& person : people_) {
    if (!person.socket) continue;
    if (network_.is_open(*person.socket)) {
      network_.close_by_server(*person.socket, kGoingAway);
    } else {
      network_.cut(*person.socket, {});
    }
  }
}

// Another process takes over at `restart`.
void World::stop_server(Time restart) {
  server_down_until_ = restart;
  environment_.scheduler.at(restart, ServerStarts{});
}

void World::pause_server() {
  server_stands_still_until_ =
      std::max(server_stands_still_until_, begin(Fault::ServerPause, environment_.outage()));
}

void World::turn_away() {
  server_turns_away_until_ = begin(Fault::AcceptThenClose, environment_.outage());
}

void World::cut(ClientIndex client) {
  if (!people_[client].socket) return;
  environment_.struck(Fault::Cut);
  network_.cut(*people_[client].socket, {});
}

void World::half_open(ClientIndex client) {
  if (!people_[client].socket) return;
  begin(Fault::HalfOpen, kHalfOpenMax);
  network_.cut(*people_[client].socket,
               {.client_notices = false, .server_notices_within = kHalfOpenMax});
}

// Both ends learn of it.
void World::reset_connection(ClientIndex client) {
  if (!people_[client].socket) return;
  environment_.struck(Fault::Reset);
  network_.cut(*people_[client].socket, {.server_notices_within = Duration(0)});
}

void World::make_late(ClientIndex client) {
  if (!people_[client].socket) return;
  const Duration outage = environment_.outage();
  begin(Fault::LateFrames, outage);
  network_.stall_to_server(*people_[client].socket, outage);
}

void World::read_slowly(ClientIndex client) {
  constexpr Duration kPatience{5'000};
  const auto socket = people_[client].socket;
  if (!socket) return;
  const Duration outage = environment_.outage();
  begin(Fault::SlowReader, outage);
  network_.stall_to_client(*socket, outage);
  if (outage < kPatience || !network_.is_open(*socket) || !environment_.random.chance(30)) return;
  network_.close_by_server(*socket, kReadsTooSlowly);
  server_.lost(*socket);
}

// As a page gone wrong would: well formed, and of no effect on whoever may get it.
void World::send_stray(ClientIndex client) {
  constexpr std::uint32_t kNoSuchGeneration = 1'000'000;
  const Participant& person = people_[client];
  const auto& seats = server_.seats().all();
  if (person.view.phase != call::ViewPhase::InRoom || seats.empty()) return;
  const auto to = std::next(seats.begin(),
                            static_cast<std::ptrdiff_t>(environment_.random.below(seats.size())));
  environment_.struck(Fault::Stray);
  network_.send_to_server(*person.socket, protocol::encode_client_message(protocol::Candidate{
                                              .peer = to->first, .generation = kNoSuchGeneration}));
}

// The device has lost its network: its connection is gone, and no end need know yet.
void World::lose_socket(ClientIndex client) {
  const auto socket = people_[client].socket;
  if (!socket) return;
  network_.cut(*socket, {.client_notices = environment_.random.chance(50),
                         .server_notices_within = kHalfOpenMax});
  environment_.lasts_until(environment_.scheduler.now() + kHalfOpenMax);
}

}  // namespace simulation
