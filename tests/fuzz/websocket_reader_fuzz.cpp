// Any bytes on a WebSocket, as they are or as frames that a client might send: however they are
// cut, the same comes of them, and it keeps the limits that were set.
#include "server/websocket_reader.h"

#include <vector>

#include "fuzz/byte_reader.h"
#include "fuzz/fuzz_target.h"
#include "protocol/text.h"

namespace fuzz {
namespace {

using server::WebSocketReader;
using Kind = WebSocketReader::Kind;

struct Heard {
  Kind kind;
  std::string payload;
  std::uint16_t code;
  bool operator==(const Heard&) const = default;
};

// Masked, and of the shortest length that there is; `first` is its first byte.
std::string frame(std::uint8_t first, std::string payload, std::uint8_t mask) {
  std::string bytes{static_cast<char>(first)};
  const std::size_t size = payload.size();
  if (size < 126) {
    bytes += static_cast<char>(0x80u | size);
  } else {
    bytes += '\xFE';
    bytes += {static_cast<char>(size >> 8u), static_cast<char>(size)};
  }
  bytes.append(4, static_cast<char>(mask));
  for (char& c : payload) c = static_cast<char>(c ^ mask);
  return bytes + payload;
}

std::string draw_frames(ByteReader& input) {
  std::string bytes;
  while (!input.empty()) {
    const std::uint8_t first = input.byte();
    bytes += frame(first, input.text(), input.byte());
  }
  return bytes;
}

class Witness {
 public:
  explicit Witness(std::size_t message_bytes_max)
      : reader_(message_bytes_max, kFragmentsMax), message_bytes_max_(message_bytes_max) {}

  void arrive(std::string_view bytes) {
    unread_ += bytes;
    std::span<char> left = unread_;
    while (!over_) {
      const auto next = reader_.next(left);
      if (next.kind == Kind::Nothing) break;
      heard_.push_back({next.kind, std::string(next.payload), next.code});
      check(heard_.back());
    }
    unread_ = std::string(left.begin(), left.end());
    promise(over_ || unread_.size() < message_bytes_max_ + kControlMax, "little waits for its end");
  }

  const std::vector<Heard>& heard() const { return heard_; }

 private:
  static constexpr std::size_t kFragmentsMax = 4;
  static constexpr std::size_t kControlMax = 125 + WebSocketReader::kHeadBytesMax;

  void check(const Heard& heard) {
    over_ = heard.kind == Kind::Close || heard.kind == Kind::Failed;
    promise(over_ == (heard.code != 0), "who ends says why");
    if (heard.kind != Kind::Text) return;
    promise(heard.payload.size() <= message_bytes_max_, "a message keeps the limit");
    promise(protocol::is_utf8(heard.payload), "a text is in UTF-8");
  }

  WebSocketReader reader_;
  std::size_t message_bytes_max_;
  std::string unread_;
  std::vector<Heard> heard_;
  bool over_ = false;
};

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::ByteReader input(data, size);
  const std::size_t message_bytes_max = 1 + input.below(200);
  const std::size_t piece = 1 + input.below(16);
  const std::string bytes = input.flag() ? fuzz::draw_frames(input) : input.rest();
  fuzz::Witness at_once(message_bytes_max);
  at_once.arrive(bytes);
  fuzz::Witness in_pieces(message_bytes_max);
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    in_pieces.arrive(std::string_view(bytes).substr(at, piece));
  }
  fuzz::promise(at_once.heard() == in_pieces.heard(), "the same comes of it however it is cut");
  return 0;
}
