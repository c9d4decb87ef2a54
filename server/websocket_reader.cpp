#include "server/websocket_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "protocol/text.h"

namespace server {
namespace {

using Kind = WebSocketReader::Kind;
using Incoming = WebSocketReader::Incoming;

// RFC 6455, 5.2.
constexpr unsigned kContinuation = 0;
constexpr unsigned kBinary = 2;
constexpr unsigned kClose = 8;
constexpr unsigned kPing = 9;
constexpr unsigned kPong = 10;
constexpr std::uint64_t kControlBytesMax = 125;

// RFC 6455, 7.4.1.
constexpr std::uint16_t kProtocolError = 1002;
constexpr std::uint16_t kNotUtf8 = 1007;

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = (value << 8u) | static_cast<unsigned char>(byte);
  return value;
}

// Those that may be sent, of RFC 6455 and of the registry that it began, and private ones.
bool is_close_code(std::uint64_t code) {
  if (code == 1004 || code == 1005 || code == 1006) return false;
  return (code >= 1000 && code <= 1013) || (code >= 3000 && code <= 4999);
}

Incoming close(std::string_view payload) {
  if (payload.empty()) return {.kind = Kind::Close, .code = WebSocketReader::kNoCode};
  const std::uint64_t code = big_endian(payload.substr(0, 2));
  const bool valid =
      payload.size() >= 2 && is_close_code(code) && protocol::is_utf8(payload.substr(2));
  if (!valid) return {.kind = Kind::Failed, .code = kProtocolError};
  return {.kind = Kind::Close, .code = static_cast<std::uint16_t>(code)};
}

// Eight bytes at a time, as the mask repeats after four.
void unmask(std::span<char> payload, const std::array<char, 4>& mask) {
  std::uint64_t mask8 = 0;
  for (std::size_t i = 0; i < sizeof mask8; i += mask.size())
    std::memcpy(reinterpret_cast<char*>(&mask8) + i, mask.data(), mask.size());
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= payload.size(); at += sizeof word) {
    std::memcpy(&word, payload.data() + at, sizeof word);
    word ^= mask8;
    std::memcpy(payload.data() + at, &word, sizeof word);
  }
  for (; at < payload.size(); ++at) payload[at] = static_cast<char>(payload[at] ^ mask[at % 4]);
}

// Of the character that `lead` begins; 1 if it begins none of several.
std::size_t character_bytes(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return 1;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// How many bytes at the end of `text` begin a character that needs more of them.
std::size_t unfinished_bytes(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0u) == 0x80u) continue;
    const std::size_t needed = character_bytes(byte);
    return needed > back ? back : 0;
  }
  return 0;
}

}  // namespace

struct WebSocketReader::Head {
  bool last = false;
  unsigned reserved = 0;
  unsigned opcode = 0;
  bool masked = false;
  std::size_t length_bytes = 0;  // After the second byte.
  std::uint64_t length = 0;
  std::size_t bytes = 0;  // Of the head itself.
  std::array<char, 4> mask{};

  bool is_control() const { return opcode >= kClose; }

  // nullopt: it is not complete. What is there already may be wrong, though, so that it is read as
  // far as it goes.
  static std::optional<Head> read(std::string_view from) {
    if (from.size() < 2) return std::nullopt;
    const auto first = static_cast<unsigned char>(from[0]);
    const auto second = static_cast<unsigned char>(from[1]);
    Head head{.last = (first & 0x80u) != 0,
              .reserved = first & 0x70u,
              .opcode = first & 0x0Fu,
              .masked = (second & 0x80u) != 0,
              .length = second & 0x7Fu};
    if (head.length >= 126) head.length_bytes = head.length == 126 ? 2 : 8;
    head.bytes = 2 + head.length_bytes + (head.masked ? head.mask.size() : 0);
    if (from.size() < head.bytes)
      return head.is_wrong_already() ? std::optional(head) : std::nullopt;
    if (head.length_bytes > 0) head.length = big_endian(from.substr(2, head.length_bytes));
    if (head.masked) from.copy(head.mask.data(), head.mask.size(), head.bytes - head.mask.size());
    return head;
  }

  bool is_wrong_already() const { return reserved != 0 || !masked || is_wrong_control(); }

  bool is_wrong_control() const { return is_control() && (!last || length > kControlBytesMax); }

  bool is_length_minimal() const {
    if (length_bytes == 0) return true;
    return length_bytes == 2 ? length > kControlBytesMax : length > 0xFFFF;
  }
};

Incoming WebSocketReader::next(std::span<char>& bytes) {
  if (!fragmented_) std::string().swap(message_);
  while (const auto incoming = take_frame(bytes)) {
    if (incoming->kind != Kind::Nothing) return *incoming;
  }
  return {};
}

std::optional<Incoming> WebSocketReader::take_frame(std::span<char>& bytes) {
  const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(skipping_, bytes.size()));
  bytes = bytes.subspan(skipped);
  skipping_ -= skipped;
  const auto head = Head::read({bytes.data(), bytes.size()});
  if (!head) return std::nullopt;
  if (const std::uint16_t code = fault_of(*head)) {
    return Incoming{.kind = Kind::Failed, .code = code};
  }
  if (is_too_large(*head)) {
    bytes = bytes.subspan(head->bytes);
    return too_large(*head);
  }
  const auto length = static_cast<std::size_t>(head->length);
  if (bytes.size() - head->bytes < length) return std::nullopt;
  const auto payload = bytes.subspan(head->bytes, length);
  bytes = bytes.subspan(head->bytes + length);
  unmask(payload, head->mask);
  return meaning(*head, {payload.data(), payload.size()});
}

Incoming WebSocketReader::meaning(const Head& head, std::string_view payload) {
  if (!head.is_control()) return data(head, payload);
  if (head.opcode == kClose) return close(payload);
  return {.kind = head.opcode == kPing ? Kind::Ping : Kind::Pong, .payload = payload};
}

std::uint16_t WebSocketReader::fault_of(const Head& head) const {
  const bool known = head.opcode <= kBinary || (head.opcode >= kClose && head.opcode <= kPong);
  if (head.is_wrong_already() || !known || !head.is_length_minimal()) return kProtocolError;
  if (head.length >> 63u != 0) return kProtocolError;
  if (head.is_control()) return 0;
  return (head.opcode == kContinuation) == fragmented_ ? 0 : kProtocolError;
}

bool WebSocketReader::is_too_large(const Head& head) const {
  if (head.is_control()) return false;
  if (is_skipped_ || (fragmented_ && fragments_ >= fragments_max_)) return true;
  return head.length > message_bytes_max_ - message_.size();
}

Incoming WebSocketReader::too_large(const Head& head) {
  const bool known = is_skipped_;
  skipping_ = head.length;
  fragmented_ = is_skipped_ = !head.last;
  std::string().swap(message_);
  return {.kind = known ? Kind::Nothing : Kind::TooLarge};
}

Incoming WebSocketReader::data(const Head& head, std::string_view payload) {
  if (head.opcode == kBinary) {
    fragmented_ = is_skipped_ = !head.last;
    return {.kind = Kind::Binary};
  }
  if (head.last && !fragmented_) {
    if (!protocol::is_utf8(payload)) return {.kind = Kind::Failed, .code = kNotUtf8};
    return {.kind = Kind::Text, .payload = payload};
  }
  if (!fragmented_) checked_ = fragments_ = 0;
  ++fragments_;
  fragmented_ = !head.last;
  message_ += payload;
  if (!is_utf8_so_far()) return {.kind = Kind::Failed, .code = kNotUtf8};
  return head.last ? Incoming{.kind = Kind::Text, .payload = message_} : Incoming{};
}

// Each byte is looked at once, however many fragments there are.
bool WebSocketReader::is_utf8_so_far() {
  std::string_view unchecked = std::string_view(message_).substr(checked_);
  if (fragmented_) unchecked.remove_suffix(unfinished_bytes(unchecked));
  checked_ += unchecked.size();
  return protocol::is_utf8(unchecked);
}

}  // namespace server
