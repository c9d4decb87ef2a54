// The name of each event and of its fields, as a log has them.
#pragma once

#include <string_view>
#include <tuple>

#include "call/event.h"

namespace call_log {

template <class Event, class Value>
struct Field {
  const char* name;
  Value Event::*member;
};

template <class... Fields>
struct Layout {
  std::string_view name;
  std::tuple<Fields...> fields;
};

template <class... Fields>
constexpr Layout<Fields...> layout(std::string_view name, Fields... fields) {
  return {name, {fields...}};
}

// One for each event, so that a new event that no log could hold does not compile.
template <class Event>
inline constexpr auto kLayout = nullptr;

template <>
inline constexpr auto kLayout<call::JoinRequested> = layout(
    "join_requested", Field{"room", &call::JoinRequested::room},
    Field{"name", &call::JoinRequested::name}, Field{"resume", &call::JoinRequested::resume});
template <>
inline constexpr auto kLayout<call::LeaveRequested> = layout("leave_requested");
template <>
inline constexpr auto kLayout<call::RetryRequested> =
    layout("retry_requested", Field{"peer", &call::RetryRequested::peer});
template <>
inline constexpr auto kLayout<call::MediaChanged> =
    layout("media_changed", Field{"state", &call::MediaChanged::state});
template <>
inline constexpr auto kLayout<call::PageHidden> = layout("page_hidden");
template <>
inline constexpr auto kLayout<call::NetworkChanged> = layout("network_changed");
template <>
inline constexpr auto kLayout<call::SignalOpened> = layout("signal_opened");
template <>
inline constexpr auto kLayout<call::SignalClosed> =
    layout("signal_closed", Field{"code", &call::SignalClosed::code});
template <>
inline constexpr auto kLayout<call::SignalReceived> =
    layout("signal_received", Field{"text", &call::SignalReceived::text});
template <>
inline constexpr auto kLayout<call::NegotiationNeeded> =
    layout("negotiation_needed", Field{"link", &call::NegotiationNeeded::link});
template <>
inline constexpr auto kLayout<call::LocalDescriptionSet> = layout(
    "local_description_set", Field{"link", &call::LocalDescriptionSet::link},
    Field{"kind", &call::LocalDescriptionSet::kind}, Field{"sdp", &call::LocalDescriptionSet::sdp});
template <>
inline constexpr auto kLayout<call::RemoteDescriptionSet> =
    layout("remote_description_set", Field{"link", &call::RemoteDescriptionSet::link},
           Field{"round", &call::RemoteDescriptionSet::round},
           Field{"kind", &call::RemoteDescriptionSet::kind});
template <>
inline constexpr auto kLayout<call::DescriptionFailed> =
    layout("description_failed", Field{"link", &call::DescriptionFailed::link});
template <>
inline constexpr auto kLayout<call::CandidateFound> =
    layout("candidate_found", Field{"link", &call::CandidateFound::link},
           Field{"candidate", &call::CandidateFound::candidate});
template <>
inline constexpr auto kLayout<call::LinkChanged> = layout("link_changed",
                                                          Field{"link", &call::LinkChanged::link},
                                                          Field{"state",
                                                                &call::LinkChanged::state});
template <>
inline constexpr auto kLayout<call::LinkSampled> = layout(
    "link_sampled", Field{"link", &call::LinkSampled::link},
    Field{"packets_sent", &call::LinkSampled::packets_sent},
    Field{"packets_received", &call::LinkSampled::packets_received},
    Field{"frames_decoded", &call::LinkSampled::frames_decoded},
    Field{"reports", &call::LinkSampled::reports}, Field{"report", &call::LinkSampled::report});
template <>
inline constexpr auto kLayout<call::TimerFired> = layout("timer_fired");

// Calls `visit` with the name and the value of each field. `event` may be const or not.
template <class Event, class Visit>
void for_each_field(Event& event, Visit& visit) {
  const auto each = [&](const auto&... fields) { (visit(fields.name, event.*fields.member), ...); };
  std::apply(each, kLayout<std::remove_const_t<Event>>.fields);
}

inline std::string_view name_of(const call::Event& event) {
  return std::visit([](const auto& e) { return kLayout<std::remove_cvref_t<decltype(e)>>.name; },
                    event);
}

}  // namespace call_log
