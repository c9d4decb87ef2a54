#include "talk/waiting.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "protocol/limits.h"

namespace talk {

using call::Time;

namespace {

std::uint64_t number_of(const Written& message) { return static_cast<std::uint64_t>(message.id); }

}  // namespace

void Waiting::add(std::shared_ptr<const Written> message, Time now) {
  messages_.push_back(std::move(message));
  say(*messages_.back(), now);
}

void Waiting::say_all(Time now) {
  for (const auto& message : messages_) say(*message, now);
}

// Nobody has what they were not told.
void Waiting::received(std::uint64_t number) {
  const std::uint64_t last = std::min(number, last_said_);
  while (!messages_.empty() && number_of(*messages_.front()) <= last) {
    log_->delivered(messages_.front()->id);
    messages_.pop_front();
  }
}

void Waiting::gone() {
  while (!messages_.empty()) lose_first();
}

void Waiting::take_over(Waiting& former) {
  std::deque<std::shared_ptr<const Written>> all;
  std::merge(messages_.begin(), messages_.end(), former.messages_.begin(), former.messages_.end(),
             std::back_inserter(all), [](const auto& a, const auto& b) { return a->id < b->id; });
  messages_ = std::move(all);
  former.messages_.clear();
  while (messages_.size() > kWaitingMax) lose_first();
}

void Waiting::say(const Written& message, Time now) {
  if (channels_->used() == LinkId{}) return;
  const auto age = static_cast<std::uint64_t>((now - message.at).count());
  channels_->send(protocol::ChatMessage{.number = number_of(message),
                                        .text = message.text,
                                        .age = std::min(age, protocol::kChatAgeMax)});
  last_said_ = std::max(last_said_, number_of(message));
}

void Waiting::lose_first() {
  log_->lost(messages_.front()->id);
  messages_.pop_front();
}

}  // namespace talk
