// What waits to be sent on a WebSocket by its server (RFC 6455): frames, one after the other, so
// that all of them go out at once. Pure: knows no socket. Empty it holds no memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

class WebSocketQueue {
 public:
  // What is sent before the first frame.
  void add_upgrade(std::string_view response);
  void add_text(std::string_view payload);
  void add_ping();
  void add_pong(std::string_view payload);  // At most 125 bytes.
  void add_close(std::uint16_t code);

  // What is to be sent, from its beginning. Good until the next change.
  std::string_view bytes() const { return std::string_view(bytes_).substr(sent_); }
  // How many frames of that have not been sent whole.
  std::size_t frames() const { return frames_; }

  // The first `size` bytes were sent.
  void sent(std::size_t size);
  // Drops the frames of which nothing was sent, nor is among the first `promised` bytes.
  void drop(std::size_t promised);

 private:
  void add(unsigned opcode, std::string_view payload);
  void clear();

  std::string bytes_;
  std::size_t sent_ = 0;
  std::size_t first_end_ = 0;  // Where the first frame of those not sent whole ends.
  std::size_t frames_ = 0;
  bool begun_ = false;  // Some of the first frame was sent.
};

}  // namespace server
