// The JavaScript face of a call core: one class, one method per event, and each call answers with
// a plain object { actions, wakeAt }. call.d.ts has the types.
#pragma once

#include "call/call_core.h"
#include "js_types.h"
#include "step_to_js.h"

namespace call {

// Of CallCore, or of RecordedCall, which is one as well.
template <class Core>
class CallBinding {
 public:
  CallBinding(std::string instance, double seed)
      : core_({.instance = std::move(instance)}, static_cast<std::uint64_t>(seed)) {}

  Core& core() { return core_; }

  // As many methods as events; the last parameter is always the time.
  template <class Event, class... Fields>
  emscripten::val feed(Fields... fields, double now) {
    const Time time{Duration(static_cast<std::int64_t>(now))};
    return step_to_js(core_.handle(Event{std::move(fields)...}, time));
  }
  // Counters cross as doubles, which hold more than any call can count.
  emscripten::val sampled(LinkId link, double packets_sent, double packets_received,
                          std::uint32_t frames_decoded, std::uint32_t reports, std::string report,
                          std::uint32_t audio_level, double bytes_sent, double packets_lost,
                          std::uint32_t round_trip_time, std::uint32_t available_bitrate,
                          double now) {
    using Count = std::uint64_t;
    return feed<LinkSampled, LinkId, Count, Count, std::uint32_t, std::uint32_t, std::string,
                std::uint32_t, Count, Count, std::uint32_t, std::uint32_t>(
        link, static_cast<Count>(packets_sent), static_cast<Count>(packets_received),
        frames_decoded, reports, std::move(report), audio_level, static_cast<Count>(bytes_sent),
        static_cast<Count>(packets_lost), round_trip_time, available_bitrate, now);
  }

  // Of the URL only the kind is kept: who runs a server need not be in a call log.
  emscripten::val ice_server_failed(LinkId link, const std::string& url, std::uint32_t code,
                                    double now) {
    return feed<IceServerFailed, LinkId, IceServerKind, std::uint32_t>(link, ice_server_kind(url),
                                                                       code, now);
  }

 private:
  Core core_;
};

// The constructor and all methods.
template <class Core>
void bind_events(emscripten::class_<CallBinding<Core>> bound) {
  using Binding = CallBinding<Core>;
  using protocol::IceCandidate;
  using protocol::MediaState;

  bound.template constructor<std::string, double>()
      .function("roomWatched", &Binding::template feed<RoomWatched, std::string, std::string>)
      .function("joinRequested", &Binding::template feed<JoinRequested, std::string, std::string,
                                                         std::string, std::string>)
      .function("leaveRequested", &Binding::template feed<LeaveRequested>)
      .function("retryRequested", &Binding::template feed<RetryRequested, protocol::PeerId>)
      .function("mediaChanged", &Binding::template feed<MediaChanged, MediaState, bool, bool>)
      .function("tileShown",
                &Binding::template feed<TileShown, protocol::PeerId, std::uint32_t, bool>)
      .function("pageHidden", &Binding::template feed<PageHidden>)
      .function("networkChanged", &Binding::template feed<NetworkChanged>)
      .function("signalOpened", &Binding::template feed<SignalOpened>)
      .function("signalClosed", &Binding::template feed<SignalClosed, std::uint16_t>)
      .function("signalReceived", &Binding::template feed<SignalReceived, std::string>)
      .function("negotiationNeeded", &Binding::template feed<NegotiationNeeded, LinkId>)
      .function(
          "localDescriptionSet",
          &Binding::template feed<LocalDescriptionSet, LinkId, protocol::SdpKind, std::string>)
      .function(
          "remoteDescriptionSet",
          &Binding::template feed<RemoteDescriptionSet, LinkId, std::uint32_t, protocol::SdpKind>)
      .function("descriptionFailed", &Binding::template feed<DescriptionFailed, LinkId>)
      .function("candidateFound", &Binding::template feed<CandidateFound, LinkId, IceCandidate>)
      .function("iceServerFailed", &Binding::ice_server_failed)
      .function("linkChanged", &Binding::template feed<LinkChanged, LinkId, LinkState>)
      .function("linkSampled", &Binding::sampled)
      .function("reportChanged", &Binding::template feed<ReportChanged, LinkId, std::string>)
      .function("timerFired", &Binding::template feed<TimerFired>);
}

}  // namespace call
