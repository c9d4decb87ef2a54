// What has to hold in every call, whatever goes wrong. Each has the name that a failure prints.
//
//  1 roster agreement       at rest               Invariants; RegistryHost after every message
//    watch agreement        at rest               Invariants
//  2 uniqueness             every step            Invariants, SeatBook: one current socket a seat
//  3 negotiation liveness   at rest               Invariants
//  4 role antisymmetry      every rollback        Invariants
//  5 candidate safety       every candidate       FakePeerConnection
//  6 state legality         every operation       FakePeerConnection, World::perform
//    stale offer            every second          Invariants
//  7 m-line monotonicity    every description     FakePeerConnection
//  8 media independence     every closed link     Invariants; seats: every end of a socket
//  9 media liveness         at rest               Invariants
// 10 bounded recovery       every offer, second   Invariants, SignalWatch
// 11 clean leave            every step            Invariants
// 12 effect once, in order  every relayed message RegistryHost
// 13 bounded memory         every step            Invariants; where the queues are
// 15 backoff                every connection      SignalWatch
// 16 termination            every step, second    Invariants
// 14 authorisation          every message         RegistryHost
// 17 clock                  the cores never see the registry's clock, which jumps
// 18 codec                  every message to, one in eight from the server: RegistryHost
//    inbound rate          every message         RegistryHost
//    uplink budget         every parameter       Invariants: the sum, and that sound goes on
//    tile agreement        at rest               Invariants: who is out of sight gets no picture
//    cause                 every step            Invariants: said where a connection failed, only
// 22 determinism            a test of its own, and compare_traces
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "environment.h"
#include "fake_peer_connection.h"
#include "faulty_network.h"
#include "media_paths.h"
#include "participant.h"
#include "registry_host.h"

namespace simulation {

class Invariants {
 public:
  Invariants(Environment& environment, People& people, const std::deque<FakePeerConnection>& links,
             const MediaPaths& paths, const FaultyNetwork& network, const RegistryHost& server)
      : environment_(environment),
        people_(people),
        links_(links),
        paths_(paths),
        network_(network),
        server_(server) {}

  // When parameters of senders were set.
  void uplink(ClientIndex client);
  // After every step of a client's core.
  void hold_after_step(ClientIndex client);
  // `server_is_well`: it answers.
  void hold_each_second(bool server_is_well);
  // Before a link is closed: nothing that is wrong with the signalling alone closes one that works.
  void media_independence(LinkIndex link);
  // When a seat was given up: only who leaves gives up a seat.
  void seat_kept(const std::optional<SeatBook::Seat>& given_up);
  // When an offer of ours was rolled back: only the one who came later gives way.
  void role_antisymmetry(LinkIndex link);
  // When a client connects to the server,
  void backoff(ClientIndex client);
  // and when it offers another a connection that was made at `made_at`.
  void bounded_recovery(ClientIndex client, const protocol::Description& offer, Time made_at);
  // Once nothing goes wrong any more and there was time to recover.
  void hold_at_rest();
  // Whether they do.
  bool at_rest();

 private:
  void uniqueness(const Participant& person);
  void bounded_memory(const Participant& person);
  void clean_leave(const Participant& person);
  void termination(const Participant& person);
  void cause(const Participant& person);
  void stale_offers(ClientIndex client);
  void pairs_end_connecting(ClientIndex client);
  void media_come_back(ClientIndex client);

  void roster_agreement(const Participant& person);
  void watch_agreement(const Participant& person);
  void negotiation_liveness(const Participant& person);
  void media_liveness(const Participant& person);
  void media_agreement(const Participant& person);
  void tile_agreement(const Participant& person);

  Duration media_back_max() const;
  std::optional<Time> at_server_since(ClientIndex client, protocol::PeerId peer) const;
  bool is_tampered_with(LinkIndex link) const;
  bool is_superseded(LinkIndex link) const;
  bool has_another_page(ClientIndex client) const;
  bool is_seated(const Participant& person) const;
  bool acts(const Participant& person) const;

  Environment& environment_;
  People& people_;
  const std::deque<FakePeerConnection>& links_;
  const MediaPaths& paths_;
  const FaultyNetwork& network_;
  const RegistryHost& server_;

  std::map<ClientIndex, Time> seated_since_;
  std::map<std::pair<ClientIndex, protocol::PeerId>, Time> in_reach_since_;
  std::map<std::pair<ClientIndex, protocol::PeerId>, Time> connecting_since_;
};

}  // namespace simulation
