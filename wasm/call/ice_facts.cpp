#include "call/ice_facts.h"

namespace call {
namespace {

// RFC 8839 section 5.1: candidate:... typ host|srflx|prflx|relay ...
std::string_view type_of(std::string_view candidate) {
  constexpr std::string_view kType = " typ ";
  const std::size_t at = candidate.find(kType);
  if (at == candidate.npos) return {};
  const std::string_view type = candidate.substr(at + kType.size());
  return type.substr(0, type.find_first_of(" \r\n"));
}

}  // namespace

IceServerKind ice_server_kind(std::string_view url) {
  if (url.starts_with("turns:")) return IceServerKind::TurnOverTls;
  if (!url.starts_with("turn:")) return IceServerKind::Stun;
  const bool tcp = url.find("?transport=tcp") != url.npos;
  return tcp ? IceServerKind::TurnOverTcp : IceServerKind::TurnOverUdp;
}

IceFacts::IceFacts(const std::vector<protocol::IceServer>& servers, bool relay_only)
    : relay_only_(relay_only) {
  for (const protocol::IceServer& server : servers)
    for (const std::string& url : server.urls) {
      const IceServerKind kind = ice_server_kind(url);
      stun_ |= kind == IceServerKind::Stun;
      turn_over_udp_ |= kind == IceServerKind::TurnOverUdp;
      turn_over_tcp_ |= kind == IceServerKind::TurnOverTcp || kind == IceServerKind::TurnOverTls;
    }
}

void IceFacts::answered(std::string_view sdp) {
  constexpr std::string_view kCandidate = "a=candidate:";
  answered_ = true;
  for (std::size_t at = sdp.find(kCandidate); at != sdp.npos; at = sdp.find(kCandidate, at + 1))
    note(sdp.substr(at, sdp.find('\n', at) - at), theirs_);
}

void IceFacts::server_failed(const IceServerFailed& event) {
  const bool is_stun = event.server == IceServerKind::Stun;
  stun_failed_ |= is_stun;
  turn_refused_ |= !is_stun && event.code < kUnreachable;
}

Cause IceFacts::cause() const {
  if (!answered_) return Cause::NoAnswer;
  if (ours_.relayed)
    return theirs_.reflexive || theirs_.relayed ? Cause::Unexplained : Cause::TheirNetwork;
  if (turn_over_udp_ || turn_over_tcp_) return without_relay();
  if (!stun_) return Cause::NoServers;
  return udp_works() ? Cause::NoRelay : Cause::UdpBlocked;
}

// There is one, and we did not get a candidate from it.
Cause IceFacts::without_relay() const {
  if (turn_refused_) return Cause::RelayRefused;
  return udp_works() || turn_over_tcp_ ? Cause::RelayUnreachable : Cause::UdpBlocked;
}

// What comes back over UDP shows our address, if that is looked for. Who is not behind NAT has no
// other address to be shown, and hears nothing of a STUN server that answers.
bool IceFacts::udp_works() const {
  return ours_.reflexive || relay_only_ || (stun_ && !stun_failed_);
}

// As many as they may be, they only ever set four flags.
void IceFacts::note(std::string_view candidate, Found& found) {
  const std::string_view type = type_of(candidate);
  found.reflexive |= type == "srflx";
  found.relayed |= type == "relay";
}

}  // namespace call
