// Any bytes as a message of the server: it is ignored, or it is within every limit and survives
// being written and read again.
#include "fuzz/fuzz_target.h"
#include "fuzz/message_limits.h"
#include "protocol/server_codec.h"
#include "protocol/text.h"

namespace fuzz {
namespace {

using namespace protocol;
using fuzz::within_limits;

template <class RoomMessage>
bool room_within_limits(const RoomMessage& m) {
  return within_limits(m.peers, kRoomSeatsMax) && within_limits(m.ice_servers, kIceServersMax) &&
         m.capacity > 0;
}

bool within_limits(const RoomJoined& m) {
  return room_within_limits(m) && within_limits(m.self) && m.resume.size() <= kClaimBytesMax;
}

bool within_limits(const FullRoom& m) { return m.capacity > 0; }
bool within_limits(const RoomPeers& m) { return room_within_limits(m); }
bool within_limits(const PeerJoined& m) { return within_limits(m.peer); }
bool within_limits(const PeerLeft& m) { return within_limits(m.peer); }
bool within_limits(const PeerResumed& m) { return within_limits(m.peer); }
bool within_limits(const IceServers& m) { return within_limits(m.ice_servers, kIceServersMax); }
bool within_limits(const Heartbeat&) { return true; }
bool within_limits(const Error&) { return true; }

void check(const ServerMessage& message) {
  promise(std::visit([](const auto& m) { return within_limits(m); }, message),
          "a decoded message is within the limits");
  const std::string text = encode_server_message(message);
  promise(is_utf8(text), "an encoded message is UTF-8");
  const auto again = decode_server_message(text);
  promise(again.has_value(), "what was encoded is decoded");
  promise(*again == message, "what was encoded is decoded as it was");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto message = protocol::decode_server_message(text)) fuzz::check(*message);
  return 0;
}
