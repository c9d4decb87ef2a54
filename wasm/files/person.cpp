#include "files/person.h"

#include <type_traits>
#include <variant>

namespace files {

using call::Time;

void Person::opened(LinkId link) { channels_.opened(link); }

void Person::closed(LinkId link) {
  if (channels_.closed(link)) channel_changed();
}

bool Person::received(LinkId link, const std::string& text, TransferId id, Time now) {
  const auto message = protocol::decode_file_message(text);
  if (!message) return false;
  if (std::holds_alternative<protocol::FilesHello>(*message)) {
    const channels::Greeting greeting = channels_.greeted(link, now);
    if (greeting == channels::Greeting::Changed) channel_changed();
    if (greeting == channels::Greeting::Again) say_all();
    return false;
  }
  if (link != channels_.used()) return false;
  return std::visit(
      [&](const auto& m) {
        using Message = std::decay_t<decltype(m)>;
        if constexpr (std::is_same_v<Message, protocol::FileOffer>) {
          return receiving_.on(m, id, now);
        } else if constexpr (std::is_same_v<Message, protocol::FilePause> ||
                             std::is_same_v<Message, protocol::FileStop>) {
          m.by_sender ? receiving_.on(m) : sending_.on(m);
        } else if constexpr (std::is_same_v<Message, protocol::FilesOffered> ||
                             std::is_same_v<Message, protocol::FileEnd>) {
          receiving_.on(m);
        } else if constexpr (std::is_same_v<Message, protocol::FileWritten>) {
          sending_.on(m, now);
        } else if constexpr (!std::is_same_v<Message, protocol::FilesHello>) {
          sending_.on(m);
        }
        return false;
      },
      *message);
}

void Person::bytes(LinkId link, std::uint64_t number, std::uint64_t offset, std::uint64_t length) {
  if (link == channels_.used()) receiving_.bytes(number, offset, length);
}

void Person::gone() {
  sending_.gone();
  receiving_.gone();
}

void Person::forget_ended() {
  sending_.forget_ended();
  receiving_.forget_ended();
}

void Person::channel_changed() {
  sending_.channel_changed();
  say_all();
}

void Person::say_all() {
  sending_.say_all();
  receiving_.say_all();
}

}  // namespace files
