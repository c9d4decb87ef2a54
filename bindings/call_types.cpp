// What crosses into JavaScript and back as plain objects, of the call core and of its log alike.
#include "call/call_core.h"
#include "js_types.h"

using namespace call;

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
