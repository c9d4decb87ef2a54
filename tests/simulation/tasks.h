// What can be due in a simulated call. Small and plain: thousands are queued in every call.
//
// People, links (peer connections) and sockets are numbered from 0 within a call, and no number is
// used again: a task for one that is closed by then is recognised and does nothing.
#pragma once

#include <cstdint>
#include <variant>

#include "call/event.h"

namespace simulation {

using ClientIndex = std::uint32_t;
using LinkIndex = std::uint32_t;
using SocketIndex = std::uint32_t;

struct FaultsStrike {};
struct PersonTypes {
  ClientIndex client;
  std::uint32_t page;  // Of the client, see Participant.
};
struct PersonJoins {
  ClientIndex client;
};
struct PersonRetries {
  ClientIndex client;
  protocol::PeerId peer;
};
struct MediaComes {
  ClientIndex client;
};
struct NetworkIsBack {
  ClientIndex client;
  bool is_told;  // To the page.
};
struct ClientWakes {
  ClientIndex client;
  std::uint32_t page;
};
struct ServerWakes {};
struct ServerBeats {};
struct ServerStarts {};
struct RestIsDue {};
struct LookAround {};

struct SocketOpens {
  SocketIndex socket;
};
struct FrameReachesServer {
  SocketIndex socket;
};
struct FrameReachesClient {
  SocketIndex socket;
};
struct ServerNoticesCut {
  SocketIndex socket;
};
struct ClientNoticesCut {
  SocketIndex socket;
};

struct OperationCompletes {
  LinkIndex link;
};
struct NegotiationFlagUpdates {
  LinkIndex link;
};
struct CandidateTurnsUp {
  LinkIndex link;
  std::uint32_t ufrag;
};
struct SamplesArrive {
  ClientIndex client;
  std::uint32_t page;
};
// At this end of the link.
struct ReportArrives {
  LinkIndex link;
};
struct PathFound {
  LinkIndex link;
};
struct LinkTurns {
  LinkIndex link;
  std::uint32_t turn;  // Only the latest turn asked for takes place.
  call::LinkState state;
};

using Task =
    std::variant<FaultsStrike, PersonTypes, PersonJoins, PersonRetries, MediaComes, NetworkIsBack,
                 ClientWakes, ServerWakes, ServerBeats, ServerStarts, RestIsDue, LookAround,
                 SocketOpens, FrameReachesServer, FrameReachesClient, ServerNoticesCut,
                 ClientNoticesCut, OperationCompletes, NegotiationFlagUpdates, CandidateTurnsUp,
                 SamplesArrive, ReportArrives, PathFound, LinkTurns>;

}  // namespace simulation
