// The server's part of a WebSocket's opening handshake (RFC 6455, 4.2.2).
#pragma once

#include <string>
#include <string_view>

namespace server {

// What a client's Sec-WebSocket-Key is answered with, in Sec-WebSocket-Accept.
std::string websocket_accept(std::string_view key);

// The whole answer to a request that is granted, with the security headers.
std::string upgrade_response(std::string_view key, std::string_view subprotocol);

}  // namespace server
