// What a person is told where there is no connection.
#include "invariants.h"

namespace simulation {

using call::Cause;
using call::PeerView;

// The servers of the simulation (RegistryHost) have no relay, and its candidates are of no kind.
void Invariants::cause(const Participant& person) {
  for (const PeerView& peer : person.view.peers) {
    const bool is_said = peer.cause != Cause::None;
    if (is_said != (peer.state == call::PeerLink::Failed))
      environment_.violate("cause", person.name + " says why, and there is a connection, or not");
    if (is_said && peer.cause != Cause::NoAnswer && peer.cause != Cause::NoRelay)
      environment_.violate("cause", person.name + " blames what there is not");
  }
}

}  // namespace simulation
