// The messages that one person does not have yet, as far as is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>

#include "call/time.h"
#include "talk/channels.h"
#include "talk/message_log.h"

namespace talk {

// One of our own. Its number is its id, so that each has a higher one than those before.
struct Written {
  MessageId id;
  std::string text;
  call::Time at;
};

class Waiting {
 public:
  static constexpr std::size_t kWaitingMax = 64;

  Waiting(Channels& channels, MessageLog& log) : channels_(&channels), log_(&log) {}

  bool is_full() const { return messages_.size() >= kWaitingMax; }
  void add(std::shared_ptr<const Written> message, call::Time now);
  // They asked what stands.
  void say_all(call::Time now);
  // They have all up to this one, as they say.
  void received(std::uint64_t number);
  // The person is; they go without.
  void gone();
  // What waits for who had their seat before is theirs. What is too much goes lost, oldest first.
  void take_over(Waiting& former);

 private:
  void say(const Written& message, call::Time now);
  void lose_first();

  Channels* channels_;
  MessageLog* log_;
  std::deque<std::shared_ptr<const Written>> messages_;  // By number.
  std::uint64_t last_said_ = 0;
};

}  // namespace talk
