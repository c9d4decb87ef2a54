// The JSON form of the messages that clients send (docs/protocol.md, "Client to server").
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "protocol/message.h"

namespace protocol {

std::string encode_client_message(const ClientMessage& message);

// Returns the message, with its room trimmed, or the error to send back: bad_message unless `text`
// is one well-formed message, too_large or bad_room when one of limits.h is exceeded.
std::variant<ClientMessage, Error> decode_client_message(std::string_view text);

// What a message of more than kMessageBytesMax is answered with.
Error too_large_message();

}  // namespace protocol
