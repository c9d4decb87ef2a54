// All that the page shows of the call, as the core knows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "call/event.h"
#include "protocol/message.h"

namespace call {

enum class ViewPhase : std::uint8_t {
  Idle,          // Not in a room; `problem` says why if the person did not choose it.
  Joining,       // Asked to join, no answer yet. `problem` may be ServerUnreachable meanwhile.
  Entering,      // The same, and those who are there are offered connections already.
  InRoom,        //
  Reconnecting,  // In the room, media goes on, but the server is out of reach.
};

enum class Problem : std::uint8_t {
  None,
  RoomFull,           // No seat; `capacity` tells how many there are.
  BadRoom,            // The room's name is empty, too long or has control characters.
  BadName,            // The person's name is too long or has control characters.
  ServerUnreachable,  // No answer within the join deadline; still trying while Joining.
  Forbidden,          // The server does not let us in.
  Replaced,           // The seat went on in another tab or on another device.
  Incompatible,       // The server does not speak confab.v1.
};

enum class PeerLink : std::uint8_t {
  Connecting,    // For the first time.
  Connected,     //
  Reconnecting,  // Was connected; no media come through, in one direction at least.
  Failed,        // Several attempts failed; RetryRequested tries again, and so does time.
};

// Why there is no connection with somebody, as far as can be told (IceFacts).
enum class Cause : std::uint8_t {
  None,              // There is one, or it is not known yet that there is none.
  NoAnswer,          // Nothing comes back from their page.
  NoServers,         // Without STUN and TURN only devices of one network find each other.
  NoRelay,           // The networks let nothing through directly, and there is no TURN server.
  RelayRefused,      // The TURN server answers, and lets us not use it.
  RelayUnreachable,  // It does not answer.
  UdpBlocked,        // No server answers over UDP, and there is none over TCP.
  TheirNetwork,      // All is well on our side; their candidates do not reach beyond their network.
  Unexplained,
};

struct PeerView {
  protocol::PeerId id{};
  std::string name;
  LinkId link{};  // Whose media to show; zero: none.
  PeerLink state = PeerLink::Connecting;
  protocol::MediaState media;  // All on until the peer says otherwise.
  bool sound_alone = false;    // They have a picture, and their line is too slow for it.
  Cause cause = Cause::None;   // While Failed.
  bool screen_alone = false;   // Their line is too slow for the camera beside the screen.
  bool operator==(const PeerView&) const = default;
};

// Peers are in order of their ids, that is, of their coming.
struct RoomView {
  ViewPhase phase = ViewPhase::Idle;
  Problem problem = Problem::None;
  std::string room;  // As the server trimmed it, once in the room.
  std::uint32_t capacity = 0;
  protocol::PeerId self{};      // Our own id; zero: we have no seat.
  std::vector<PeerView> peers;  // Nobody while Joining.
  // While Idle: who is in the room that RoomWatched named, if the server has told.
  bool present_known = false;
  std::vector<std::string> present{};  // Their names, which may be empty.
  protocol::PeerId speaker{};          // Who of the peers spoke last; zero: nobody yet.
  bool speaks = false;                 // And goes on.
  bool sound_alone = false;            // Our own line is too slow for our pictures,
  bool screen_alone = false;           // or for the camera beside the screen.
  bool operator==(const RoomView&) const = default;
};

}  // namespace call
