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

template <class Event, class Value>
constexpr Field<Event, Value> field(const char* name, Value Event::*member) {
  return {name, member};
}

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

// These two without their token, which opens a room and has no effect on the core.
template <>
inline constexpr auto kLayout<call::RoomWatched> = layout("room_watched",
                                                          field("room", &call::RoomWatched::room));
template <>
inline constexpr auto kLayout<call::JoinRequested> = layout(
    "join_requested", field("room", &call::JoinRequested::room),
    field("name", &call::JoinRequested::name), field("resume", &call::JoinRequested::resume));
template <>
inline constexpr auto kLayout<call::LeaveRequested> = layout("leave_requested");
template <>
inline constexpr auto kLayout<call::RetryRequested> =
    layout("retry_requested", field("peer", &call::RetryRequested::peer));
template <>
inline constexpr auto kLayout<call::MediaChanged> =
    layout("media_changed", field("state", &call::MediaChanged::state),
           field("screen_moves", &call::MediaChanged::screen_moves),
           field("screen_sounds", &call::MediaChanged::screen_sounds));
template <>
inline constexpr auto kLayout<call::TileShown> = layout(
    "tile_shown", field("peer", &call::TileShown::peer), field("height", &call::TileShown::height),
    field("is_screen", &call::TileShown::is_screen));
template <>
inline constexpr auto kLayout<call::PageHidden> = layout("page_hidden");
template <>
inline constexpr auto kLayout<call::NetworkChanged> = layout("network_changed");
template <>
inline constexpr auto kLayout<call::SignalOpened> = layout("signal_opened");
template <>
inline constexpr auto kLayout<call::SignalClosed> =
    layout("signal_closed", field("code", &call::SignalClosed::code));
template <>
inline constexpr auto kLayout<call::SignalReceived> =
    layout("signal_received", field("text", &call::SignalReceived::text));
template <>
inline constexpr auto kLayout<call::NegotiationNeeded> =
    layout("negotiation_needed", field("link", &call::NegotiationNeeded::link));
template <>
inline constexpr auto kLayout<call::LocalDescriptionSet> = layout(
    "local_description_set", field("link", &call::LocalDescriptionSet::link),
    field("kind", &call::LocalDescriptionSet::kind), field("sdp", &call::LocalDescriptionSet::sdp));
template <>
inline constexpr auto kLayout<call::RemoteDescriptionSet> =
    layout("remote_description_set", field("link", &call::RemoteDescriptionSet::link),
           field("round", &call::RemoteDescriptionSet::round),
           field("kind", &call::RemoteDescriptionSet::kind));
template <>
inline constexpr auto kLayout<call::DescriptionFailed> =
    layout("description_failed", field("link", &call::DescriptionFailed::link));
template <>
inline constexpr auto kLayout<call::CandidateFound> =
    layout("candidate_found", field("link", &call::CandidateFound::link),
           field("candidate", &call::CandidateFound::candidate));
template <>
inline constexpr auto kLayout<call::IceServerFailed> = layout(
    "ice_server_failed", field("link", &call::IceServerFailed::link),
    field("server", &call::IceServerFailed::server), field("code", &call::IceServerFailed::code));
template <>
inline constexpr auto kLayout<call::LinkChanged> = layout("link_changed",
                                                          field("link", &call::LinkChanged::link),
                                                          field("state",
                                                                &call::LinkChanged::state));
template <>
inline constexpr auto kLayout<call::LinkSampled> = layout(
    "link_sampled", field("link", &call::LinkSampled::link),
    field("packets_sent", &call::LinkSampled::packets_sent),
    field("packets_received", &call::LinkSampled::packets_received),
    field("frames_decoded", &call::LinkSampled::frames_decoded),
    field("reports", &call::LinkSampled::reports), field("report", &call::LinkSampled::report),
    field("audio_level", &call::LinkSampled::audio_level),
    field("bytes_sent", &call::LinkSampled::bytes_sent),
    field("packets_lost", &call::LinkSampled::packets_lost),
    field("round_trip_time", &call::LinkSampled::round_trip_time),
    field("available_bitrate", &call::LinkSampled::available_bitrate));
template <>
inline constexpr auto kLayout<call::ReportChanged> =
    layout("report_changed", field("link", &call::ReportChanged::link),
           field("report", &call::ReportChanged::report));
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
