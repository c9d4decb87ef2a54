// What a client says on a WebSocket (RFC 6455): its bytes in, messages and control frames out.
//
// Pure: knows no socket. Beast's own took two system calls and two composed operations for each
// message, and two KiB for each connection that is silent (docs/performance.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace server {

class WebSocketReader {
 public:
  enum class Kind : std::uint8_t {
    Nothing,   // More bytes are needed.
    Text,      // A whole message, in UTF-8.
    Binary,    // The first frame of such a message, which is skipped.
    TooLarge,  // A message grew past either limit. What is left of it is skipped.
    Ping,
    Pong,
    Close,   // The client's `code`; kNoCode: it gave none. Nothing comes after it.
    Failed,  // It broke the rules; `code` says which. Nothing comes after it.
  };
  struct Incoming {
    Kind kind = Kind::Nothing;
    std::string_view payload;  // Of a message or a ping; until the next call or change of `bytes`.
    std::uint16_t code = 0;    // A close code of RFC 6455, 7.4.1.
  };

  static constexpr std::uint16_t kNoCode = 1005;
  // What a frame may take besides its payload.
  static constexpr std::size_t kHeadBytesMax = 14;

  // Of a message, in whatever number of frames, and in frames.
  WebSocketReader(std::size_t message_bytes_max, std::size_t fragments_max)
      : message_bytes_max_(message_bytes_max), fragments_max_(fragments_max) {}

  // The next that is whole in `bytes`, which is changed in place and then begins after it. What is
  // left when Nothing comes has to be there again, with more after it.
  Incoming next(std::span<char>& bytes);

 private:
  struct Head;

  // nullopt: more bytes are needed. Nothing: it was a part of something.
  std::optional<Incoming> take_frame(std::span<char>& bytes);
  std::uint16_t fault_of(const Head& head) const;
  bool is_too_large(const Head& head) const;
  Incoming meaning(const Head& head, std::string_view payload);
  Incoming data(const Head& head, std::string_view payload);
  Incoming too_large(const Head& head);
  bool is_utf8_so_far();

  std::size_t message_bytes_max_;
  std::size_t fragments_max_;
  std::string message_;         // The fragments so far,
  std::size_t fragments_ = 0;   // and their number.
  std::size_t checked_ = 0;     // Bytes of it that are known to be UTF-8.
  std::uint64_t skipping_ = 0;  // Bytes of a message that is too large.
  bool fragmented_ = false;     // Between the first and the last frame of a message.
  bool is_skipped_ = false;     // That message is too large.
};

}  // namespace server
