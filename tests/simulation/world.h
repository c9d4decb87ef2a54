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
  static constexpr std::uint64_t kStepsMax = 400'000;  // More is a loop without end.
  // How much later than the client a server may learn that a connection is gone.
  static constexpr Duration kHalfOpenMax{30'000};

  World(const Scenario& scenario, std::uint64_t seed, Recording recording,
        PageListener* listener = nullptr);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // Until all has been well for a while, or to the first violation.
  void run();

  const std::optional<Violation>& violation() const { return environment_.violation; }
  const Statistics& statistics() const { return environment_.statistics; }
  const StepTrace& trace() const { return environment_.trace; }
  const People& people() const { return people_; }

 private:
  // One overload per task.
  void on(const FaultsStrike& task);
  void on(const PersonTypes& task);
  void on(const PersonJoins& task);
  void on(const PersonRetries& task);
  void on(const MediaComes& task);
  void on(const NetworkIsBack& task);
  void on(const ClientWakes& task);
  void on(const ServerWakes& task);
  void on(const ServerBeats& task);
  void on(const ServerStarts&);
  void on(const RestIsDue& task);
  void on(const LookAround& task);
  void on(const SocketOpens& task);
  void on(const FrameReachesServer& task);
  void on(const FrameReachesClient& task);
  void on(const ServerNoticesCut& task);
  void on(const ClientNoticesCut& task);
  void on(const OperationCompletes& task);
  void on(const NegotiationFlagUpdates& task);
  void on(const CandidateTurnsUp& task);
  void on(const SamplesArrive& task);
  void on(const ReportArrives& task);
  void on(const PathFound& task);
  void on(const LinkTurns& task);

  // One overload per action.
  void perform(ClientIndex client, call::OpenSignal& action);
  void perform(ClientIndex client, call::CloseSignal& action);
  void perform(ClientIndex client, call::SendSignal& action);
  void perform(ClientIndex client, call::OpenLink& action);
  void perform(ClientIndex client, call::SetIceServers& action);
  void perform(ClientIndex client, call::CloseLink& action);
  void perform(ClientIndex client, call::SetLocalDescription& action);
  void perform(ClientIndex client, call::SetRemoteDescription& action);
  void perform(ClientIndex client, call::AddCandidate& action);
  void perform(ClientIndex client, call::SampleLink& action);
  void perform(ClientIndex client, call::SendKeyFrame& action);
  void perform(ClientIndex client, call::SetSendParameters& action);
  void perform(ClientIndex client, call::SendReport& action);
  void perform(ClientIndex client, call::KeepSeat& action);
  void perform(ClientIndex client, call::Warn& action);
  void perform(ClientIndex client, call::ShowDeparture& action);
  void perform(ClientIndex client, call::ShowRoom& action);

  ClientIndex add_tab(std::string room);
  void load_page(ClientIndex client);
  void begin_to_watch(ClientIndex client);
  void press_join(ClientIndex client, std::string claim);
  void unload_page(ClientIndex client);
  bool has_another_tab_in(ClientIndex client) const;
  void answer_view(ClientIndex client, const call::RoomView& before);
  void feed(ClientIndex client, const call::Event& event);
  void feed_of(LinkIndex link, const std::optional<call::Event>& event);
  void note(ClientIndex client, const call::Event& event, const call::Step& step);
  void note_offer(ClientIndex client, const call::Event& event, const call::Step& step);
  void note_self(Participant& person, const std::string& text);
  void set_alarm(ClientIndex client);
  void close(LinkIndex link);
  // The open link that a core names; nullptr, and a violation, if there is none.
  FakePeerConnection* link_of(ClientIndex client, call::LinkId id);
  // Each is true, and the task is put off, while the server stands still or the device sleeps.
  bool put_off(const Task& task);
  bool sleeps(ClientIndex client, const Task& task);

  // What strikes, by whom it strikes. One function per kind.
  struct ServerFault {
    Fault fault;
    void (World::*strike)();
  };
  struct PersonFault {
    Fault fault;
    void (World::*strike)(ClientIndex client);
  };
  struct LinkFault {
    Fault fault;
    void (World::*strike)(LinkIndex link);
  };
  static const std::vector<ServerFault>& server_faults();
  static const std::vector<PersonFault>& person_faults();
  static const std::vector<LinkFault>& link_faults();
  void strike_person(ClientIndex client);
  void say_whom(ClientIndex client, call::LinkId link);
  Time begin(Fault fault, Duration lasts);

  void swizzle_clog();
  void kill_server();
  void drain_server();
  void stop_server(Time restart);
  void pause_server();
  void turn_away();

  void cut(ClientIndex client);
  void half_open(ClientIndex client);
  void reset_connection(ClientIndex client);
  void make_late(ClientIndex client);
  void read_slowly(ClientIndex client);
  void send_stray(ClientIndex client);
  void lose_socket(ClientIndex client);

  void go_offline(ClientIndex client);
  void change_address(ClientIndex client);
  void fall_asleep(ClientIndex client);
  void throttle(ClientIndex client);
  void leave_or_return(ClientIndex client);
  void reload(ClientIndex client);
  void crash(ClientIndex client);
  void open_second_tab(ClientIndex client);
  void switch_media(ClientIndex client);
  void storm_media(ClientIndex client);
  void slow_down(ClientIndex client);
  void switch_tile(ClientIndex client);
  void share_screen(ClientIndex client);
  void set_media(ClientIndex client, const protocol::MediaState& media);

  void renegotiate(LinkIndex link);
  void restart_ice(LinkIndex link);
  void break_path(LinkIndex link);
  void lose_one_way(LinkIndex link);
  void make_zombie(LinkIndex link);
  void deafen(LinkIndex link);

  const Scenario scenario_;
  PageListener* const listener_;
  Environment environment_;
  SessionBook book_;
  std::deque<FakePeerConnection> links_;  // References stay good as it grows.
  People people_;
  MediaPaths paths_;
  FaultyNetwork network_;
  RegistryHost server_;
  Invariants invariants_;
  bool at_rest_ = false;
  Time server_stands_still_until_{};
  Time server_down_until_{};
  Time server_turns_away_until_{};
};

}  // namespace simulation
