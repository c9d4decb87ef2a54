#include "call_log/redaction.h"

#include <algorithm>
#include <variant>

#include "call_log/redacted_sdp.h"
#include "protocol/link_report.h"
#include "protocol/server_codec.h"

namespace call_log {
namespace {

constexpr const char* kNotUnderstood = "(not understood)";

// As turn:turn.example.org:3478?transport=udp (RFC 7065).
std::string redact_url(std::string_view url, StandIns& stand_ins) {
  const bool bracketed = url.find('[') != url.npos;  // An IPv6 address.
  const std::size_t start = url.find(bracketed ? '[' : ':') + 1;
  const std::size_t end = std::min(url.find_first_of(bracketed ? "]" : ":?", start), url.size());
  return std::string(url.substr(0, start)) + stand_ins.host(url.substr(start, end - start)) +
         std::string(url.substr(end));
}

std::string redact_report(const std::string& text) {
  const auto report = protocol::decode_link_report(text);
  return report ? protocol::encode_link_report(*report) : kNotUnderstood;
}

}  // namespace

call::Event Redactor::redact(call::Event event) {
  std::visit([this](auto& e) { replace(e); }, event);
  return event;
}

void Redactor::replace(call::RoomWatched& event) { event.room = stand_ins_.room(event.room); }

void Redactor::replace(call::JoinRequested& event) {
  event.room = stand_ins_.room(event.room);
  event.name = stand_ins_.name(event.name);
  event.resume = stand_ins_.claim(event.resume);
}

// What the core understands is all that is kept of a message.
void Redactor::replace(call::SignalReceived& event) {
  auto message = protocol::decode_server_message(event.text);
  if (!message) {
    event.text = kNotUnderstood;
    return;
  }
  std::visit([this](auto& m) { replace(m); }, *message);
  event.text = protocol::encode_server_message(*message);
}

void Redactor::replace(call::LocalDescriptionSet& event) {
  event.sdp = redact_sdp(event.sdp, stand_ins_);
}

void Redactor::replace(call::CandidateFound& event) {
  event.candidate.candidate = redact_candidate(event.candidate.candidate, stand_ins_);
}

void Redactor::replace(call::LinkSampled& event) {
  if (!event.report.empty()) event.report = redact_report(event.report);
}

void Redactor::replace(call::ReportChanged& event) { event.report = redact_report(event.report); }

void Redactor::replace(protocol::RoomJoined& message) {
  message.room = stand_ins_.room(message.room);
  message.resume = stand_ins_.claim(message.resume);
  for (protocol::PeerInfo& peer : message.peers) replace(peer);
  for (protocol::IceServer& server : message.ice_servers) replace(server);
}

void Redactor::replace(protocol::FullRoom& message) {
  message.room = stand_ins_.room(message.room);
}

void Redactor::replace(protocol::RoomPeers& message) {
  message.room = stand_ins_.room(message.room);
  for (protocol::PeerInfo& peer : message.peers) replace(peer);
  for (protocol::IceServer& server : message.ice_servers) replace(server);
}

void Redactor::replace(protocol::PeerJoined& message) { replace(message.peer); }

void Redactor::replace(protocol::PeerResumed& message) { replace(message.peer); }

void Redactor::replace(protocol::Description& message) {
  message.sdp = redact_sdp(message.sdp, stand_ins_);
  message.to_instance = stand_ins_.instance(message.to_instance);
}

void Redactor::replace(protocol::Candidate& message) {
  message.candidate.candidate = redact_candidate(message.candidate.candidate, stand_ins_);
  message.to_instance = stand_ins_.instance(message.to_instance);
}

void Redactor::replace(protocol::IceServers& message) {
  for (protocol::IceServer& server : message.ice_servers) replace(server);
}

// A sentence of the server's, with whatever in it.
void Redactor::replace(protocol::Error& message) { message.message.clear(); }

void Redactor::replace(protocol::PeerInfo& peer) {
  peer.name = stand_ins_.name(peer.name);
  peer.instance = stand_ins_.instance(peer.instance);
}

void Redactor::replace(protocol::IceServer& server) {
  for (std::string& url : server.urls) url = redact_url(url, stand_ins_);
  server.username = stand_ins_.user(server.username);
  server.credential = stand_ins_.credential(server.credential);
}

}  // namespace call_log
