// What is known of one link that does not connect: which kinds of candidates both ends found, and
// which servers answered. From it, why there is no connection (docs/troubleshooting.md).
#pragma once

#include <string_view>
#include <vector>

#include "call/event.h"
#include "call/room_view.h"
#include "protocol/message.h"

namespace call {

// Of a URL of RTCIceServer (RFC 7064, RFC 7065): "turns:relay.example.org:443?transport=tcp".
IceServerKind ice_server_kind(std::string_view url);

class IceFacts {
 public:
  // Of RTCPeerConnectionIceErrorEvent: this and what is above are no answers of a server (RFC 8489
  // section 14.8 ends at 699).
  static constexpr std::uint32_t kUnreachable = 700;

  // What the link was made with. `relay_only`: nothing but relays was looked for.
  explicit IceFacts(const std::vector<protocol::IceServer>& servers = {}, bool relay_only = false);

  void found(const protocol::IceCandidate& ours) { note(ours.candidate, ours_); }
  void told(const protocol::IceCandidate& theirs) { note(theirs.candidate, theirs_); }
  // Something came back from them; a description may have candidates in it.
  void answered(std::string_view sdp);
  void server_failed(const IceServerFailed& event);

  // If the link does not connect; never None.
  Cause cause() const;

 private:
  struct Found {
    bool reflexive = false;
    bool relayed = false;
  };

  static void note(std::string_view candidate, Found& found);
  Cause without_relay() const;
  bool udp_works() const;

  bool stun_ = false;           // There is a STUN server,
  bool turn_over_udp_ = false;  // a TURN server,
  bool turn_over_tcp_ = false;  // and one over TCP or TLS.
  bool relay_only_ = false;
  bool answered_ = false;
  bool turn_refused_ = false;  // By an answer that says so.
  bool stun_failed_ = false;
  Found ours_;
  Found theirs_;
};

}  // namespace call
