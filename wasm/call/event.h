// What the platform tells the core. One event at a time, in the order it happened.
//
// A link is one RTCPeerConnection. The core names it in OpenLink and never uses a LinkId again, so
// events of a link that is closed by now are recognised and ignored.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "protocol/message.h"

namespace call {

enum class LinkId : std::uint32_t {};

// From the person.

// The room that the form names now, as typed, which need not be one; empty: none.
struct RoomWatched {
  std::string room;
  std::string token{};  // As in JoinRequested.
};
struct JoinRequested {
  std::string room;
  std::string name;
  std::string resume;   // The seat claim that KeepSeat kept in this tab; empty: none.
  std::string token{};  // What lets into a room that is not open to everybody; empty: none.
};
struct LeaveRequested {};
// "Try again" with somebody to whom there is no connection.
struct RetryRequested {
  protocol::PeerId peer;
};
// What the person now sends, or would send if in a room.
struct MediaChanged {
  protocol::MediaState state;
  bool screen_moves = false;   // The screen shows a film, say, rather than text,
  bool screen_sounds = false;  // and its sound is shared as well.
};

// From the page and the device.

// How high the page shows somebody's picture now, in device pixels; 0 while it is out of sight.
struct TileShown {
  protocol::PeerId peer;
  std::uint32_t height;
  bool is_screen = false;  // The screen that they share, rather than themselves.
};

// The page goes away (pagehide), perhaps only to be loaded anew.
struct PageHidden {};
// The device has a network again, or another one (the `online` event).
struct NetworkChanged {};

// From the WebSocket of the latest OpenSignal; nothing more after SignalClosed or CloseSignal.
struct SignalOpened {};
struct SignalClosed {
  std::uint16_t code;  // RFC 6455 section 7.4; 1006 if it never opened or broke.
};
struct SignalReceived {
  std::string text;
};

// From one RTCPeerConnection (W3C webrtc-pc 4.4).
struct NegotiationNeeded {
  LinkId link;
};
struct LocalDescriptionSet {
  LinkId link;
  protocol::SdpKind kind;
  std::string sdp;
};
struct RemoteDescriptionSet {
  LinkId link;
  std::uint32_t round;  // Of the SetRemoteDescription that is now complete.
  protocol::SdpKind kind;
};
// SetLocalDescription or SetRemoteDescription was rejected.
struct DescriptionFailed {
  LinkId link;
};
struct CandidateFound {
  LinkId link;
  protocol::IceCandidate candidate;
};
// RTCPeerConnectionState. Closed is left out: the core closes links, nobody else.
enum class LinkState : std::uint8_t { New, Connecting, Connected, Disconnected, Failed };
struct LinkChanged {
  LinkId link;
  LinkState state;
};
// A STUN or TURN server of the link failed (W3C webrtc-pc 4.8.3, RTCPeerConnectionIceErrorEvent).
enum class IceServerKind : std::uint8_t { Stun, TurnOverUdp, TurnOverTcp, TurnOverTls };
struct IceServerFailed {
  LinkId link;
  IceServerKind server;
  std::uint32_t code;  // What it answered (RFC 8489 section 14.8), or 701: it could not be reached.
};
// The answer to SampleLink (W3C webrtc-stats): sums over all RTP streams of the link, from its
// start.
struct LinkSampled {
  LinkId link;
  std::uint64_t packets_sent;
  std::uint64_t packets_received;
  std::uint32_t frames_decoded;
  std::uint32_t reports;  // How many texts the other end has sent by SendReport.
  std::string report;     // The latest of them.
  // How loud it was since the sample before: 0 for silence to 100 for loud speech, in equal steps
  // for the ear. What is above counts as 100.
  std::uint32_t audio_level{};
  // With what goes over the network besides the payload, as far as the browser counts it.
  std::uint64_t bytes_sent = 0;
  std::uint64_t packets_lost = 0;     // Of those sent, as the other end last told.
  std::uint32_t round_trip_time = 0;  // Milliseconds; 0: unknown.
  // What the browser thinks the link bears, bit/s; 0: unknown.
  std::uint32_t available_bitrate = 0;
};
// What the other end says by SendReport besides its counters is another than before.
struct ReportChanged {
  LinkId link;
  std::string report;
};

// From the timer that the last step asked for.
struct TimerFired {};

using Event = std::variant<JoinRequested, LeaveRequested, RetryRequested, MediaChanged, PageHidden,
                           NetworkChanged, SignalOpened, SignalClosed, SignalReceived,
                           NegotiationNeeded, LocalDescriptionSet, RemoteDescriptionSet,
                           DescriptionFailed, CandidateFound, LinkChanged, LinkSampled, TimerFired,
                           RoomWatched, TileShown, ReportChanged, IceServerFailed>;

}  // namespace call
