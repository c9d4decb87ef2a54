// The words of the core's types: for actions their `type` in call.d.ts, for enums the browser's own
// words where it has them. The page, the call log and its trace all use these.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "call/action.h"
#include "call/room_view.h"

namespace call {

// kAll is in the order of the enum.
template <class Enum>
struct Words;

template <>
struct Words<protocol::SdpKind> {
  static constexpr const char* kAll[] = {"offer", "answer"};
};
template <>
struct Words<LinkState> {
  static constexpr const char* kAll[] = {"new", "connecting", "connected", "disconnected",
                                         "failed"};
};
template <>
struct Words<IceServerKind> {
  static constexpr const char* kAll[] = {"stun", "turn-udp", "turn-tcp", "turn-tls"};
};
template <>
struct Words<protocol::LeaveReason> {
  static constexpr const char* kAll[] = {"left", "lost", "removed"};
};
template <>
struct Words<ViewPhase> {
  static constexpr const char* kAll[] = {"idle", "joining", "entering", "in-room", "reconnecting"};
};
template <>
struct Words<Problem> {
  static constexpr const char* kAll[] = {"none",     "room-full",          "bad-room",
                                         "bad-name", "server-unreachable", "forbidden",
                                         "replaced", "incompatible"};
};
template <>
struct Words<PeerLink> {
  static constexpr const char* kAll[] = {"connecting", "connected", "reconnecting", "failed"};
};
template <>
struct Words<Cause> {
  static constexpr const char* kAll[] = {"none",        "no-answer",     "no-servers",
                                         "no-relay",    "relay-refused", "relay-unreachable",
                                         "udp-blocked", "their-network", "unexplained"};
};
template <>
struct Words<Warning> {
  static constexpr const char* kAll[] = {"candidate-dropped", "description-too-large",
                                         "message-refused", "peer-dropped"};
};

template <class Enum>
constexpr const char* word_of(Enum value) {
  return Words<Enum>::kAll[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> value_of(std::string_view word) {
  for (std::size_t i = 0; i < std::size(Words<Enum>::kAll); ++i)
    if (word == Words<Enum>::kAll[i]) return static_cast<Enum>(i);
  return std::nullopt;
}

constexpr const char* word_of(const OpenSignal&) { return "open-signal"; }
constexpr const char* word_of(const CloseSignal&) { return "close-signal"; }
constexpr const char* word_of(const SendSignal&) { return "send-signal"; }
constexpr const char* word_of(const OpenLink&) { return "open-link"; }
constexpr const char* word_of(const SetIceServers&) { return "set-ice-servers"; }
constexpr const char* word_of(const CloseLink&) { return "close-link"; }
constexpr const char* word_of(const SetLocalDescription&) { return "set-local-description"; }
constexpr const char* word_of(const SetRemoteDescription&) { return "set-remote-description"; }
constexpr const char* word_of(const AddCandidate&) { return "add-candidate"; }
constexpr const char* word_of(const SampleLink&) { return "sample-link"; }
constexpr const char* word_of(const SendKeyFrame&) { return "send-key-frame"; }
constexpr const char* word_of(const SetSendParameters&) { return "set-send-parameters"; }
constexpr const char* word_of(const SendReport&) { return "send-report"; }
constexpr const char* word_of(const KeepSeat&) { return "keep-seat"; }
constexpr const char* word_of(const Warn&) { return "warn"; }
constexpr const char* word_of(const ShowDeparture&) { return "show-departure"; }
constexpr const char* word_of(const ShowRoom&) { return "show-room"; }

}  // namespace call
