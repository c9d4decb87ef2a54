// Draws values from a fuzz target's input, so that any input means some sequence of calls and a
// small change of the input is a small change of the sequence. Zeros once the input is used up.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fuzz {

class ByteReader {
 public:
  ByteReader(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}

  bool empty() const { return rest_.empty(); }

  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }
  // Of `bytes` bytes, the most significant first.
  std::uint64_t number(int bytes) {
    std::uint64_t number = 0;
    for (int i = 0; i < bytes; ++i) number = (number << 8u) | byte();
    return number;
  }
  bool flag() { return (byte() & 1u) != 0; }
  // In [0, bound); `bound` is at most 256.
  std::size_t below(std::size_t bound) {
    assert(bound > 0 && bound <= 256);
    return byte() % bound;
  }
  // A byte for its length, and so many bytes.
  std::string text() {
    const std::size_t wanted = byte();
    const std::size_t size = std::min(wanted, rest_.size());
    const std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }
  // As text(), in ASCII: what a browser hands over is never anything but Unicode.
  std::string ascii() {
    std::string text = this->text();
    for (char& c : text) c = static_cast<char>(c & 0x7F);
    return text;
  }
  std::string rest() {
    const std::string text(rest_);
    rest_ = {};
    return text;
  }

 private:
  std::string_view rest_;
};

}  // namespace fuzz
