// The JavaScript face of Talk, as call_binding.h is that of the call core. talk.d.ts has the types.
#include "talk/talk.h"

#include "step_to_js.h"
#include "talk_types.h"

namespace {

using namespace talk;
using emscripten::val;

class TalkBinding {
 public:
  // As many methods as events; the last parameter is always the time.
  template <class Event, class... Fields>
  val feed(Fields... fields, double now) {
    const call::Time time{call::Duration(static_cast<std::int64_t>(now))};
    return step_to_js(talk_.handle(Event{std::move(fields)...}, time));
  }

 private:
  Talk talk_;
};

double written_at(const MessageView& view) {
  return static_cast<double>(view.at.time_since_epoch().count());
}
void set_written_at(MessageView& view, double at) {
  view.at = call::Time{call::Duration(static_cast<std::int64_t>(at))};
}

}  // namespace

EMSCRIPTEN_BINDINGS(confab_talk_values) {
  using namespace emscripten;

  value_object<Present>("Present").field("peer", &Present::peer).field("link", &Present::link);
  value_object<MessageView>("MessageView")
      .field("id", &MessageView::id)
      .field("peer", &MessageView::peer)
      .field("text", &MessageView::text)
      .field("at", &written_at, &set_written_at)
      .field("delivery", &MessageView::delivery)
      .field("delivered", &MessageView::delivered)
      .field("of", &MessageView::of);
  value_object<TalkView>("TalkView")
      .field("unread", &TalkView::unread)
      .field("hands", &TalkView::hands)
      .field("recording", &TalkView::recording);
}

EMSCRIPTEN_BINDINGS(confab_talk_actions) {
  using namespace emscripten;

  value_object<SendText>("SendText").field("link", &SendText::link).field("text", &SendText::text);
  value_object<ShowTalk>("ShowTalk").field("view", &ShowTalk::view);
  value_object<ShowMessage>("ShowMessage")
      .field("message", &ShowMessage::message)
      .field("isNew", &ShowMessage::is_new);
  value_object<ForgetMessage>("ForgetMessage").field("id", &ForgetMessage::id);
  value_object<ShowReaction>("ShowReaction")
      .field("peer", &ShowReaction::peer)
      .field("reaction", &ShowReaction::reaction);
  value_object<RefuseMessage>("RefuseMessage").field("problem", &RefuseMessage::problem);
}

EMSCRIPTEN_BINDINGS(confab_talk) {
  using namespace emscripten;

  class_<TalkBinding>("Talk")
      .constructor<>()
      .function("peopleChanged", &TalkBinding::feed<PeopleChanged, PeerId, std::vector<Present>>)
      .function("roomLeft", &TalkBinding::feed<RoomLeft>)
      .function("channelOpened", &TalkBinding::feed<ChannelOpened, LinkId, std::string>)
      .function("channelClosed", &TalkBinding::feed<ChannelClosed, LinkId>)
      .function("textReceived", &TalkBinding::feed<TextReceived, LinkId, std::string>)
      .function("messageWritten", &TalkBinding::feed<MessageWritten, std::string>)
      .function("messagesSeen", &TalkBinding::feed<MessagesSeen, bool>)
      .function("handChanged", &TalkBinding::feed<HandChanged, bool>)
      .function("reactionChosen", &TalkBinding::feed<ReactionChosen, std::string>)
      .function("recordingChanged", &TalkBinding::feed<RecordingChanged, bool>)
      .function("timerFired", &TalkBinding::feed<TimerFired>);
}
