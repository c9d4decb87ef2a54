// Messages of a server that says what it likes: well-formed, about a few people, and otherwise of
// any sense or none.
#pragma once

#include <string>

#include "fuzz/byte_reader.h"
#include "protocol/message.h"

namespace fuzz {

protocol::PeerId draw_peer_id(ByteReader& input);
protocol::MediaState draw_media_state(ByteReader& input);
// A generation or a round: small, or the largest there may be, or the largest there is.
std::uint32_t draw_count(ByteReader& input);
std::string draw_sdp(ByteReader& input);
protocol::IceCandidate draw_candidate(ByteReader& input);

// `what` chooses the kind of message.
protocol::ServerMessage draw_server_message(ByteReader& input, std::uint8_t what);

}  // namespace fuzz
