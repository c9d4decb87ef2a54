#include "world.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "describe.h"
#include "protocol/client_codec.h"
#include "protocol/server_codec.h"

namespace simulation {
namespace {

constexpr std::uint16_t kBroken = 1006;  // RFC 6455: no close frame came.
constexpr std::uint16_t kGoingAway = 1001;
constexpr Duration kBeatCheck{5'000};
constexpr Duration kRestCheck{5'000};
constexpr Duration kLookEvery{1'000};

// A call at rest is full of them: they would push out of the trace what led there.
bool is_routine(const call::Event& event, const call::Actions& actions) {
  if (const auto* received = std::get_if<call::SignalReceived>(&event))
    return received->text == R"({"type":"heartbeat"})";
  const bool regular = std::holds_alternative<call::TimerFired>(event) ||
                       std::holds_alternative<call::LinkSampled>(event);
  return regular && std::all_of(actions.begin(), actions.end(), [](const call::Action& action) {
           return std::holds_alternative<call::SampleLink>(action) ||
                  std::holds_alternative<call::SendReport>(action);
         });
}

}  // namespace

World::World(const Scenario& scenario, std::uint64_t seed, Recording recording,
             PageListener* listener)
    : scenario_(scenario),
      listener_(listener),
      environment_(seed, scenario.faults, recording),
      paths_(environment_, book_, links_, people_),
      network_(environment_),
      server_(environment_, network_, scenario.capacity),
      invariants_(environment_, people_, links_, paths_, network_, server_) {
  const std::uint64_t spread = scenario.people_max - scenario.people_min + 1;
  const std::uint64_t count = scenario.people_min + environment_.random.below(spread);
  for (std::uint64_t i = 0; i < count; ++i) {
    const ClientIndex client = add_tab("room " + std::to_string(i % scenario.rooms));
    environment_.scheduler.after(environment_.up_to(scenario_.join_spread), PersonJoins{client});
  }
  for (const Fault fault : {Fault::Delay, Fault::Jitter, Fault::SlowBrowser})
    if (scenario.faults.rates[fault] > 0) environment_.struck(fault);
  environment_.scheduler.after(kFaultTick, FaultsStrike{});
  environment_.scheduler.after(kBeatCheck, ServerBeats{});
  environment_.scheduler.after(kLookEvery, LookAround{});
}

void World::run() {
  while (!environment_.violation && !at_rest_) {
    const auto task = environment_.scheduler.next(Time::max());
    std::visit([this](const auto& t) { on(t); }, *task);
    if (environment_.statistics.steps > kStepsMax)
      environment_.violate("termination", "the call never comes to rest");
  }
}

// Most calls are well long before they have to be.
void World::on(const RestIsDue& task) {
  const Time now = environment_.scheduler.now();
  // Something struck after all: where the browser does what it was asked for only now.
  if (now < environment_.quiet_since + kQuiet)
    return environment_.scheduler.at(environment_.quiet_since + kQuiet, task);
  at_rest_ = invariants_.at_rest();
  if (at_rest_) return;
  if (now >= environment_.quiet_since + kRecoveryMax) return invariants_.hold_at_rest();
  environment_.scheduler.after(kRestCheck, task);
}

void World::on(const LookAround& task) {
  const Time now = environment_.scheduler.now();
  const bool server_is_well =
      now >= std::max({server_stands_still_until_, server_down_until_, server_turns_away_until_});
  invariants_.hold_each_second(server_is_well);
  environment_.scheduler.after(kLookEvery, task);
}

void World::on(const ClientWakes& task) {
  Participant& person = people_[task.client];
  if (task.page != person.page || sleeps(task.client, task)) return;
  const Time now = environment_.scheduler.now();
  if (now < person.throttled_until) return environment_.scheduler.at(person.throttled_until, task);
  if (person.alarm_set_to && *person.alarm_set_to <= now) person.alarm_set_to.reset();
  if (person.wake_at && *person.wake_at <= now) return feed(task.client, call::TimerFired{});
  set_alarm(task.client);
}

void World::on(const ServerStarts&) {
  constexpr std::uint64_t kHours = 24;
  Duration jump{};
  if (environment_.strikes(Fault::WallClockJump)) {
    environment_.struck(Fault::WallClockJump);
    jump = std::chrono::hours(environment_.random.below(kHours)) - std::chrono::hours(kHours / 2);
  }
  server_.restart(jump);
}

void World::on(const ServerWakes& task) {
  if (environment_.scheduler.now() < server_down_until_) return;
  if (!put_off(task)) server_.wakes();
}

void World::on(const ServerBeats& task) {
  if (put_off(task)) return;
  if (environment_.scheduler.now() >= server_down_until_) server_.beats();
  environment_.scheduler.after(kBeatCheck, task);
}

void World::on(const SocketOpens& task) {
  const ClientIndex client = network_.client_of(task.socket);
  if (put_off(task) || sleeps(client, task)) return;
  const Time now = environment_.scheduler.now();
  // A browser may see that there is no network or no server, or wait in vain.
  if (now < people_[client].offline_until || now < server_down_until_)
    return network_.cut(task.socket, {.client_notices = environment_.random.chance(50)});
  if (!network_.opens(task.socket)) return;
  if (now < server_turns_away_until_) network_.close_by_server(task.socket, kGoingAway);
  feed(client, call::SignalOpened{});
}

void World::on(const FrameReachesServer& task) {
  if (put_off(task)) return;
  const auto frame = network_.take_at_server(task.socket);
  if (!frame) return;
  invariants_.seat_kept(frame->close_code != 0 ? server_.closed(task.socket, frame->close_code)
                                               : server_.received(task.socket, frame->text));
}

void World::on(const FrameReachesClient& task) {
  const ClientIndex client = network_.client_of(task.socket);
  if (sleeps(client, task)) return;
  auto frame = network_.take_at_client(task.socket);
  if (!frame) return;
  Participant& person = people_[client];
  if (person.socket != task.socket)
    return environment_.violate("clean leave", person.name + " kept an earlier socket");
  if (frame->close_code != 0) {
    person.socket.reset();
    return feed(client, call::SignalClosed{frame->close_code});
  }
  note_self(person, frame->text);
  feed(client, call::SignalReceived{std::move(frame->text)});
}

void World::on(const ServerNoticesCut& task) {
  if (put_off(task)) return;
  if (!network_.server_notices(task.socket)) return;
  if (environment_.scheduler.now() >= server_down_until_) server_.lost(task.socket);
}

void World::on(const ClientNoticesCut& task) {
  const ClientIndex client = network_.client_of(task.socket);
  if (sleeps(client, task) || !network_.client_notices(task.socket)) return;
  people_[client].socket.reset();
  feed(client, call::SignalClosed{kBroken});
}

void World::on(const OperationCompletes& task) {
  FakePeerConnection& link = links_[task.link];
  if (sleeps(link.owner().client, task)) return;
  const std::uint32_t before = link.times_rolled_back();
  if (!link.closed()) paths_.count(task.link);
  const auto event = link.operation_completes();
  if (!event) return;
  if (link.times_rolled_back() != before) invariants_.role_antisymmetry(task.link);
  paths_.look_at(task.link);
  feed_of(task.link, event);
}

void World::on(const NegotiationFlagUpdates& task) {
  if (sleeps(links_[task.link].owner().client, task)) return;
  feed_of(task.link, links_[task.link].negotiation_flag_updates());
}

void World::on(const CandidateTurnsUp& task) {
  if (sleeps(links_[task.link].owner().client, task)) return;
  feed_of(task.link, links_[task.link].candidate_turns_up(task.ufrag));
}

void World::on(const SamplesArrive& task) {
  Participant& person = people_[task.client];
  if (sleeps(task.client, task) || task.page != person.page) return;
  for (const LinkIndex link : std::exchange(person.to_sample, {})) {
    if (links_[link].closed()) continue;
    feed_of(link, paths_.news(link));
    if (!links_[link].closed()) feed(task.client, paths_.sample(link));
  }
}

void World::on(const ReportArrives& task) {
  if (sleeps(links_[task.link].owner().client, task)) return;
  if (!links_[task.link].closed()) feed_of(task.link, paths_.news(task.link));
}

void World::on(const PathFound& task) {
  if (!links_[task.link].closed()) paths_.find_path(task.link);
}

void World::on(const LinkTurns& task) {
  if (sleeps(links_[task.link].owner().client, task)) return;
  feed_of(task.link, paths_.turns(task));
}

void World::feed(ClientIndex client, const call::Event& event) {
  Participant& person = people_[client];
  if (const auto* closed = std::get_if<call::SignalClosed>(&event))
    person.signal.closed(environment_.scheduler.now(), closed->code);
  call::Step step = person.core->handle(event, environment_.scheduler.now());
  note(client, event, step);
  note_offer(client, event, step);
  person.wake_at = step.wake_at;
  if (step.wake_at && *step.wake_at < environment_.scheduler.now())
    environment_.violate("clock", person.name + " asks to be woken in the past");
  for (call::Action& action : step.actions)
    std::visit([&](auto& a) { perform(client, a); }, action);
  set_alarm(client);
  const auto sets = [](const auto& a) {
    return std::holds_alternative<call::SetSendParameters>(a);
  };
  if (std::any_of(step.actions.begin(), step.actions.end(), sets)) invariants_.uplink(client);
  const bool is_sample = std::holds_alternative<call::LinkSampled>(event);
  // All that such a step does is to report: nothing of what is checked has changed.
  if (!is_sample || step.actions.size() > 1) invariants_.hold_after_step(client);
}

void World::feed_of(LinkIndex link, const std::optional<call::Event>& event) {
  if (event) feed(links_[link].owner().client, *event);
}

void World::note(ClientIndex client, const call::Event& event, const call::Step& step) {
  if (listener_ != nullptr) listener_->stepped(client, environment_.scheduler.now(), event, step);
  StepTrace& trace = environment_.trace;
  const auto now =
      static_cast<std::uint64_t>(environment_.scheduler.now().time_since_epoch().count());
  ++environment_.statistics.steps;
  trace.add(now << 16u | event.index() << 8u | client);
  for (const call::Action& action : step.actions) {
    trace.add(action.index());
    if (const auto* send = std::get_if<call::SendSignal>(&action)) trace.add(send->text);
    if (const auto* report = std::get_if<call::SendReport>(&action)) trace.add(report->text);
  }
  if (!trace.wants_words() || is_routine(event, step.actions)) return;
  std::string line = std::to_string(now) + " ms, " + people_[client].name + ": " + describe(event);
  for (const call::Action& action : step.actions) line += "\n        -> " + describe(action);
  trace.record(std::move(line));
}

// With which connection, and when that was made.
void World::note_offer(ClientIndex client, const call::Event& event, const call::Step& step) {
  const auto* set = std::get_if<call::LocalDescriptionSet>(&event);
  const auto link = set == nullptr ? std::nullopt : people_[client].find(set->link);
  // What follows the other's offer is a renegotiation.
  if (!link || set->kind != protocol::SdpKind::Offer || links_[*link].remote() != 0) return;
  for (const call::Action& action : step.actions) {
    const auto* send = std::get_if<call::SendSignal>(&action);
    if (send == nullptr) continue;
    const auto decoded = protocol::decode_client_message(send->text);
    const auto& message = std::get<protocol::ClientMessage>(decoded);
    if (const auto* offer = std::get_if<protocol::Description>(&message))
      invariants_.bounded_recovery(client, *offer, paths_.opened_at(*link));
  }
}

// Deadlines move with every message. An alarm that turns out to be too early is set anew, which is
// cheaper than queueing one for each.
void World::set_alarm(ClientIndex client) {
  Participant& person = people_[client];
  if (!person.wake_at) return;
  if (person.alarm_set_to && *person.alarm_set_to <= *person.wake_at) return;
  person.alarm_set_to = person.wake_at;
  environment_.scheduler.at(*person.wake_at, ClientWakes{client, person.page});
}

// Joining is rare; reading every message twice is not worth it.
void World::note_self(Participant& person, const std::string& text) {
  constexpr std::string_view kHead = R"({"type":"room_)";
  if (text.compare(0, kHead.size(), kHead) != 0) return;
  const auto message = protocol::decode_server_message(text);
  if (!message) return;
  const auto* joined = std::get_if<protocol::RoomJoined>(&*message);
  if (joined == nullptr) return;
  person.self = joined->self;
  for (const auto& entry : person.links) links_[entry.second].name_owner(person.self);
}

bool World::put_off(const Task& task) {
  if (environment_.scheduler.now() >= server_stands_still_until_) return false;
  environment_.scheduler.at(server_stands_still_until_ + environment_.up_to(Duration(20)), task);
  return true;
}

// In order: what is put off to one time stays in the order in which it came.
bool World::sleeps(ClientIndex client, const Task& task) {
  if (environment_.scheduler.now() >= people_[client].asleep_until) return false;
  environment_.scheduler.at(people_[client].asleep_until, task);
  return true;
}

}  // namespace simulation
