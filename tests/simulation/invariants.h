// What has to hold in every call, whatever goes wrong. Each has the name that a failure prints.
//
// Some are checked where they can be broken: state legality and candidate safety in
// FakePeerConnection, authorisation and the codec in RegistryHost, bounds where the queues are.
// Determinism is a test of its own.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "environment.h"
#include "fake_peer_connection.h"
#include "media_paths.h"
#include "participant.h"
#include "registry_host.h"

namespace simulation {

class Invariants {
 public:
  Invariants(Environment& environment, const std::vector<Participant>& people,
             const std::deque<FakePeerConnection>& links, const MediaPaths& paths,
             const RegistryHost& server)
      : environment_(environment), people_(people), links_(links), paths_(paths), server_(server) {}

  // After every step of a client's core.
  void hold_after_step(ClientIndex client);
  // Before a link is closed: only leaving, the end of a seat or a rejected description closes it.
  void media_independence(ClientIndex client, call::LinkId link);
  // When a seat was given up: only who leaves gives up a seat.
  void seat_kept(const std::optional<SeatBook::Seat>& given_up);
  // When an offer of ours was rolled back: only the one who came later gives way.
  void role_antisymmetry(LinkIndex link);
  // Once nothing goes wrong any more and there was time to recover.
  void hold_at_rest();

 private:
  void uniqueness(const Participant& person);
  void bounded_memory(const Participant& person);
  void clean_leave(const Participant& person);
  void termination(const Participant& person);

  void roster_agreement(const Participant& person);
  void negotiation_liveness(const Participant& person);
  void media_agreement(const Participant& person);

  Environment& environment_;
  const std::vector<Participant>& people_;
  const std::deque<FakePeerConnection>& links_;
  const MediaPaths& paths_;
  const RegistryHost& server_;
};

}  // namespace simulation
