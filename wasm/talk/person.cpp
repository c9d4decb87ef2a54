#include "talk/person.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace talk {

using call::Duration;
using call::Time;
using channels::Greeting;

void Person::closed(LinkId link, Time now) {
  if (channels_.closed(link)) say_all(now);
}

// Messages are taken over each channel, not only that which is used: who begins to use one says all
// there that waits, before anything else, so none is missing before one that comes.
void Person::received(const channels::TextReceived& event, Time now) {
  const auto message = protocol::decode_talk_message(event.text);
  if (!message) return;
  if (std::holds_alternative<protocol::TalkHello>(*message)) {
    if (channels_.greeted(event.link, now) != Greeting::None) say_all(now);
    return;
  }
  const bool is_used = event.link == channels_.used();
  std::visit(
      [&](const auto& m) {
        using Message = std::decay_t<decltype(m)>;
        if constexpr (std::is_same_v<Message, protocol::ChatMessage>)
          on(m, now);
        else if constexpr (!std::is_same_v<Message, protocol::TalkHello>)
          is_used ? on(m, now) : void();
      },
      *message);
}

void Person::met(Person* former, Time now) {
  seat_ = peer;
  for (Early& early : std::exchange(early_, {}))
    log_->receive(seat_, std::move(early.text), early.at);
  confirm();
  if (former == nullptr) return;
  waiting_.take_over(former->waiting_);
  waiting_.say_all(now);
}

std::optional<Time> Person::catch_up(Time now) {
  if (next_state_ == state_) next_state_.reset();
  if (!next_state_) return std::nullopt;
  if (!states_.take(now)) return now + kStateInterval;
  state_ = *std::exchange(next_state_, std::nullopt);
  return std::nullopt;
}

void Person::on(const protocol::TalkState& message, Time) { next_state_ = message; }

// What was said before is confirmed again: the answer may have been lost.
void Person::on(const protocol::ChatMessage& message, Time now) {
  if (message.number > last_received_) {
    last_received_ = message.number;
    const Time at = now - Duration(static_cast<Duration::rep>(message.age));
    if (early_.size() >= kMessageBurst || !messages_.take(now))
      tell_of_flood();
    else if (seat_ == PeerId{})
      early_.push_back({message.text, at});
    else
      log_->receive(seat_, message.text, at);
  }
  confirm();
}

void Person::tell_of_flood() {
  if (!std::exchange(is_flood_told_, true)) out_->emplace_back(RefuseMessage{TalkProblem::Flood});
}

void Person::on(const protocol::ChatReceived& message, Time) { waiting_.received(message.number); }

void Person::on(const protocol::TalkReaction& message, Time now) {
  if (seat_ != PeerId{} && reactions_.take(now))
    out_->emplace_back(ShowReaction{seat_, message.reaction});
}

void Person::say_all(Time now) {
  channels_.send(*own_);
  confirm();
  waiting_.say_all(now);
}

void Person::confirm() const {
  if (seat_ != PeerId{} && last_received_ != 0)
    channels_.send(protocol::ChatReceived{last_received_});
}

}  // namespace talk
