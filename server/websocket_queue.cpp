#include "server/websocket_queue.h"

#include <array>

namespace server {
namespace {

// RFC 6455, 5.2, each with the bit that says that it is the last of its message.
constexpr unsigned kText = 0x81;
constexpr unsigned kClose = 0x88;
constexpr unsigned kPing = 0x89;
constexpr unsigned kPong = 0x8A;

constexpr char byte_of(std::uint64_t value, unsigned shift) {
  return static_cast<char>((value >> shift) & 0xFFu);
}

void append_head(std::string& to, unsigned opcode, std::uint64_t length) {
  to += static_cast<char>(opcode);
  if (length < 126) {
    to += static_cast<char>(length);
  } else if (length <= 0xFFFF) {
    to += {'\x7E', byte_of(length, 8), byte_of(length, 0)};
  } else {
    to += '\x7F';
    for (unsigned shift = 64; shift > 0; shift -= 8) to += byte_of(length, shift - 8);
  }
}

// Of the frame that begins `bytes`, as append_head() wrote it.
std::size_t frame_bytes(std::string_view bytes) {
  const auto at = [bytes](std::size_t i) -> std::size_t {
    return static_cast<unsigned char>(bytes[i]);
  };
  if (at(1) < 126) return 2 + at(1);
  if (at(1) == 126) return 4 + (at(2) << 8u | at(3));
  std::size_t length = 0;
  for (std::size_t i = 2; i < 10; ++i) length = length << 8u | at(i);
  return 10 + length;
}

}  // namespace

void WebSocketQueue::add_upgrade(std::string_view response) {
  bytes_ += response;
  first_end_ = bytes_.size();
  ++frames_;
}

void WebSocketQueue::add_text(std::string_view payload) { add(kText, payload); }
void WebSocketQueue::add_ping() { add(kPing, {}); }
void WebSocketQueue::add_pong(std::string_view payload) { add(kPong, payload); }

void WebSocketQueue::add_close(std::uint16_t code) {
  const std::array payload{byte_of(code, 8), byte_of(code, 0)};
  add(kClose, {payload.data(), payload.size()});
}

void WebSocketQueue::add(unsigned opcode, std::string_view payload) {
  append_head(bytes_, opcode, payload.size());
  bytes_ += payload;
  if (++frames_ == 1) first_end_ = bytes_.size();
}

void WebSocketQueue::sent(std::size_t size) {
  sent_ += size;
  if (sent_ == bytes_.size()) return clear();
  begun_ = begun_ || size > 0;
  while (first_end_ <= sent_) {
    begun_ = first_end_ < sent_;
    first_end_ += frame_bytes(std::string_view(bytes_).substr(first_end_));
    --frames_;
  }
  // What was sent is not kept for long, and yet seldom moved.
  if (sent_ < bytes_.size() - sent_) return;
  bytes_.erase(0, sent_);
  first_end_ -= sent_;
  sent_ = 0;
}

void WebSocketQueue::drop(std::size_t promised) {
  if (!begun_ && promised == 0) return clear();
  std::size_t end = first_end_;
  frames_ = 1;
  for (; end < sent_ + promised; ++frames_) {
    end += frame_bytes(std::string_view(bytes_).substr(end));
  }
  bytes_.resize(end);
}

void WebSocketQueue::clear() {
  std::string().swap(bytes_);
  sent_ = first_end_ = frames_ = 0;
  begun_ = false;
}

}  // namespace server
