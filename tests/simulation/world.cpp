#include "world.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "describe.h"
#include "protocol/server_codec.h"

namespace simulation {
namespace {

constexpr std::uint16_t kBroken = 1006;  // RFC 6455: no close frame came.
constexpr Duration kBeatCheck{5'000};

// A call at rest is full of them: they would push out of the trace what led there.
bool is_routine(const call::Event& event, const call::Actions& actions) {
  const auto* received = std::get_if<call::SignalReceived>(&event);
  if (received != nullptr) return received->text == R"({"type":"heartbeat"})";
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
      paths_(environment_, book_, links_),
      network_(environment_),
      server_(environment_, network_, scenario.capacity),
      invariants_(environment_, people_, links_, paths_, server_) {
  const std::uint64_t spread = scenario.people_max - scenario.people_min + 1;
  const std::uint64_t count = scenario.people_min + environment_.random.below(spread);
  people_.reserve(static_cast<std::size_t>(count));
  for (std::uint64_t i = 0; i < count; ++i)
    add_person(static_cast<std::uint32_t>(i) % scenario.rooms);
  environment_.scheduler.after(kFaultTick, FaultsStrike{});
  environment_.scheduler.after(kBeatCheck, ServerBeats{});
}

void World::run() {
  const Time end = Time{} + kFaultsLast + kRecoveryMax;
  while (!environment_.violation) {
    const auto task = environment_.scheduler.next(end);
    if (!task) return invariants_.hold_at_rest();
    std::visit([this](const auto& t) { on(t); }, *task);
    if (environment_.statistics.steps > kStepsMax)
      environment_.violate("termination", "the call never comes to rest");
  }
}

void World::on(const PersonJoins& task) {
  Participant& person = people_[task.client];
  if (person.view.phase != call::ViewPhase::Idle) return;
  person.wants_in = true;
  ++person.visit;
  person.joining_since = environment_.scheduler.now();
  feed(task.client, call::JoinRequested{person.room, person.name, {}});
}

void World::on(const ClientWakes& task) {
  Participant& person = people_[task.client];
  if (task.page != person.page) return;
  const Time now = environment_.scheduler.now();
  if (person.alarm_set_to && *person.alarm_set_to <= now) person.alarm_set_to.reset();
  if (person.wake_at && *person.wake_at <= now) return feed(task.client, call::TimerFired{});
  set_alarm(task.client);
}

void World::on(const ServerWakes& task) {
  if (!put_off(task)) server_.wakes();
}

void World::on(const ServerBeats& task) {
  if (put_off(task)) return;
  server_.beats();
  environment_.scheduler.after(kBeatCheck, task);
}

void World::on(const SocketOpens& task) {
  if (put_off(task)) return;
  const ClientIndex client = network_.client_of(task.socket);
  // A browser may see that there is no network, or wait in vain.
  if (environment_.scheduler.now() < people_[client].offline_until)
    return network_.cut(task.socket, environment_.random.chance(50));
  if (network_.opens(task.socket)) feed(client, call::SignalOpened{});
}

void World::on(const FrameReachesServer& task) {
  if (put_off(task)) return;
  const auto frame = network_.take_at_server(task.socket);
  if (!frame) return;
  invariants_.seat_kept(frame->close_code != 0 ? server_.closed(task.socket, frame->close_code)
                                               : server_.received(task.socket, frame->text));
}

void World::on(const FrameReachesClient& task) {
  auto frame = network_.take_at_client(task.socket);
  if (!frame) return;
  const ClientIndex client = network_.client_of(task.socket);
  Participant& person = people_[client];
  if (frame->close_code != 0) {
    person.socket.reset();
    return feed(client, call::SignalClosed{frame->close_code});
  }
  note_self(person, frame->text);
  feed(client, call::SignalReceived{std::move(frame->text)});
}

void World::on(const ServerNoticesCut& task) {
  if (put_off(task)) return;
  if (network_.server_notices(task.socket)) server_.lost(task.socket);
}

void World::on(const ClientNoticesCut& task) {
  if (!network_.client_notices(task.socket)) return;
  const ClientIndex client = network_.client_of(task.socket);
  people_[client].socket.reset();
  feed(client, call::SignalClosed{kBroken});
}

void World::on(const OperationCompletes& task) {
  FakePeerConnection& link = links_[task.link];
  const std::uint32_t before = link.times_rolled_back();
  const auto event = link.operation_completes();
  if (!event) return;
  if (link.times_rolled_back() != before) invariants_.role_antisymmetry(task.link);
  paths_.look_at(task.link);
  feed_of(task.link, event);
}

void World::on(const NegotiationFlagUpdates& task) {
  feed_of(task.link, links_[task.link].negotiation_flag_updates());
}

void World::on(const CandidateTurnsUp& task) {
  feed_of(task.link, links_[task.link].candidate_turns_up(task.ufrag));
}

void World::on(const LinkTurns& task) { feed_of(task.link, paths_.turns(task)); }

void World::on(const SampleArrives& task) {
  if (links_[task.link].closed()) return;
  const auto packets = paths_.packets(task.link);
  feed_of(task.link, call::LinkSampled{.link = links_[task.link].owner().link,
                                       .packets_sent = packets,
                                       .packets_received = packets,
                                       .frames_decoded = static_cast<std::uint32_t>(packets),
                                       .reports = 0,
                                       .report = {}});
}

void World::feed(ClientIndex client, const call::Event& event) {
  Participant& person = people_[client];
  call::Step step = person.core->handle(event, environment_.scheduler.now());
  note(client, event, step);
  person.wake_at = step.wake_at;
  for (call::Action& action : step.actions)
    std::visit([&](auto& a) { perform(client, a); }, action);
  set_alarm(client);
  invariants_.hold_after_step(client);
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
  }
  if (!trace.wants_words() || is_routine(event, step.actions)) return;
  std::string line = std::to_string(now) + " ms, " + people_[client].name + ": " + describe(event);
  for (const call::Action& action : step.actions) line += "\n        -> " + describe(action);
  trace.record(std::move(line));
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
  if (const auto* joined = std::get_if<protocol::RoomJoined>(&*message)) person.self = joined->self;
}

template <class ServerTask>
bool World::put_off(const ServerTask& task) {
  if (environment_.scheduler.now() >= server_stands_still_until_) return false;
  environment_.scheduler.at(server_stands_still_until_ + environment_.up_to(Duration(20)), task);
  return true;
}

}  // namespace simulation
