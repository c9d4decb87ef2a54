// Our end of talk alone, with Bo at the other, of whom the test says all that he says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "channels/only.h"
#include "talk/talk.h"

namespace talk {

inline constexpr LinkId kLink{7};
inline constexpr PeerId kSelf{1};
inline constexpr PeerId kBo{2};

struct Here {
  Here() {
    tell(ChannelOpened{kLink, "bo"});
    tell(PeopleChanged{kSelf, {{kBo, kLink}}});
    say(protocol::TalkHello{});
    said.clear();
  }

  void tell(const Event& event) {
    const Step step = core.handle(event, now);
    wake_at = step.wake_at;
    for (const Action& action : step.actions) {
      if (const auto* text = std::get_if<SendText>(&action))
        said.push_back(*protocol::decode_talk_message(text->text));
      else if (const auto* shown = std::get_if<ShowMessage>(&action))
        messages[shown->message.id] = shown->message;
      else if (const auto* all = std::get_if<ShowTalk>(&action))
        view = all->view;
      else
        done.push_back(action);
    }
  }
  void say(const protocol::TalkMessage& message, LinkId link = kLink) {
    tell(TextReceived{link, protocol::encode_talk_message(message)});
  }
  void write(const std::string& text) { tell(MessageWritten{text}); }
  void comes(std::uint64_t number, const std::string& text) {
    say(protocol::ChatMessage{number, text, 0});
  }
  const MessageView& message(std::uint32_t id) { return messages.at(MessageId{id}); }
  template <class Message>
  std::vector<Message> all_said() const {
    return only<Message>(said);
  }
  template <class A>
  std::vector<A> all() const {
    return only<A>(done);
  }
  std::vector<RefuseMessage> refused() const { return all<RefuseMessage>(); }

  Talk core;
  call::Time now{call::Duration(1'000)};
  std::optional<call::Time> wake_at{};
  std::vector<protocol::TalkMessage> said{};
  std::vector<Action> done{};
  std::map<MessageId, MessageView> messages{};
  TalkView view{};
};

}  // namespace talk
