// Events without what is private in them, and with the same effect on the core.
#pragma once

#include <string>

#include "call/event.h"
#include "call_log/stand_ins.h"

namespace call_log {

// One for each log: stand-ins are the same throughout.
class Redactor {
 public:
  std::string instance(const std::string& original) { return stand_ins_.instance(original); }
  call::Event redact(call::Event event);

 private:
  // One overload for each event, so that a new one that nobody thought of does not compile.
  void replace(call::RoomWatched& event);
  void replace(call::JoinRequested& event);
  void replace(call::SignalReceived& event);
  void replace(call::LocalDescriptionSet& event);
  void replace(call::CandidateFound& event);
  void replace(call::LinkSampled& event);
  void replace(call::ReportChanged& event);
  void replace(call::LeaveRequested&) {}
  void replace(call::RetryRequested&) {}
  void replace(call::MediaChanged&) {}
  void replace(call::TileShown&) {}
  void replace(call::PageHidden&) {}
  void replace(call::NetworkChanged&) {}
  void replace(call::SignalOpened&) {}
  void replace(call::SignalClosed&) {}
  void replace(call::NegotiationNeeded&) {}
  void replace(call::RemoteDescriptionSet&) {}
  void replace(call::DescriptionFailed&) {}
  void replace(call::IceServerFailed&) {}
  void replace(call::LinkChanged&) {}
  void replace(call::TimerFired&) {}

  // One overload for each message, likewise.
  void replace(protocol::RoomJoined& message);
  void replace(protocol::FullRoom& message);
  void replace(protocol::RoomPeers& message);
  void replace(protocol::PeerJoined& message);
  void replace(protocol::PeerResumed& message);
  void replace(protocol::Description& message);
  void replace(protocol::Candidate& message);
  void replace(protocol::IceServers& message);
  void replace(protocol::Error& message);
  void replace(protocol::PeerLeft&) {}
  void replace(protocol::PeerState&) {}
  void replace(protocol::Heartbeat&) {}

  void replace(protocol::PeerInfo& peer);
  void replace(protocol::IceServer& server);

  StandIns stand_ins_;
};

}  // namespace call_log
