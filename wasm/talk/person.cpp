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

// Of whom it is not known who they are, nothing is taken yet: they are asked once it is.
void Person::received(const channels::TextReceived& event, Time now) {
  const auto message = protocol::decode_talk_message(event.text);
  if (!message) return;
  if (std::holds_alternative<protocol::TalkHello>(*message)) {
    if (channels_.greeted(event.link, now) != Greeting::None) say_all(now);
    return;
  }
  if (event.link != channels_.used() || seat_ == PeerId{}) return;
  std::visit(
      [&](const auto& m) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(m)>, protocol::TalkHello>) on(m, now);
      },
      *message);
}

void Person::met(Person* former, Time now) {
  if (std::exchange(seat_, peer) == PeerId{}) channels_.ask();
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
    if (messages_.take(now))
      log_->receive(seat_, message.text, now - Duration(static_cast<Duration::rep>(message.age)));
    else if (!std::exchange(is_flood_told_, true))
      out_->emplace_back(RefuseMessage{TalkProblem::Flood});
  }
  channels_.send(protocol::ChatReceived{last_received_});
}

void Person::on(const protocol::ChatReceived& message, Time) { waiting_.received(message.number); }

void Person::on(const protocol::TalkReaction& message, Time now) {
  if (reactions_.take(now)) out_->emplace_back(ShowReaction{seat_, message.reaction});
}

void Person::say_all(Time now) {
  channels_.send(*own_);
  if (last_received_ != 0) channels_.send(protocol::ChatReceived{last_received_});
  waiting_.say_all(now);
}

}  // namespace talk
