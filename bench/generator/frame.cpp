#include "frame.h"

#include <array>

namespace generator {
namespace {

constexpr std::array kMask{'\x5A', '\x13', '\xC4', '\x7E'};

std::size_t number_at(std::string_view bytes, std::size_t from, std::size_t size) {
  std::size_t number = 0;
  for (const char byte : bytes.substr(from, size)) {
    number = number << 8u | static_cast<unsigned char>(byte);
  }
  return number;
}

}  // namespace

std::string frame(Opcode opcode, std::string_view payload) {
  const std::size_t size = payload.size();
  std::string text{static_cast<char>(0x80u | static_cast<unsigned>(opcode))};
  text += static_cast<char>(0x80u | (size < 126 ? size : 126));
  if (size >= 126) text += {static_cast<char>(size >> 8u), static_cast<char>(size & 0xFFu)};
  text.append(kMask.data(), kMask.size());
  const std::size_t head = text.size();
  text += payload;
  for (std::size_t i = 0; i < size; ++i) text[head + i] ^= kMask[i % kMask.size()];
  return text;
}

std::optional<ServerFrame> first_frame(std::string_view bytes) {
  if (bytes.size() < 2) return std::nullopt;
  const std::size_t kind = number_at(bytes, 1, 1) & 0x7Fu;
  const std::size_t extended = kind < 126 ? 0 : kind == 126 ? 2 : 8;
  if (bytes.size() < 2 + extended) return std::nullopt;
  const std::size_t size = extended == 0 ? kind : number_at(bytes, 2, extended);
  const std::size_t all = 2 + extended + size;
  if (bytes.size() < all) return std::nullopt;
  const auto opcode = static_cast<Opcode>(static_cast<unsigned char>(bytes[0]) & 0x0Fu);
  return ServerFrame{opcode, bytes.substr(2 + extended, size), all};
}

}  // namespace generator
