// The JSON form of the messages that the server sends (docs/protocol.md, "Server to client").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/message.h"

namespace protocol {

std::string encode_server_message(const ServerMessage& message);

// Returns nullopt unless `text` is one well-formed message of a type known here. A newer server may
// say more than this client understands; what it does not understand is to be ignored.
std::optional<ServerMessage> decode_server_message(std::string_view text);

// "bad_message" and so on, as in the `code` field.
std::string_view to_text(ErrorCode code);

}  // namespace protocol
