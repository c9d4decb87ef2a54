// A fingerprint of all that happens in a call, and its last steps in words when asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace simulation {

enum class Recording : std::uint8_t { HashOnly, LastSteps, AllSteps };

class StepTrace {
 public:
  static constexpr std::size_t kStepsKept = 40;

  explicit StepTrace(Recording recording) : recording_(recording) {}

  void add(std::uint64_t value) {
    hash_ = (hash_ ^ value) * 0x9e3779b97f4a7c15;
    hash_ ^= hash_ >> 32;
  }
  // Byte order is spelled out: the hash is the same on every platform.
  void add(std::string_view text) {
    add(text.size());
    for (std::size_t at = 0; at < text.size(); at += 8) add(word(text.substr(at, 8)));
  }
  std::uint64_t hash() const { return hash_; }

  // Words cost far more than hashing: build them only then.
  bool wants_words() const { return recording_ != Recording::HashOnly; }
  void record(std::string step) {
    if (recording_ == Recording::LastSteps && steps_.size() == kStepsKept) steps_.pop_front();
    steps_.push_back(std::move(step));
  }
  // All of them, if so asked for.
  const std::deque<std::string>& last_steps() const { return steps_; }

 private:
  static std::uint64_t word(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
  }

  Recording recording_;
  std::uint64_t hash_ = 0xcbf29ce484222325;
  std::deque<std::string> steps_;
};

}  // namespace simulation
