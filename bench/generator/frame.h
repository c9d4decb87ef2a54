// WebSocket frames (RFC 6455, 5.2) as a client sends them, and as far as well-behaved servers send
// them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace generator {

enum class Opcode : unsigned char { Text = 1, Close = 8, Ping = 9, Pong = 10 };

// A whole frame, masked. At most 65,535 bytes.
std::string frame(Opcode opcode, std::string_view payload);

// The frame at the beginning of what a server sent.
struct ServerFrame {
  Opcode opcode;
  std::string_view payload;
  std::size_t bytes;  // Of all of it.
};

// nullopt: it is not whole yet.
std::optional<ServerFrame> first_frame(std::string_view bytes);

}  // namespace generator
