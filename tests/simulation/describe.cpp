#include "describe.h"

#include <variant>

namespace simulation {
namespace {

using protocol::SdpKind;

std::string of(call::LinkId link) {
  return " link " + std::to_string(static_cast<std::uint32_t>(link));
}

std::string of(SdpKind kind, std::uint32_t round) {
  return (kind == SdpKind::Offer ? " offer " : " answer ") + std::to_string(round);
}

// Line ends in a description would tear the trace.
std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\r' || c == '\n') c = ' ';
  return text;
}

std::string words(const call::RoomWatched& e) { return "watch " + e.room; }
std::string words(const call::JoinRequested& e) { return "join " + e.room; }
std::string words(const call::LeaveRequested&) { return "leave"; }
std::string words(const call::RetryRequested& e) {
  return "try again with " + std::to_string(protocol::to_number(e.peer));
}
std::string words(const call::TileShown& e) {
  return (e.is_screen ? "screen of " : "tile of ") + std::to_string(protocol::to_number(e.peer)) +
         " shown " + std::to_string(e.height);
}
std::string words(const call::PageHidden&) { return "page hidden"; }
std::string words(const call::NetworkChanged&) { return "network changed"; }
std::string words(const call::MediaChanged& e) {
  return std::string("media changed") + (e.state.screen ? ", with a screen" : "");
}
std::string words(const call::SignalOpened&) { return "signal opened"; }
std::string words(const call::SignalClosed& e) { return "signal closed " + std::to_string(e.code); }
std::string words(const call::SignalReceived& e) { return "received " + e.text; }
std::string words(const call::NegotiationNeeded& e) { return "negotiation needed" + of(e.link); }
std::string words(const call::LocalDescriptionSet& e) {
  return "local description set" + of(e.link) + of(e.kind, 0) + " " + one_line(e.sdp);
}
std::string words(const call::RemoteDescriptionSet& e) {
  return "remote description set" + of(e.link) + of(e.kind, e.round);
}
std::string words(const call::DescriptionFailed& e) { return "description failed" + of(e.link); }
std::string words(const call::CandidateFound& e) {
  return "candidate found" + of(e.link) + " ufrag " + e.candidate.username_fragment;
}
std::string words(const call::IceServerFailed& e) {
  return "ice server failed" + of(e.link) + " " + std::to_string(e.code);
}
std::string words(const call::LinkChanged& e) {
  constexpr const char* kNames[] = {"new", "connecting", "connected", "disconnected", "failed"};
  return std::string(kNames[static_cast<std::size_t>(e.state)]) + of(e.link);
}
std::string words(const call::LinkSampled& e) {
  return "sampled" + of(e.link) + " sent " + std::to_string(e.packets_sent) + " received " +
         std::to_string(e.packets_received) + " report " + e.report;
}
std::string words(const call::ReportChanged& e) {
  return "report changed" + of(e.link) + " " + e.report;
}
std::string words(const call::TimerFired&) { return "timer fired"; }

std::string words(const call::OpenSignal&) { return "open signal"; }
std::string words(const call::CloseSignal& a) { return "close signal " + std::to_string(a.code); }
std::string words(const call::SendSignal& a) { return "send " + a.text; }
std::string words(const call::OpenLink& a) { return "open" + of(a.link); }
std::string words(const call::SetIceServers& a) { return "set servers" + of(a.link); }
std::string words(const call::CloseLink& a) { return "close" + of(a.link); }
std::string words(const call::SetLocalDescription& a) { return "set local" + of(a.link); }
std::string words(const call::SetRemoteDescription& a) {
  return "set remote" + of(a.link) + of(a.kind, a.round) + " " + one_line(a.sdp);
}
std::string words(const call::AddCandidate& a) {
  return "add candidate" + of(a.link) + " ufrag " + a.candidate.username_fragment;
}
std::string words(const call::SampleLink& a) { return "sample" + of(a.link); }
std::string words(const call::SendKeyFrame& a) { return "key frame" + of(a.link); }
std::string words(const call::SetSendParameters& a) {
  return "parameters" + of(a.link) + " audio " + std::to_string(a.audio_bitrate) + " video " +
         std::to_string(a.video_bitrate) + " height " + std::to_string(a.height) + " screen " +
         std::to_string(a.screen_bitrate) + " height " + std::to_string(a.screen_height);
}
std::string words(const call::SendReport& a) { return "report" + of(a.link) + " " + a.text; }
std::string words(const call::KeepSeat& a) { return a.claim.empty() ? "forget seat" : "keep seat"; }
std::string words(const call::ShowDeparture& a) { return "departure of " + a.name; }
std::string words(const call::Warn& a) {
  return "warn " + std::to_string(static_cast<int>(a.warning));
}
std::string words(const call::ShowRoom& a) {
  return "show phase " + std::to_string(static_cast<int>(a.view.phase)) + " problem " +
         std::to_string(static_cast<int>(a.view.problem)) + " peers " +
         std::to_string(a.view.peers.size()) +
         (a.view.present_known ? " present " + std::to_string(a.view.present.size()) : "");
}

}  // namespace

std::string describe(const call::Event& event) {
  return std::visit([](const auto& e) { return words(e); }, event);
}

std::string describe(const call::Action& action) {
  return std::visit([](const auto& a) { return words(a); }, action);
}

}  // namespace simulation
