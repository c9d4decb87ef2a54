// A whole call in one process: people with their cores, the server's registry, browsers' peer
// connections and a network that fails, all driven by one seed and one clock. The same scenario and
// seed give the same call, on every platform.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "call/call_core.h"
#include "environment.h"
#include "fake_peer_connection.h"
#include "faulty_network.h"
#include "invariants.h"
#include "media_paths.h"
#include "page_listener.h"
#include "participant.h"
#include "registry_host.h"

namespace simulation {

class World {
 public:
  static constexpr std::uint64_t kStepsMax = 200'000;  // More is a loop without end.

  World(const Scenario& scenario, std::uint64_t seed, Recording recording,
        PageListener* listener = nullptr);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // To the end of the recovery, or to the first violation.
  void run();

  const std::optional<Violation>& violation() const { return environment_.violation; }
  const Statistics& statistics() const { return environment_.statistics; }
  const StepTrace& trace() const { return environment_.trace; }
  const std::vector<Participant>& people() const { return people_; }

 private:
  // One overload per task.
  void on(const FaultsStrike&);
  void on(const PersonJoins& task);
  void on(const ClientWakes& task);
  void on(const ServerWakes& task);
  void on(const ServerBeats& task);
  void on(const SocketOpens& task);
  void on(const FrameReachesServer& task);
  void on(const FrameReachesClient& task);
  void on(const ServerNoticesCut& task);
  void on(const ClientNoticesCut& task);
  void on(const OperationCompletes& task);
  void on(const NegotiationFlagUpdates& task);
  void on(const CandidateTurnsUp& task);
  void on(const LinkTurns& task);
  void on(const SampleArrives& task);

  // One overload per action.
  void perform(ClientIndex client, call::OpenSignal& action);
  void perform(ClientIndex client, call::CloseSignal& action);
  void perform(ClientIndex client, call::SendSignal& action);
  void perform(ClientIndex client, call::OpenLink& action);
  void perform(ClientIndex client, call::CloseLink& action);
  void perform(ClientIndex client, call::SetLocalDescription& action);
  void perform(ClientIndex client, call::SetRemoteDescription& action);
  void perform(ClientIndex client, call::AddCandidate& action);
  void perform(ClientIndex client, call::SampleLink& action);
  void perform(ClientIndex client, call::SendReport& action);
  void perform(ClientIndex client, call::KeepSeat& action);
  void perform(ClientIndex client, call::ShowDeparture& action);
  void perform(ClientIndex client, call::Warn& action);
  void perform(ClientIndex client, call::ShowRoom& action);

  void add_person(std::uint32_t room);
  void load_page(ClientIndex client);
  void feed(ClientIndex client, const call::Event& event);
  void feed_of(LinkIndex link, const std::optional<call::Event>& event);
  void note(ClientIndex client, const call::Event& event, const call::Step& step);
  void set_alarm(ClientIndex client);
  void note_self(Participant& person, const std::string& text);

  void strike_person(ClientIndex client);
  void go_offline(Participant& person);
  void send_stray(const Participant& person);
  void strike_links(const Participant& person);
  void reload(ClientIndex client);
  void close(LinkIndex link);
  // True, and the task is put off, while the server stands still.
  template <class ServerTask>
  bool put_off(const ServerTask& task);
  // The open link that a core names; nullptr, and a violation, if there is none.
  FakePeerConnection* link_of(ClientIndex client, call::LinkId id);

  const Scenario scenario_;
  PageListener* const listener_;
  Environment environment_;
  SessionBook book_;
  std::deque<FakePeerConnection> links_;  // References stay good as it grows.
  MediaPaths paths_;
  FaultyNetwork network_;
  RegistryHost server_;
  std::vector<Participant> people_;
  Invariants invariants_;
  Time server_stands_still_until_{};
};

}  // namespace simulation
