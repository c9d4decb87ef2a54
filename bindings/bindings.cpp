// The JavaScript face of the call core: one class, one method per event, and each call answers with
// a plain object { actions, wakeAt }. call.d.ts has the types.
#include "call/call_core.h"
#include "call_log/codec.h"
#include "call_log/recorded_call.h"
#include "js_types.h"
#include "step_to_js.h"

namespace {

using namespace call;
using emscripten::val;

class CallBinding {
 public:
  CallBinding(std::string instance, double seed)
      : call_({.instance = std::move(instance)}, static_cast<std::uint64_t>(seed)) {}

  // As many methods as events; the last parameter is always the time.
  template <class Event, class... Fields>
  val feed(Fields... fields, double now) {
    const Time time{Duration(static_cast<std::int64_t>(now))};
    return step_to_js(call_.handle(Event{std::move(fields)...}, time));
  }
  // Counters cross as doubles, which hold more than any call can count.
  val sampled(LinkId link, double packets_sent, double packets_received,
              std::uint32_t frames_decoded, std::uint32_t reports, std::string report,
              std::uint32_t audio_level, double bytes_sent, double packets_lost,
              std::uint32_t round_trip_time, std::uint32_t available_bitrate, double now) {
    using Count = std::uint64_t;
    return feed<LinkSampled, LinkId, Count, Count, std::uint32_t, std::uint32_t, std::string,
                std::uint32_t, Count, Count, std::uint32_t, std::uint32_t>(
        link, static_cast<Count>(packets_sent), static_cast<Count>(packets_received),
        frames_decoded, reports, std::move(report), audio_level, static_cast<Count>(bytes_sent),
        static_cast<Count>(packets_lost), round_trip_time, available_bitrate, now);
  }

  // Of the URL only the kind is kept: who runs a server need not be in a call log.
  val ice_server_failed(LinkId link, const std::string& url, std::uint32_t code, double now) {
    return feed<IceServerFailed, LinkId, IceServerKind, std::uint32_t>(link, ice_server_kind(url),
                                                                       code, now);
  }

  std::string call_log(std::string build) {
    return call_log::encode_redacted(call_.log(std::move(build)));
  }

 private:
  call_log::RecordedCall call_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(confab_values) {
  using namespace emscripten;
  using protocol::IceCandidate;
  using protocol::IceServer;
  using protocol::MediaState;

  value_object<IceCandidate>("IceCandidate")
      .field("candidate", &IceCandidate::candidate)
      .field("sdpMid", &IceCandidate::sdp_mid)
      .field("sdpMLineIndex", &IceCandidate::sdp_m_line_index)
      .field("usernameFragment", &IceCandidate::username_fragment);
  value_object<IceServer>("IceServer")
      .field("urls", &IceServer::urls)
      .field("username", &IceServer::username)
      .field("credential", &IceServer::credential);
  value_object<MediaState>("MediaState")
      .field("microphone", &MediaState::microphone)
      .field("camera", &MediaState::camera)
      .field("screen", &MediaState::screen)
      .field("hand", &MediaState::hand);
  value_object<PeerView>("PeerView")
      .field("id", &PeerView::id)
      .field("name", &PeerView::name)
      .field("link", &PeerView::link)
      .field("state", &PeerView::state)
      .field("media", &PeerView::media)
      .field("soundAlone", &PeerView::sound_alone)
      .field("cause", &PeerView::cause)
      .field("screenAlone", &PeerView::screen_alone);
  value_object<RoomView>("RoomView")
      .field("phase", &RoomView::phase)
      .field("problem", &RoomView::problem)
      .field("room", &RoomView::room)
      .field("capacity", &RoomView::capacity)
      .field("self", &RoomView::self)
      .field("peers", &RoomView::peers)
      .field("presentKnown", &RoomView::present_known)
      .field("present", &RoomView::present)
      .field("speaker", &RoomView::speaker)
      .field("speaks", &RoomView::speaks)
      .field("soundAlone", &RoomView::sound_alone)
      .field("screenAlone", &RoomView::screen_alone);
}

EMSCRIPTEN_BINDINGS(confab_actions) {
  using namespace emscripten;

  value_object<OpenSignal>("OpenSignal");
  value_object<CloseSignal>("CloseSignal").field("code", &CloseSignal::code);
  value_object<SendSignal>("SendSignal").field("text", &SendSignal::text);
  value_object<OpenLink>("OpenLink")
      .field("link", &OpenLink::link)
      .field("iceServers", &OpenLink::ice_servers)
      .field("relayOnly", &OpenLink::relay_only);
  value_object<SetIceServers>("SetIceServers")
      .field("link", &SetIceServers::link)
      .field("iceServers", &SetIceServers::ice_servers);
  value_object<CloseLink>("CloseLink").field("link", &CloseLink::link);
  value_object<SetLocalDescription>("SetLocalDescription")
      .field("link", &SetLocalDescription::link);
  value_object<SetRemoteDescription>("SetRemoteDescription")
      .field("link", &SetRemoteDescription::link)
      .field("round", &SetRemoteDescription::round)
      .field("kind", &SetRemoteDescription::kind)
      .field("sdp", &SetRemoteDescription::sdp);
  value_object<AddCandidate>("AddCandidate")
      .field("link", &AddCandidate::link)
      .field("candidate", &AddCandidate::candidate);
  value_object<SampleLink>("SampleLink").field("link", &SampleLink::link);
  value_object<SendKeyFrame>("SendKeyFrame").field("link", &SendKeyFrame::link);
  value_object<SetSendParameters>("SetSendParameters")
      .field("link", &SetSendParameters::link)
      .field("audioBitrate", &SetSendParameters::audio_bitrate)
      .field("videoBitrate", &SetSendParameters::video_bitrate)
      .field("height", &SetSendParameters::height)
      .field("frameRate", &SetSendParameters::frame_rate)
      .field("screenBitrate", &SetSendParameters::screen_bitrate)
      .field("screenHeight", &SetSendParameters::screen_height)
      .field("screenFrameRate", &SetSendParameters::screen_frame_rate)
      .field("screenAudioBitrate", &SetSendParameters::screen_audio_bitrate);
  value_object<SendReport>("SendReport")
      .field("link", &SendReport::link)
      .field("text", &SendReport::text);
  value_object<KeepSeat>("KeepSeat")
      .field("room", &KeepSeat::room)
      .field("name", &KeepSeat::name)
      .field("claim", &KeepSeat::claim);
  value_object<Warn>("Warn").field("warning", &Warn::warning);
  value_object<ShowDeparture>("ShowDeparture")
      .field("name", &ShowDeparture::name)
      .field("reason", &ShowDeparture::reason);
  value_object<ShowRoom>("ShowRoom").field("view", &ShowRoom::view);
}

EMSCRIPTEN_BINDINGS(confab_core) {
  using namespace emscripten;
  using protocol::IceCandidate;
  using protocol::MediaState;

  class_<CallBinding>("CallCore")
      .constructor<std::string, double>()
      .function("roomWatched", &CallBinding::feed<RoomWatched, std::string, std::string>)
      .function(
          "joinRequested",
          &CallBinding::feed<JoinRequested, std::string, std::string, std::string, std::string>)
      .function("leaveRequested", &CallBinding::feed<LeaveRequested>)
      .function("retryRequested", &CallBinding::feed<RetryRequested, protocol::PeerId>)
      .function("mediaChanged", &CallBinding::feed<MediaChanged, MediaState, bool, bool>)
      .function("tileShown", &CallBinding::feed<TileShown, protocol::PeerId, std::uint32_t, bool>)
      .function("pageHidden", &CallBinding::feed<PageHidden>)
      .function("networkChanged", &CallBinding::feed<NetworkChanged>)
      .function("signalOpened", &CallBinding::feed<SignalOpened>)
      .function("signalClosed", &CallBinding::feed<SignalClosed, std::uint16_t>)
      .function("signalReceived", &CallBinding::feed<SignalReceived, std::string>)
      .function("negotiationNeeded", &CallBinding::feed<NegotiationNeeded, LinkId>)
      .function("localDescriptionSet",
                &CallBinding::feed<LocalDescriptionSet, LinkId, protocol::SdpKind, std::string>)
      .function("remoteDescriptionSet",
                &CallBinding::feed<RemoteDescriptionSet, LinkId, std::uint32_t, protocol::SdpKind>)
      .function("descriptionFailed", &CallBinding::feed<DescriptionFailed, LinkId>)
      .function("candidateFound", &CallBinding::feed<CandidateFound, LinkId, IceCandidate>)
      .function("iceServerFailed", &CallBinding::ice_server_failed)
      .function("linkChanged", &CallBinding::feed<LinkChanged, LinkId, LinkState>)
      .function("linkSampled", &CallBinding::sampled)
      .function("reportChanged", &CallBinding::feed<ReportChanged, LinkId, std::string>)
      .function("timerFired", &CallBinding::feed<TimerFired>)
      .function("callLog", &CallBinding::call_log);
}
