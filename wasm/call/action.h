// What the core asks the platform to do. The platform performs them in order, at once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "call/event.h"
#include "call/room_view.h"
#include "protocol/message.h"

namespace call {

// At most one socket at a time: OpenSignal never follows another without SignalClosed or
// CloseSignal between.
struct OpenSignal {
  bool operator==(const OpenSignal&) const = default;
};
struct CloseSignal {
  std::uint16_t code;  // docs/protocol.md, "Close codes".
  bool operator==(const CloseSignal&) const = default;
};
struct SendSignal {
  std::string text;
  bool operator==(const SendSignal&) const = default;
};

// Makes an RTCPeerConnection with the local tracks added: microphone, camera, screen, and the sound
// of the screen.
struct OpenLink {
  LinkId link;
  std::vector<protocol::IceServer> ice_servers;
  bool relay_only = false;  // RTCIceTransportPolicy `relay`, else `all`.
  bool operator==(const OpenLink&) const = default;
};
// Of an open link, by setConfiguration: for when ICE is restarted.
struct SetIceServers {
  LinkId link;
  std::vector<protocol::IceServer> ice_servers;
  bool operator==(const SetIceServers&) const = default;
};
struct CloseLink {
  LinkId link;
  bool operator==(const CloseLink&) const = default;
};
// Parameterless on purpose: the browser picks offer or answer from its own state.
struct SetLocalDescription {
  LinkId link;
  bool operator==(const SetLocalDescription&) const = default;
};
struct SetRemoteDescription {
  LinkId link;
  std::uint32_t round;  // To be repeated in RemoteDescriptionSet.
  protocol::SdpKind kind;
  std::string sdp;
  bool operator==(const SetRemoteDescription&) const = default;
};
// A rejection is not an event: whether a link works, ICE itself tells.
struct AddCandidate {
  LinkId link;
  protocol::IceCandidate candidate;
  bool operator==(const AddCandidate&) const = default;
};
// To be answered with LinkSampled, soon.
struct SampleLink {
  LinkId link;
  bool operator==(const SampleLink&) const = default;
};
// The next pictures that go over the link, of the camera and of the screen, are whole ones (W3C
// webrtc-extensions, encodingOptions): after an interruption the other end cannot show what builds
// on pictures that it has lost.
struct SendKeyFrame {
  LinkId link;
  bool operator==(const SendKeyFrame&) const = default;
};
// What our sound and pictures on the link may take (W3C webrtc-pc, RTCRtpEncodingParameters).
struct SetSendParameters {
  LinkId link;
  std::uint32_t audio_bitrate;  // At most so many bit/s.
  std::uint32_t video_bitrate;  // Likewise; 0: no picture is sent.
  std::uint32_t height;         // Of the picture, which is never enlarged.
  std::uint32_t frame_rate;     // At most so many pictures a second.
  // The same of the screen that we share, and of its sound; 0: none.
  std::uint32_t screen_bitrate = 0;
  std::uint32_t screen_height = 0;
  std::uint32_t screen_frame_rate = 0;
  std::uint32_t screen_audio_bitrate = 0;
  bool operator==(const SetSendParameters&) const = default;
};
// Over the data channel of the link (docs/protocol.md, "Between the peers"), if it is open.
struct SendReport {
  LinkId link;
  std::string text;
  bool operator==(const SendReport&) const = default;
};

// To be kept for as long as the tab lives, for the JoinRequested of a later load of the page. With
// an empty claim, what was kept is to be forgotten.
struct KeepSeat {
  std::string room;
  std::string name;
  std::string claim;
  bool operator==(const KeepSeat&) const = default;
};

// A limit was hit or something was lost that the person cannot help: for the console and the log.
enum class Warning : std::uint8_t {
  CandidateDropped,     // CandidateQueue::kSizeMax
  DescriptionTooLarge,  // protocol::kSdpBytesMax or kMessageBytesMax; there can be no link.
  MessageRefused,       // The server answered one of our messages with an error.
  PeerDropped,          // Roster::kPeersMax; the server brings more and more people.
};
struct Warn {
  Warning warning;
  bool operator==(const Warn&) const = default;
};

// Somebody is gone from the room, for the person to be told.
struct ShowDeparture {
  std::string name;
  protocol::LeaveReason reason;
  bool operator==(const ShowDeparture&) const = default;
};

// At most one in a step, and only when the view changed.
struct ShowRoom {
  RoomView view;
  bool operator==(const ShowRoom&) const = default;
};

using Action =
    std::variant<OpenSignal, CloseSignal, SendSignal, OpenLink, SetIceServers, CloseLink,
                 SetLocalDescription, SetRemoteDescription, AddCandidate, SampleLink, SendKeyFrame,
                 SetSendParameters, SendReport, KeepSeat, Warn, ShowDeparture, ShowRoom>;
using Actions = std::vector<Action>;

}  // namespace call
